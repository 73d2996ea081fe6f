"""What stands in a cell where nothing is known: signs, words, what databases write, and errors of Excel."""

_ERRORS = frozenset(
    (
        "#NV", "#N/A", "#WERT!", "#VALUE!", "#BEZUG!", "#REF!", "#NAME?", "#DIV/0!", "#ZAHL!", "#NUM!", "#NULL!", "#ÜBERLAUF!",
        "#SPILL!",
    )
)  # fmt: skip
_OF_DATABASES = frozenset(("NULL", "(NULL)", "<NULL>", "(null)", "<null>", "\\N", "NaN", "nan"))
_MAY_BE_NAMES = frozenset(("NULL", "nan"))
_WORDS = frozenset(
    (
        "k.a.", "k. a.", "keine angabe", "keine angaben", "ohne angabe", "o.a.", "nicht angegeben", "n/a", "n.a.", "n. a.",
        "nicht bekannt", "entfällt",
    )
)  # fmt: skip
_NOT_OF_NAMES = frozenset(("unbekannt", "keine", "keiner", "keines", "kein", "none", "unknown"))
"""Words that stand for nothing, but where they may be a name of somebody."""
_FAMILY_NAMES = frozenset(("family_name", "full_name", "family_first", "name"))
_NAMES = _FAMILY_NAMES | {"given_name"}
_TEXTS = frozenset(("note", "offers"))
"""Fields in which words for nothing are kept as they were typed."""
_SIGNS = "-–—_.?/* "
_ODD = frozenset(word.lower() for word in _ERRORS | _OF_DATABASES | _WORDS | _NOT_OF_NAMES)
BEGINNINGS = frozenset(word[0] for word in _ODD | {word.upper() for word in _ODD} | {*_SIGNS})
"""How a cell begins that has to be looked at; of all others it is clear at once that they tell something."""


def is_odd(cell: str) -> bool:
    """Whether a cell may tell nothing, which most are asked first because it takes the least time."""
    text = cell.strip()
    return text.lower() in _ODD or is_blank(text)


def is_error(cell: str) -> bool:
    """Whether Excel says in the cell that something went wrong."""
    return cell.strip() in _ERRORS


def is_blank(cell: str) -> bool:
    """Whether there are only signs that fill an empty cell: a dash, a question mark."""
    return not cell.strip(_SIGNS)


def stands_for_nothing(cell: str, key: str) -> bool:
    """Whether a cell of a field holds a word for nothing: where somebody may be called so it does not."""
    text = cell.strip()
    if key in _TEXTS:
        return False
    if text in _OF_DATABASES:
        return not (key in _FAMILY_NAMES and text in _MAY_BE_NAMES)
    return text.lower() in _WORDS or (key not in _NAMES and text.lower() in _NOT_OF_NAMES)
