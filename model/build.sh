#!/bin/sh
# Makes data/encoder/hearsay-static.bin and test/fixtures/oracle/encoder.json; arguments go to the program.
# Needs Python 3.11, gcc and the parallel texts (see README.md).
set -eu
cd "$(dirname "$0")"
venv=../.cache/model/venv
if [ ! -x "$venv/bin/python" ]; then
  python3.11 -m venv "$venv"
  "$venv/bin/pip" install --quiet --require-hashes --only-binary :all: -r requirements.txt
fi
# One thread: the sums then come in the same order each time, and so do the bytes.
OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 exec "$venv/bin/python" -m hearsay_model "$@"
