"""Text as the encoder sees it. `src/encoder/normalise.ts` does exactly the same, in the same order."""

import re
import unicodedata

# First digit of each decimal system that newspapers print, ascending.
ZEROS = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
    0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810,
]  # fmt: skip
DIGITS = {zero + value: chr(48 + value) for zero in ZEROS for value in range(10)}

# Final sigma is a matter of position, not of meaning; folding it also spares us its context rule.
LETTERS = {0x03C2: "σ"}

# What the teacher's own normalisation deletes, and the soft hyphen, which only tells browsers where to break.
DELETED = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\x8f\x9f\xad]+")

# What the teacher's own normalisation makes a space, the zero-width characters among it.
SPACE = "\t\n\x0c\r \xa0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2581\u3000\ufeff\ufffd"
SPACES = re.compile(f"[{SPACE}]+")


def fold(text: str) -> str:
    """Compatibility forms, case, digits and final sigma made one; white space becomes single `▁`."""
    text = unicodedata.normalize("NFKC", text).lower()
    text = DELETED.sub("", text.translate(DIGITS | LETTERS))
    return SPACES.sub("▁", text)


def normalise(text: str) -> str:
    """The text that is cut into pieces: folded, one `▁` before each word, empty for blank text."""
    words = fold(text).strip("▁")
    return f"▁{words}" if words else ""
