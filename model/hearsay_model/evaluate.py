"""Retrieval on the held-out documents: which English text does a translated one find first?"""

import numpy as np

from .corpus import Parallel
from .languages import MAJOR
from .means import script_of_part, sentence_sums
from .table import LanguageMean
from .vocabulary import Vocabulary

# Sentences of the sets without documents stand in groups of this size as further English candidates;
# a document of NTREX has about as many.
DOCUMENT_SENTENCES = 18
PASSAGE_SENTENCES = 4


def unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def group_sums(centred: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """Sums of the rows of each group; groups are numbered from 0."""
    sums = np.zeros((groups.max() + 1, centred.shape[1]), np.float32)
    np.add.at(sums, groups, centred)
    return sums


def groups_of(part: Parallel, level: str) -> np.ndarray:
    """Group number of each sentence: its document, its passage of a few sentences, or itself."""
    place = np.arange(len(part))
    if part.documents[0] < 0:
        return place // {"document": DOCUMENT_SENTENCES, "passage": PASSAGE_SENTENCES, "sentence": 1}[level]
    if level == "sentence":
        return place
    if level == "document":
        return np.unique(part.documents, return_inverse=True)[1]
    return np.unique(part.documents * 1000 + part.keys % 1000 // PASSAGE_SENTENCES, return_inverse=True)[1]


def first_sentences(part: Parallel, count_of) -> np.ndarray:
    """True for the sentences at the beginning of each document; `count_of` gives how many from its length."""
    documents = part.documents
    starts = np.flatnonzero(np.concatenate([[True], documents[1:] != documents[:-1]]))
    lengths = np.diff(np.concatenate([starts, [len(documents)]]))
    place = np.arange(len(documents)) - np.repeat(starts, lengths)
    return place < np.repeat([count_of(length) for length in lengths], lengths)


# Queries that hold only a part of their document.
PARTS = {
    "first third": lambda length: -(-length // 3),
    "title and two sentences": lambda length: 3,
}


def evaluate(
    corpus: list[Parallel], vocabulary: Vocabulary, rows: np.ndarray, weights: np.ndarray,
    means: tuple[list[LanguageMean], np.ndarray], blocks: np.ndarray, per_language: bool = False,
) -> dict[str, float]:  # fmt: skip
    """R@1 over the 28 major languages and over all but English.

    Candidates are English, but for "any language", where the queries' own documents stand in all major languages.
    """
    mean_of = {(mean.tag, mean.script): mean.mean for mean in means[0]}

    def centred(part: Parallel) -> np.ndarray:
        sums, weight = sentence_sums(part, rows, weights)
        script = script_of_part(part, vocabulary, blocks)
        return sums - weight[:, None] * mean_of.get((part.tag, script), means[1][script])

    english = {part.source: part for part in corpus if part.code == "eng"}
    candidates = {source: centred(part) for source, part in english.items()}
    queries = [part for part in corpus if part.source == "held-out" and part.tag != "en"]
    vectors = {part.code: centred(part) for part in queries}
    found: dict[str, dict[str, float]] = {}

    def score(name: str, part: Parallel, query: np.ndarray, index: np.ndarray, answers: np.ndarray) -> None:
        best = answers[(unit(query) @ index.T).argmax(1)]
        found.setdefault(name, {})[part.code] = float((best == np.arange(len(query))).mean())

    for level in ("document", "passage", "sentence"):
        sources = ["held-out", "ntrex", "tico", "pud"] if level != "sentence" else ["held-out", "pud"]
        index = np.concatenate([unit(group_sums(candidates[s], groups_of(english[s], level))) for s in sources])
        answers = np.arange(len(index))
        for part in queries:
            groups = groups_of(part, level)
            score(level, part, group_sums(vectors[part.code], groups), index, answers)
            if level == "document":
                for name, count_of in PARTS.items():
                    kept = first_sentences(part, count_of)[:, None]
                    score(name, part, group_sums(vectors[part.code] * kept, groups), index, answers)
        if level == "document":
            documents = {p.code: unit(group_sums(vectors[p.code], groups_of(p, level))) for p in queries}
            for part in queries:
                others = [documents[code] for code in MAJOR if code != part.code]
                wide = np.concatenate([index, *others])
                own = np.concatenate([answers, *[np.arange(len(other)) for other in others]])
                score("any language", part, documents[part.code], wide, own)
    result = {}
    for name, by_code in found.items():
        result[f"{name}, 28"] = float(np.mean([by_code[code] for code in MAJOR]))
        result[f"{name}, all"] = float(np.mean(list(by_code.values())))
    if per_language:
        result.update({f"passage, {code}": found["passage"][code] for code in MAJOR})
    return result
