"""Which script each block of 32 characters belongs to: enough to choose a mean when the language is unknown."""

import unicodedata
from collections import Counter

import numpy as np

BLOCK_SHIFT = 5
COMMON = 0

# First word of a character's Unicode name → script family. Chinese characters and kana are one family
# because Japanese mixes them.
FAMILIES = {
    "LATIN": 1, "CYRILLIC": 2, "GREEK": 3, "ARABIC": 4, "HEBREW": 5, "DEVANAGARI": 6, "BENGALI": 7, "CJK": 8,
    "HIRAGANA": 8, "KATAKANA": 8, "BOPOMOFO": 8, "HANGUL": 9, "THAI": 10, "GEORGIAN": 11, "ARMENIAN": 12,
    "ETHIOPIC": 13, "TAMIL": 14, "TELUGU": 15, "KANNADA": 16, "MALAYALAM": 17, "GUJARATI": 18, "GURMUKHI": 19,
    "ORIYA": 20, "SINHALA": 21, "MYANMAR": 22, "KHMER": 23, "LAO": 24, "TIBETAN": 25, "THAANA": 26, "TIFINAGH": 27,
    "MONGOLIAN": 28,
}  # fmt: skip
FAMILY_COUNT = max(FAMILIES.values()) + 1


def family_of(character: str) -> int:
    """Script family of one character; COMMON for digits, punctuation and scripts without a family."""
    if not character.isalpha():
        return COMMON
    return FAMILIES.get(unicodedata.name(character, "?").split()[0].split("-")[0], COMMON)


def script_blocks() -> np.ndarray:
    """uint8 per block of 32 UTF-16 units: the family of most of its letters."""
    blocks = np.zeros(0x10000 >> BLOCK_SHIFT, np.uint8)
    for block in range(len(blocks)):
        units = range(block << BLOCK_SHIFT, (block + 1) << BLOCK_SHIFT)
        families = Counter(family_of(chr(unit)) for unit in units)
        families.pop(COMMON, None)
        if families:
            blocks[block] = max(families, key=lambda family: (families[family], -family))
    return blocks


def script_of(text: str, blocks: np.ndarray) -> int:
    """Family of most of the text's UTF-16 units, COMMON when it has no letters; ties go to the lower number."""
    units = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")
    counts = np.bincount(blocks[units >> BLOCK_SHIFT], minlength=FAMILY_COUNT)
    counts[COMMON] = 0
    return int(counts.argmax()) if counts.any() else COMMON
