"""The encoder once more, plainly, from the bytes of the table: what the TypeScript must equal.

Pieces are looked up by their spelling, which the file does not hold, so hashing is checked as well.
"""

from pathlib import Path

import numpy as np

from .normalise import normalise
from .scripts import script_of
from .table import HEADER_BYTES, SECTIONS, hash_piece
from .tokenise import Tokeniser
from .vocabulary import Vocabulary


# Lighter texts hold nothing but word marks and punctuation and have no vector.
LEAST_WEIGHT = 0.05


class Reference:
    def __init__(self, file: Path, vocabulary: Vocabulary):
        data = file.read_bytes()
        _, self.dim, self.bits, count, *_ = np.frombuffer(data, "<u4", 8, 16).tolist()
        directory = np.frombuffer(data, "<u4", 2 * len(SECTIONS), HEADER_BYTES).reshape(-1, 2)
        self.section = {
            name: data[offset : offset + size] for name, (offset, size) in zip(SECTIONS, directory.tolist())
        }
        self.tokeniser = Tokeniser(vocabulary)
        hashes = [hash_piece(piece) for piece in vocabulary.pieces]
        self.number = np.empty(count, np.int64)
        self.number[sorted(range(count), key=lambda i: hashes[i])] = np.arange(count)

    def floats(self, name: str) -> np.ndarray:
        return np.frombuffer(self.section[name], "<f4")

    def pieces(self, text: str) -> list[int]:
        """Piece numbers in the file's order; −1 for what is unknown."""
        return [int(self.number[token]) if token >= 0 else -1 for token in self.tokeniser.tokenise(text)]

    def row(self, piece: int) -> np.ndarray:
        size = self.dim * self.bits // 8
        word = int.from_bytes(self.section["codes"][piece * size : (piece + 1) * size], "little")
        codes = [word >> (self.bits * place) & (1 << self.bits) - 1 for place in range(self.dim)]
        return self.floats("levels")[codes] * self.floats("scaleValues")[self.section["scales"][piece]]

    def mean(self, text: str, language: str | None) -> np.ndarray:
        script = script_of(normalise(text), np.frombuffer(self.section["scriptBlocks"], np.uint8))
        tags = np.frombuffer(self.section["languageTags"], "S8").tolist()
        for entry, (tag, own) in enumerate(zip(tags, self.section["languageScripts"])):
            if own == script and language is not None and tag.decode() == language.split("-")[0].lower():
                return self.floats("languageMeans").reshape(-1, self.dim)[entry]
        return self.floats("scriptMeans").reshape(-1, self.dim)[script]

    def encode(self, text: str, language: str | None) -> np.ndarray:
        total, weight = np.zeros(self.dim), 0.0
        for piece in self.pieces(text):
            if piece >= 0:
                total += self.row(piece)
                weight += float(self.floats("weights")[self.section["costs"][piece]])
        if weight < LEAST_WEIGHT:
            return np.zeros(self.dim)
        total -= weight * self.mean(text, language)
        return total / (np.linalg.norm(total) or 1)
