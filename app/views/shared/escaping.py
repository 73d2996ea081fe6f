"""What somebody typed is shown letter by letter: never as markup, never as a shortcut."""

_LINE = 80
"""Letters that a tooltip may have in one line."""
_LOOKS_LIKE_MARKUP = frozenset("<>&\n")


def tip(text: str) -> str:
    """`text` for a tooltip. Qt guesses markup in tooltips, so what looks like it goes in escaped; so does what is long, to be wrapped.

    What is short and plain stays as it is: screen readers are told tooltips as they are.
    """
    if len(text) <= _LINE and not _LOOKS_LIKE_MARKUP & set(text):
        return text
    import html  # here, because the unlock screen must stand at once

    return f"<span>{html.escape(text).replace(chr(10), '<br>')}</span>" if text else ""


def breakable(text: str) -> str:
    """`text` with places to go on in the next line inside paths, addresses and other words that are longer than a line."""
    import re  # as above

    return re.sub(r"\S{24,}", lambda word: re.sub(r"([/\\.@_-])", "\\1\u200b", word[0]), text)


def caption(text: str) -> str:
    """`text` for a button, check box, menu or tab, where Qt reads "&" as the sign of a shortcut."""
    return text.replace("&", "&&")
