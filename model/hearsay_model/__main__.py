"""Makes the table and the oracle: `python -m hearsay_model --data ../shared/bench/match`; see ../README.md.

Slow steps keep their results in the cache; delete it to do everything anew.
"""

import argparse
import pickle
from pathlib import Path

import numpy as np

from . import teacher
from .corpus import Parallel, tokenise_corpus
from .evaluate import evaluate
from .means import language_means
from .oracle import write_oracle
from .reference import Reference
from .scripts import script_blocks
from .shrink import shrink_rows
from .table import dequantise_rows, quantise_rows, write_table
from .tokenise import Tokeniser
from .train import learn_map, train_rows
from .vocabulary import Vocabulary, choose_vocabulary, token_weights

ROOT = Path(__file__).resolve().parents[2]

# What was tried instead of these stands in docs/decisions/001-encoder.md.
NAME = "hearsay-static-1"
PIECES = 240_000  # more than there are after folding, so all of them
MAP_DIM, DIM, BITS = 128, 96, 3
MAP_STEPS, ROW_STEPS = 1500, 4000
MAP_RATE, ROW_RATE = 1e-3, 0.02
QUANTISED_FROM = 0.6
SEED = 20261123


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "bench" / "match")
    arguments.add_argument("--cache", type=Path, default=ROOT / ".cache" / "model")
    arguments.add_argument("--table", type=Path, default=ROOT / "data" / "encoder" / "hearsay-static.bin")
    arguments.add_argument("--oracle", type=Path, default=ROOT / "test/fixtures/oracle/encoder.json")
    given = arguments.parse_args()

    pieces, scores = teacher.read_pieces()
    vocabulary = choose_vocabulary(pieces, scores, PIECES)
    weights = token_weights(vocabulary.costs)
    print(f"{len(vocabulary.pieces)} pieces", flush=True)
    corpus = keep(given.cache / "corpus.pickle", lambda: tokenise_corpus(given.data, Tokeniser(vocabulary)))
    mapped = keep(given.cache / "mapped.pickle", lambda: mapped_rows(given.cache, vocabulary, corpus, weights))
    rows = keep(given.cache / "rows.pickle", lambda: trained_rows(cut_rows(mapped, weights), corpus, weights))

    rows = shrink_rows(rows, piece_features(given.cache, vocabulary), corpus, weights)

    blocks = script_blocks()
    scaled = weights[:, None] * rows
    # The file's row scales are made for rows of about unit length.
    scaled /= np.linalg.norm(scaled, axis=1).mean()
    scales, codes = quantise_rows(scaled, BITS)
    seen = dequantise_rows(scales, codes, BITS)
    means = language_means(corpus, vocabulary, seen, weights, blocks)
    write_table(given.table, NAME, vocabulary, scales, codes, BITS, *means)
    write_oracle(given.oracle, Reference(given.table, vocabulary))
    for name, value in evaluate(corpus, vocabulary, seen, weights, means, blocks, per_language=True).items():
        print(f"R@1 {name}: {value:.3f}")
    print(f"{given.table}: {given.table.stat().st_size} bytes")


def keep(file: Path, make):
    """What `make` gives, from the cache when it is there."""
    if not file.exists():
        value = make()
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as out:
            pickle.dump(value, out)
    with file.open("rb") as kept:
        return pickle.load(kept)


def folded(features: np.ndarray, vocabulary: Vocabulary) -> np.ndarray:
    """Features of the folded pieces: the likelihood-weighted mean of their members, centred, of unit mean square."""
    rows = np.zeros((len(vocabulary.pieces), features.shape[1]), np.float32)
    for row, (members, shares) in enumerate(zip(vocabulary.members, vocabulary.shares)):
        rows[row] = shares.astype(np.float32) @ features[members].astype(np.float32)
    rows -= rows.mean(0)
    rows /= np.sqrt((rows**2).sum(1).mean())
    return rows


def piece_features(cache: Path, vocabulary: Vocabulary) -> np.ndarray:
    """Pieces × 768: the teacher's output and its input embedding for each folded piece."""
    return np.concatenate([folded(features, vocabulary) for features in teacher.piece_features(cache)], 1)


def mapped_rows(cache: Path, vocabulary: Vocabulary, corpus: list[Parallel], weights: np.ndarray) -> np.ndarray:
    """Pieces × MAP_DIM: a learned linear map of the teacher's outputs and inputs."""
    features = piece_features(cache, vocabulary)
    half = features.shape[1] // 2
    axes = principal_axes(features[:, :half], weights)[:, :MAP_DIM]
    first = np.concatenate([axes @ rotation(MAP_DIM), np.zeros((half, MAP_DIM))]).astype(np.float32)
    return features @ learn_map(corpus, features, first, weights, MAP_STEPS, SEED, MAP_RATE)


def cut_rows(mapped: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """The DIM directions with most variance, rotated.

    The rotation spreads the variance evenly over the components, as one scale for a row requires.
    """
    weighted = mapped * weights[:, None]
    axes = principal_axes(weighted, np.ones(len(weighted), np.float32))[:, :DIM]
    rows = mapped @ axes @ rotation(DIM)
    return (rows / np.sqrt((rows**2).sum(1).mean())).astype(np.float32)


def trained_rows(start: np.ndarray, corpus: list[Parallel], weights: np.ndarray) -> np.ndarray:
    def quantised(rows: np.ndarray) -> np.ndarray:
        return dequantise_rows(*quantise_rows(rows, BITS), BITS)

    return train_rows(corpus, start, weights, ROW_STEPS, SEED + 1, ROW_RATE, quantised, QUANTISED_FROM)


def principal_axes(rows: np.ndarray, weights: np.ndarray) -> np.ndarray:
    axes, _, _ = np.linalg.svd(rows.T @ (rows * weights[:, None]), hermitian=True)
    return axes


def rotation(dim: int) -> np.ndarray:
    return np.linalg.qr(np.random.default_rng(SEED).standard_normal((dim, dim)))[0]


if __name__ == "__main__":
    main()
