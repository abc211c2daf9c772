"""The parallel texts: read, split by document, tokenised."""

import gzip
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .languages import language_tag
from .tokenise import Tokeniser


@dataclass
class Parallel:
    """Sentences of one set in one language variant; row i is the translation of English row i of the set."""

    source: str  # ntrex, pud, tatoeba, tico
    code: str  # as published
    tokens: np.ndarray  # int32, all sentences in a row, unknown pieces left out
    ends: np.ndarray  # int64, where each sentence ends in tokens
    keys: np.ndarray  # int64, the sentence's number in its set, the same in every language
    documents: np.ndarray  # int64, the document it stands in; −1 where sentences stand alone

    @property
    def tag(self) -> str:
        return language_tag(self.code)

    def __len__(self) -> int:
        return len(self.ends)


def is_held_out(story: str) -> bool:
    """About a fifth of the NTREX documents, chosen by a hash of their name, are never trained on."""
    return hashlib.sha256(f"hearsay {story}".encode()).digest()[0] < 51


def read_lines(path: Path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def read_texts(data: Path) -> dict[tuple[str, str], list[tuple[int, int, str]]]:
    """Every sentence by (set, code): `(key, document, text)`. Held-out NTREX is the set `held-out`."""
    texts: dict[tuple[str, str], list[tuple[int, int, str]]] = {}
    stories: dict[str, int] = {}
    for line in read_lines(data / "ntrex-dev.jsonl.gz"):
        story = stories.setdefault(line["story"], len(stories))
        name = "held-out" if is_held_out(line["story"]) else "ntrex"
        rows = texts.setdefault((name, line["lang"]), [])
        rows.extend((story * 1000 + at, story, text) for at, text in enumerate(line["paras"]))
    for name in ("pud", "tatoeba", "tico"):
        file = data / ("tico19-parallel.jsonl.gz" if name == "tico" else f"{name}-parallel.jsonl.gz")
        keys: dict[str, int] = {}
        for line in read_lines(file):
            new = line["en"] not in keys
            key = keys.setdefault(line["en"], len(keys))
            texts.setdefault((name, line["lang"]), []).append((key, -1, line["text"]))
            if new:
                texts.setdefault((name, "eng"), []).append((key, -1, line["en"]))
    return texts


def tokenise_corpus(data: Path, tokeniser: Tokeniser) -> list[Parallel]:
    """All sets in all languages, tokenised, sentences in key order."""
    corpus = []
    for (source, code), rows in read_texts(data).items():
        rows.sort(key=lambda row: row[0])
        tokens = [[token for token in tokeniser.tokenise(text) if token >= 0] for _, _, text in rows]
        corpus.append(
            Parallel(
                source,
                code,
                np.concatenate([np.array(row, np.int32) for row in tokens]),
                np.cumsum([len(row) for row in tokens]),
                np.array([row[0] for row in rows]),
                np.array([row[1] for row in rows]),
            )
        )
    return corpus
