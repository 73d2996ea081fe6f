"""How the window finds records: the search of the services, behind a small port."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from app.services.named import About
from app.views.discreet import Discreet
from app.views.language.sentences import translated
from app.views.main.finding.results import Result
from app.views.page_spec import PageSpec
from app.views.shared.whom import about_in_words, joined


class Hit(Protocol):
    """One found record."""

    @property
    def id(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def subtitle(self) -> str: ...
    @property
    def about(self) -> About: ...


Find = Callable[[str, int], Sequence[Hit]]
"""Text and how many at most → hits, in a few milliseconds."""


def as_results(hits: Sequence[Hit], pages: Sequence[PageSpec], discreet: Discreet) -> list[Result]:
    """Hits as lines; the value is (kind, id). Kinds without a page can't be opened and are left out."""
    page_of = {kind: spec for spec in pages for kind in spec.kinds}
    return [
        Result(
            title=discreet.title(hit.kind, hit.title) or QCoreApplication.translate("Finder", "(ohne Namen)"),
            value=(str(hit.kind), hit.id),
            subtitle=joined(about_in_words(hit.about, discreet), discreet.mask(translated(hit.subtitle))),
            end=page_of[hit.kind].label(),
            icon=page_of[hit.kind].icon,
        )
        for hit in hits
        if hit.kind in page_of
    ]
