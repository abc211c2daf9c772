"""The table file: docs/encoder-format.md describes the bytes, `src/encoder/read-encoder.ts` reads them."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .scripts import FAMILY_COUNT, script_blocks
from .vocabulary import UNKNOWN_COST, Vocabulary, token_weights

MAGIC = b"HEARSENC"
VERSION = 1
BUCKET_BITS = 16
HEADER_BYTES = 64
SECTIONS = [
    "buckets", "fingerprints", "fingerprintTails", "costs", "scales", "codes", "weights", "scaleValues", "levels",
    "scriptBlocks", "languageTags", "languageScripts", "languageMeans", "scriptMeans",
]  # fmt: skip

# Levels that lose least of a Gaussian variable (Lloyd 1957, Max 1960), by number of bits; the rows are
# rotated so that their components are close to Gaussian.
LEVELS = {
    2: [-1.510, -0.4528, 0.4528, 1.510],
    3: [-2.152, -1.344, -0.7560, -0.2451, 0.2451, 0.7560, 1.344, 2.152],
    4: [-2.733, -2.069, -1.618, -1.256, -0.9424, -0.6568, -0.3881, -0.1284,
        0.1284, 0.3881, 0.6568, 0.9424, 1.256, 1.618, 2.069, 2.733],
}  # fmt: skip


@dataclass
class LanguageMean:
    tag: str
    script: int
    mean: np.ndarray


def scale_values() -> np.ndarray:
    """256 row scales: zero, then geometric steps of 4 % from 0.0001 to 2.1, so rounding is at most 2 %."""
    values = 1e-4 * 1.04 ** np.arange(-1, 255)
    values[0] = 0
    return values.astype(np.float32)


def level_numbers(rows: np.ndarray, cuts: np.ndarray) -> np.ndarray:
    """How many cuts each value is above; a loop over few cuts is far quicker than a search for each value."""
    numbers = np.zeros(rows.shape, np.uint8)
    for cut in cuts:
        numbers += rows > cut
    return numbers


def quantise_rows(rows: np.ndarray, bits: int) -> tuple[np.ndarray, np.ndarray]:
    """Row-scale numbers (uint8) and level numbers (uint8, same shape as rows)."""
    levels = np.array(LEVELS[bits], np.float32)
    cuts = (levels[1:] + levels[:-1]) / 2
    scale = np.sqrt((rows**2).mean(1, keepdims=True)) + 1e-12
    for _ in range(3):
        chosen = levels[level_numbers(rows / scale, cuts)]
        scale = np.maximum((rows * chosen).sum(1, keepdims=True) / (chosen**2).sum(1, keepdims=True), 1e-12)
    values = scale_values()
    nearest = np.searchsorted(np.sqrt(values[1:-1] * values[2:]), scale.ravel()) + 1
    nearest[scale.ravel() < 0.5e-4] = 0
    scale = np.maximum(values[nearest], 1e-12)[:, None]
    return nearest.astype(np.uint8), level_numbers(rows / scale, cuts)


def dequantise_rows(scales: np.ndarray, codes: np.ndarray, bits: int) -> np.ndarray:
    """What the reader sees of `quantise_rows`."""
    return scale_values()[scales][:, None] * np.array(LEVELS[bits], np.float32)[codes]


def mix(value: int) -> int:
    """Finaliser of MurmurHash3 (public domain), 32 bits."""
    value ^= value >> 16
    value = value * 0x85EBCA6B & 0xFFFFFFFF
    value ^= value >> 13
    value = value * 0xC2B2AE35 & 0xFFFFFFFF
    return value ^ value >> 16


def hash_piece(piece: str) -> tuple[int, int]:
    """Bucket and 24-bit fingerprint of a piece, from two FNV-1a sums over its UTF-16 units."""
    first, second = 0x811C9DC5, 0x9747B28C
    for unit in np.frombuffer(piece.encode("utf-16-le"), "<u2").tolist():
        first = (first ^ unit) * 0x01000193 & 0xFFFFFFFF
        second = (second ^ unit) * 0x5BD1E995 & 0xFFFFFFFF
    return mix(first) >> (32 - BUCKET_BITS), mix(second) >> 8


def pack_codes(codes: np.ndarray, bits: int) -> np.ndarray:
    """Eight level numbers in `bits` bytes, the first in the lowest bits of the first byte."""
    groups = codes.reshape(-1, 8).astype(np.uint32)
    words = np.zeros(len(groups), np.uint32)
    for place in range(8):
        words |= groups[:, place] << np.uint32(bits * place)
    return words.view(np.uint8).reshape(-1, 4)[:, :bits].ravel()


def checksum(data: bytes) -> int:
    """FNV-1a over little-endian 32-bit words in four lanes, so that it is quick in any language."""
    words = np.frombuffer(data, "<u4").astype(np.uint64)
    lanes = np.full(4, 0x811C9DC5, np.uint64)
    padded = np.concatenate([words, np.zeros(-len(words) % 4, np.uint64)]).reshape(-1, 4)
    for row in padded:
        lanes = (lanes ^ row) * np.uint64(0x01000193) & np.uint64(0xFFFFFFFF)
    total = 0x811C9DC5
    for lane in lanes.tolist():
        total = (total ^ lane) * 0x01000193 & 0xFFFFFFFF
    return total


def write_table(
    file: Path, name: str, vocabulary: Vocabulary, scales: np.ndarray, codes: np.ndarray, bits: int,
    languages: list[LanguageMean], script_means: np.ndarray,
) -> None:  # fmt: skip
    """Writes the table; pieces are put in the order of their hashes."""
    hashes = [hash_piece(piece) for piece in vocabulary.pieces]
    if len(set(hashes)) < len(hashes):
        raise ValueError("Two pieces have the same hash. Change the second starting value in hash_piece.")
    order = np.array(sorted(range(len(hashes)), key=lambda i: hashes[i]))
    bucket = np.array([hashes[i][0] for i in order])
    print_ = np.array([hashes[i][1] for i in order], np.uint32)
    languages = sorted(languages, key=lambda language: (language.tag, language.script))
    weights = token_weights(np.arange(256, dtype=np.uint8))
    sections = {
        "buckets": np.searchsorted(bucket, np.arange((1 << BUCKET_BITS) + 1)).astype("<u4"),
        "fingerprints": (print_ >> 8).astype("<u2"),
        "fingerprintTails": (print_ & 0xFF).astype(np.uint8),
        "costs": vocabulary.costs[order],
        "scales": scales[order],
        "codes": pack_codes(codes[order], bits),
        "weights": weights.astype("<f4"),
        "scaleValues": scale_values().astype("<f4"),
        "levels": np.array(LEVELS[bits], "<f4"),
        "scriptBlocks": script_blocks(),
        "languageTags": np.frombuffer(b"".join(l.tag.encode().ljust(8, b"\0") for l in languages), np.uint8),
        "languageScripts": np.array([l.script for l in languages], np.uint8),
        "languageMeans": np.stack([l.mean for l in languages]).astype("<f4"),
        "scriptMeans": script_means.astype("<f4"),
    }
    assert list(sections) == SECTIONS and len(script_means) == FAMILY_COUNT
    directory, body = [], b""
    start = HEADER_BYTES + 8 * len(SECTIONS)
    for section in sections.values():
        data = section.tobytes()
        directory += [start + len(body), len(data)]
        body += data + b"\0" * (-len(data) % 8)
    longest = max(len(piece.encode("utf-16-le")) // 2 for piece in vocabulary.pieces)
    numbers = [
        start + len(body), codes.shape[1], bits, len(codes), UNKNOWN_COST, longest, BUCKET_BITS, len(SECTIONS),
    ]  # fmt: skip
    tail = np.array(numbers, "<u4").tobytes() + name.encode().ljust(16, b"\0") + np.array(directory, "<u4").tobytes()
    tail += body
    head = MAGIC + np.array([VERSION, checksum(tail)], "<u4").tobytes()
    assert len(head) + 32 + 16 == HEADER_BYTES
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(head + tail)
