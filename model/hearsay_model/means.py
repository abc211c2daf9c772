"""Sums of sentences, and the mean vector of each language that is taken away from them.

A sentence is the pair (sum of its rows, sum of its tokens' weights); the centred sentence is
`sum − weight × mean`. That is linear: a text's centred vector is the sum of its sentences' ones.
"""

import numpy as np
from scipy.sparse import csr_matrix

from .corpus import Parallel
from .languages import ALIASES
from .scripts import COMMON, FAMILY_COUNT, script_of
from .table import LanguageMean
from .vocabulary import Vocabulary

# Sets by how much their prose resembles news, best first.
NEWS_LIKE = ["ntrex", "pud", "tico", "tatoeba"]


def sentence_sums(part: Parallel, rows: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Row sums (sentences × dim) and weight sums (sentences) of every sentence of `part`."""
    ends = np.concatenate([[0], part.ends])
    ones = np.ones(len(part.tokens), np.float32)
    counts = csr_matrix((ones, part.tokens, ends), shape=(len(part), len(rows)))
    return counts @ rows, counts @ weights


def script_of_part(part: Parallel, vocabulary: Vocabulary, blocks: np.ndarray) -> int:
    return script_of("".join(vocabulary.pieces[token] for token in part.tokens[:2000]), blocks)


def language_means(
    corpus: list[Parallel], vocabulary: Vocabulary, rows: np.ndarray, weights: np.ndarray, blocks: np.ndarray
) -> tuple[list[LanguageMean], np.ndarray]:
    """Mean of each (language, script) and, for texts of other languages, of each script; row COMMON is for all.

    A set's subject shows in its mean, so each set's mean is moved by what English news has over the
    English of that set; a language takes the most news-like of its sets.
    """
    english = {part.source: mean_of([part], rows, weights) for part in corpus if part.code == "eng"}
    found: dict[tuple[str, int], dict[str, list[Parallel]]] = {}
    for part in corpus:
        if part.source != "held-out":
            key = (part.tag, script_of_part(part, vocabulary, blocks))
            found.setdefault(key, {}).setdefault(part.source, []).append(part)
    means = []
    for (tag, script), sets in found.items():
        source = next(source for source in NEWS_LIKE if source in sets)
        mean = mean_of(sets[source], rows, weights) + english["ntrex"] - english[source]
        tags = [tag] + [alias for alias, canonical in ALIASES.items() if canonical == tag]
        means += [LanguageMean(name, script, mean) for name in tags]
    scripts = np.zeros((FAMILY_COUNT, rows.shape[1]), np.float32)
    for script in range(1, FAMILY_COUNT):
        own = [mean.mean for mean in means if mean.script == script and mean.tag not in ALIASES]
        scripts[script] = np.mean(own, axis=0) if own else 0
    known = [script for script in range(1, FAMILY_COUNT) if scripts[script].any()]
    scripts[COMMON] = scripts[known].mean(0)
    scripts[~scripts.any(1)] = scripts[COMMON]
    return means, scripts


def mean_of(parts: list[Parallel], rows: np.ndarray, weights: np.ndarray) -> np.ndarray:
    total, weight = np.zeros(rows.shape[1]), 0.0
    for part in parts:
        count = np.bincount(part.tokens, minlength=len(rows)).astype(np.float32)
        total += count @ rows
        weight += float(count @ weights)
    return (total / weight).astype(np.float32)
