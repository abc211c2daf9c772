"""Contrastive training of the rows on parallel sentences and passages.

Two phases. First a linear map from the teacher's single-piece vectors to the table's dimensions is learned:
it carries over to pieces that the parallel texts never show, which are the names. Then each row moves on its own.
"""

import time

import numpy as np
from scipy.sparse import csr_matrix

from .corpus import Parallel

TEMPERATURE = 0.07
GROUPS = 4  # languages in a batch; centring is per language and needs many samples of each
GROUP_SAMPLES = 192
# How often a set is drawn: the more its prose resembles news, the more often.
SHARES = {"ntrex": 0.45, "tico": 0.2, "tatoeba": 0.2, "pud": 0.15}
LONGEST_PASSAGE = 8


class Sampler:
    """Draws batches of aligned texts, both sides the same passage, `GROUPS` languages at a time."""

    def __init__(self, corpus: list[Parallel], seed: int):
        self.random = np.random.default_rng(seed)
        self.sets = {
            source: [part for part in corpus if part.source == source and part.tag != "en"] for source in SHARES
        }
        self.english = {part.source: part for part in corpus if part.code == "eng"}

    def batch(self) -> tuple[list, list, np.ndarray]:
        """Sides as lists of (part, passages) and the key of each sample; equal keys are not each other's negatives."""
        left, right, keys = [], [], []
        for _ in range(GROUPS):
            source = self.random.choice(list(SHARES), p=list(SHARES.values()))
            parts = self.sets[source]
            part = parts[self.random.integers(len(parts))]
            other = self.english[source]
            if source in ("ntrex", "tico") and self.random.random() < 0.25:
                other = parts[self.random.integers(len(parts))]
            passages = self.passages(part)
            places = np.minimum(np.searchsorted(other.keys, part.keys), len(other) - 1)
            # A few sentences are missing from some languages.
            present = other.keys[places] == part.keys
            passages = [passage for passage in passages if present[passage].all()]
            left.append((part, passages))
            right.append((other, [places[passage] for passage in passages]))
            offset = {"ntrex": 0, "tico": 1, "tatoeba": 2, "pud": 3}[source] * 10_000_000
            keys.append(np.array([part.keys[passage[0]] + offset for passage in passages]))
        return left, right, np.concatenate(keys)

    def passages(self, part: Parallel) -> list[np.ndarray]:
        """Row numbers of each sample: half single sentences, half runs of up to `LONGEST_PASSAGE`."""
        length = 1 if self.random.random() < 0.5 else int(self.random.integers(2, LONGEST_PASSAGE + 1))
        count = len(part)
        order = np.arange(count)
        if part.source in ("tatoeba", "pud"):
            self.random.shuffle(order)
        else:
            order = np.roll(order, self.random.integers(count))
        runs = np.split(order, np.arange(length, count, length))
        chosen = self.random.permutation(len(runs))[:GROUP_SAMPLES]
        return [runs[i] for i in chosen]


def counts_matrix(side: list, pieces: int) -> tuple[csr_matrix, np.ndarray, np.ndarray]:
    """Sample × used-piece counts, the used pieces, and the group of each sample."""
    tokens, lengths, groups = [], [], []
    names: dict[str, int] = {}
    for part, passages in side:
        starts = np.concatenate([[0], part.ends])
        # Samples of one language are centred together, whichever set they come from.
        group = names.setdefault(part.code if part.tag != "en" else "eng", len(names))
        for passage in passages:
            slices = [part.tokens[starts[row] : starts[row + 1]] for row in passage]
            tokens += slices
            lengths.append(sum(map(len, slices)))
            groups.append(group)
    flat = np.concatenate(tokens)
    used, inverse = np.unique(flat, return_inverse=True)
    ends = np.concatenate([[0], np.cumsum(lengths)])
    matrix = csr_matrix((np.ones(len(flat), np.float32), inverse, ends), shape=(len(lengths), len(used)))
    return matrix, used, np.array(groups)


class Side:
    """One side of a batch: forward to unit vectors, backward to row gradients."""

    def __init__(self, matrix: csr_matrix, groups: np.ndarray, rows: np.ndarray, weights: np.ndarray):
        self.matrix, self.groups = matrix, np.eye(groups.max() + 1, dtype=np.float32)[groups]
        self.weight = matrix @ weights
        sums = matrix @ rows
        self.group_weight = self.groups.T @ self.weight
        means = (self.groups.T @ sums) / self.group_weight[:, None]
        centred = sums - self.weight[:, None] * (self.groups @ means)
        self.length = np.maximum(np.linalg.norm(centred, axis=1, keepdims=True), 1e-6)
        self.unit = centred / self.length

    def backward(self, gradient: np.ndarray) -> np.ndarray:
        centred = (gradient - (gradient * self.unit).sum(1, keepdims=True) * self.unit) / self.length
        by_group = (self.groups.T @ (self.weight[:, None] * centred)) / self.group_weight[:, None]
        return self.matrix.T @ (centred - self.groups @ by_group)


def contrast(left: np.ndarray, right: np.ndarray, keys: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
    """Symmetric cross-entropy of finding each other in the batch, and its gradients."""
    count = len(left)
    similarity = (left @ right.T) / TEMPERATURE
    same = keys[:, None] == keys[None, :]
    np.fill_diagonal(same, False)
    similarity[same] = -1e4
    similarity -= similarity.max()
    exponent = np.exp(np.maximum(similarity, -60))
    exponent[same] = 0
    forward, back = exponent / exponent.sum(1, keepdims=True), exponent / exponent.sum(0, keepdims=True)
    loss = -0.5 * float(np.log(forward.diagonal() + 1e-12).mean() + np.log(back.diagonal() + 1e-12).mean())
    gradient = (forward + back) * 0.5
    gradient[np.arange(count), np.arange(count)] -= 1
    gradient /= count * TEMPERATURE
    return loss, gradient @ right, gradient.T @ left


def learn_map(
    corpus: list[Parallel], features: np.ndarray, start: np.ndarray, weights: np.ndarray, steps: int, seed: int,
    rate: float = 1e-3, report=None,
) -> np.ndarray:  # fmt: skip
    """Learns features → dimensions by Adam, from `start`."""
    sampler = Sampler(corpus, seed)
    matrix, first, second = start.copy(), np.zeros_like(start), np.zeros_like(start)
    losses, began = [], time.time()
    for step in range(1, steps + 1):
        left, right, keys = sampler.batch()
        gradient = np.zeros_like(matrix)
        sides = []
        for side in (left, right):
            counts, used, groups = counts_matrix(side, len(features))
            # A float32 copy of the used features only: the whole is kept as it came.
            own = features[used] * weights[used][:, None]
            sides.append((Side(counts, groups, own @ matrix, weights[used]), own))
        loss, *gradients = contrast(sides[0][0].unit, sides[1][0].unit, keys)
        for (side, own), back in zip(sides, gradients):
            gradient += own.T @ side.backward(back)
        first = 0.9 * first + 0.1 * gradient
        second = 0.99 * second + 0.01 * gradient**2
        decay = rate * min(1.0, 2 * (1 - step / steps))
        matrix -= decay * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-12)
        losses.append(loss)
        if step % 200 == 0:
            print(f"map {step} loss {np.mean(losses[-200:]):.3f} {time.time() - began:.0f} s", flush=True)
            if report:
                report(matrix, step)
    return matrix


def train_rows(
    corpus: list[Parallel], rows: np.ndarray, weights: np.ndarray, steps: int, seed: int, rate: float = 0.02,
    quantise=None, quantise_from: float = 0.7, report=None,
) -> np.ndarray:  # fmt: skip
    """Moves each row by rowwise Adagrad; from `quantise_from` of the steps on, the forward pass sees quantised rows."""
    sampler = Sampler(corpus, seed)
    rows = rows.copy()  # unweighted: a token contributes weight × row
    squares = np.zeros(len(rows), np.float32)
    losses, began = [], time.time()
    for step in range(1, steps + 1):
        left, right, keys = sampler.batch()
        sides = []
        for side in (left, right):
            counts, used, groups = counts_matrix(side, len(rows))
            own = rows[used] * weights[used][:, None]
            if quantise and step > quantise_from * steps:
                own = quantise(own)
            sides.append((Side(counts, groups, own, weights[used]), used))
        loss, *gradients = contrast(sides[0][0].unit, sides[1][0].unit, keys)
        pace = rate * min(1.0, 2 * (1 - step / steps) + 0.02)
        for (side, used), back in zip(sides, gradients):
            gradient = side.backward(back) * weights[used][:, None]
            squares[used] += (gradient**2).mean(1)
            rows[used] -= pace * gradient / np.sqrt(squares[used] + 1e-16)[:, None]
        losses.append(loss)
        if step % 500 == 0:
            print(f"rows {step} loss {np.mean(losses[-500:]):.3f} {time.time() - began:.0f} s", flush=True)
            if report:
                report(rows, step)
    return rows
