"""What somebody typed is shown letter by letter: never as markup, never as a shortcut."""


def tip(text: str) -> str:
    """`text` for a tooltip. Qt guesses markup in tooltips, so the text goes in escaped."""
    import html  # here, because the unlock screen must stand at once

    return f"<span>{html.escape(text).replace(chr(10), '<br>')}</span>" if text else ""


def caption(text: str) -> str:
    """`text` for a button, check box, menu or tab, where Qt reads "&" as the sign of a shortcut."""
    return text.replace("&", "&&")
