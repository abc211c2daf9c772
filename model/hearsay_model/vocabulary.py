"""Which pieces the table holds: the teacher's, folded, the likeliest first, and every single character."""

from dataclasses import dataclass

import numpy as np

from .normalise import fold

# Costs are −ln p in twelfths, so that a cost fits a byte and sums are whole numbers: Python and
# TypeScript then choose the same pieces even where two ways cost the same.
COST_STEPS = 12
# The teacher charges ten nats more for a character that it does not know than for its rarest piece.
UNKNOWN_COST = round((20.365 + 10) * COST_STEPS)


@dataclass
class Vocabulary:
    pieces: list[str]
    costs: np.ndarray  # uint8 per piece
    members: list[list[int]]  # the teacher's pieces that were folded into each
    shares: list[np.ndarray]  # and their shares, summing to 1


def choose_vocabulary(teacher_pieces: list[str], scores: np.ndarray, size: int) -> Vocabulary:
    """The `size` likeliest folded pieces; single characters, alone or at the start of a word, are always kept."""
    members: dict[str, list[int]] = {}
    for index, piece in enumerate(teacher_pieces):
        special = piece.startswith("<") and piece.endswith(">") and len(piece) > 2
        folded = fold(piece)
        if not special and folded and "▁" not in folded[1:]:
            members.setdefault(folded, []).append(index)
    probability = {piece: float(np.exp(scores[ids]).sum()) for piece, ids in members.items()}

    def rank(piece: str) -> tuple[bool, float]:
        return (len(piece.lstrip("▁")) > 1, -probability[piece])

    pieces = sorted(members, key=rank)[:size]
    pieces.sort(key=lambda piece: (-probability[piece], piece))
    likelihood = np.array([probability[piece] for piece in pieces])
    costs = np.clip(np.round(-np.log(likelihood) * COST_STEPS), 1, 255).astype(np.uint8)
    ids = [members[piece] for piece in pieces]
    return Vocabulary(pieces, costs, ids, [np.exp(scores[i]) / np.exp(scores[i]).sum() for i in ids])


def token_weights(costs: np.ndarray) -> np.ndarray:
    """Smooth inverse frequency (Arora et al. 2017): a / (a + p) with a = 1e-5, as measured in the design."""
    return (1e-5 / (1e-5 + np.exp(-costs.astype(np.float64) / COST_STEPS))).astype(np.float32)
