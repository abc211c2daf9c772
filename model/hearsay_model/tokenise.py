"""Unigram Viterbi over a vocabulary: the cheapest way to cut a word into pieces."""

from .normalise import normalise
from .vocabulary import UNKNOWN_COST, Vocabulary

# Scripts without spaces give segments as long as a paragraph; longer ones are cut here, in UTF-16 units.
SEGMENT_UNITS = 4096
UNKNOWN = -1


class Tokeniser:
    """Cuts texts into piece numbers; remembers the words it has seen."""

    def __init__(self, vocabulary: Vocabulary):
        costs = vocabulary.costs.tolist()
        self.known = {piece: (index, costs[index]) for index, piece in enumerate(vocabulary.pieces)}
        self.longest = max(len(piece) for piece in vocabulary.pieces)
        self.words: dict[str, list[int]] = {}

    def tokenise(self, text: str) -> list[int]:
        """Piece numbers in text order; unknown characters are `UNKNOWN`."""
        tokens: list[int] = []
        for word in normalise(text).split("▁")[1:]:
            found = self.words.get(word)
            if found is None:
                found = self.cut_segment("▁" + word)
                self.words[word] = found
            tokens.extend(found)
        return tokens

    def cut_segment(self, segment: str) -> list[int]:
        if len(segment) > SEGMENT_UNITS:
            return self.cut_segment(segment[:SEGMENT_UNITS]) + self.cut_segment(segment[SEGMENT_UNITS:])
        length = len(segment)
        best = [0] + [1 << 30] * length
        piece_at, start_of = [UNKNOWN] * (length + 1), [0] * (length + 1)
        for start in range(length):
            for end in range(start + 1, min(start + self.longest, length) + 1):
                found = self.known.get(segment[start:end])
                if found and best[start] + found[1] < best[end]:
                    best[end], piece_at[end], start_of[end] = best[start] + found[1], found[0], start
            # A character beyond U+FFFF is two UTF-16 units, and TypeScript pays for both.
            unknown = best[start] + UNKNOWN_COST * (2 if segment[start] > "\uffff" else 1)
            if unknown < best[start + 1]:
                best[start + 1], piece_at[start + 1], start_of[start + 1] = unknown, UNKNOWN, start
        tokens = []
        end = length
        while end > 0:
            tokens.append(piece_at[end])
            end = start_of[end]
        return tokens[::-1]
