"""The words of a mail written in HTML. Nothing of it is ever drawn: pictures in it would tell the sender that it was read."""

import re
from html.parser import HTMLParser

_UNSEEN = frozenset(("script", "style", "head", "title", "template"))
_NEW_LINE = frozenset(("br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "hr"))
_ROOM = re.compile(r"[ \t\xa0]*\n[ \t\xa0\n]*\n")


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _NEW_LINE:
            self.found.append("\n")
        elif tag == "td":
            self.found.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in ("p", "table", "div"):
            self.found.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.found.append(re.sub(r"\s+", " ", data))


def text_of_html(html: str) -> str:
    """The text, with an empty line between paragraphs."""
    words = _Words()
    words.feed(html)
    words.close()
    return _ROOM.sub("\n\n", "".join(words.found)).strip()
