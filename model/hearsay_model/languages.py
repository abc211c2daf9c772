"""The one place where the data's language codes become BCP 47 primary tags."""

# ISO 639-3 (and a few other) codes of the data → primary tag. Codes that are not listed are kept as they are:
# for those BCP 47 uses the three-letter code itself.
TAGS = {
    "afr": "af", "amh": "am", "ara": "ar", "arb": "ar", "arq": "ar", "arz": "ar", "aze": "az", "bak": "ba",
    "bel": "be", "ben": "bn", "bod": "bo", "bos": "bs", "bre": "br", "bul": "bg", "cat": "ca", "ces": "cs",
    "cha": "ch", "cmn": "zh", "cor": "kw", "cym": "cy", "dan": "da", "deu": "de", "div": "dv", "dzo": "dz",
    "ell": "el", "eng": "en", "epo": "eo", "est": "et", "eus": "eu", "ewe": "ee", "fao": "fo", "fas": "fa",
    "fij": "fj", "fin": "fi", "fra": "fr", "fry": "fy", "fuc": "ff", "fuv": "ff", "gla": "gd", "gle": "ga",
    "glg": "gl", "guj": "gu", "hau": "ha", "heb": "he", "hin": "hi", "hrv": "hr", "hun": "hu", "hye": "hy",
    "ibo": "ig", "ido": "io", "ile": "ie", "ina": "ia", "ind": "id", "isl": "is", "ita": "it", "jav": "jv",
    "jpn": "ja", "kan": "kn", "kat": "ka", "kaz": "kk", "khm": "km", "kin": "rw", "kir": "ky", "kmr": "ku",
    "kor": "ko", "kur": "ku", "lao": "lo", "lat": "la", "lav": "lv", "lit": "lt", "ltz": "lb", "lvs": "lv",
    "mal": "ml", "mar": "mr", "mey": "ar", "mkd": "mk", "mlg": "mg", "mlt": "mt", "mon": "mn", "mri": "mi",
    "msa": "ms", "mya": "my", "nde": "nd", "nep": "ne", "nld": "nl", "nno": "nn", "nob": "no", "nya": "ny",
    "oci": "oc", "orm": "om", "pan": "pa", "pes": "fa", "pol": "pl", "por": "pt", "prs": "fa", "pus": "ps",
    "ron": "ro", "rus": "ru", "sin": "si", "slk": "sk", "slv": "sl", "smo": "sm", "sna": "sn", "snd": "sd",
    "som": "so", "spa": "es", "sqi": "sq", "srp": "sr", "ssw": "ss", "swa": "sw", "swe": "sv", "swh": "sw",
    "tah": "ty", "tam": "ta", "tat": "tt", "tel": "te", "tgk": "tg", "tgl": "tl", "fil": "tl", "tha": "th",
    "tir": "ti", "ton": "to", "tsn": "tn", "tuk": "tk", "tur": "tr", "uig": "ug", "ukr": "uk", "urd": "ur",
    "uzb": "uz", "ven": "ve", "vie": "vi", "wol": "wo", "xho": "xh", "yid": "yi", "yor": "yo", "zho": "zh",
    "zsm": "ms", "zul": "zu",
}  # fmt: skip

# Other tags that a page or a detector may give for the same language.
ALIASES = {"nb": "no", "fil": "tl", "iw": "he", "in": "id", "cmn": "zh", "kmr": "ku", "prs": "fa", "arb": "ar"}

# The 28 that most readers will meet first; the design's figures are given over these.
MAJOR = (
    "deu swe pol fra spa ita nld dan nob fin ces por ron hun ell rus ukr bul tur arb heb fas hin zho-CN jpn kor"
    " vie ind"
).split()


def language_tag(code: str) -> str:
    """BCP 47 primary tag of a code of the data: `zho-CN` → `zh`, `srp-Latn` → `sr`, `es-LA` → `es`."""
    primary = code.replace("_", "-").split("-")[0]
    return TAGS.get(primary, primary)
