"""Who is it about: records by name and whom they are about, as it may be shown now."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.services.named import About, Named
from app.views.discreet import Discreet
from app.views.language.words import titled

_BETWEEN = " · "


def about_in_words(about: About, discreet: Discreet) -> str:
    """The person before the case: "Olena Kovalenko · F-2026-030"; empty for what is about nothing else."""
    return _BETWEEN.join(_marked(one, discreet.title(one.kind, one.title)) for one in reversed(about))


def titles(about: About) -> str:
    """The same unhidden, for what hides its names itself."""
    return _BETWEEN.join(_marked(one, titled(one.kind, one.title)) for one in reversed(about))


def _marked(one: Named, shown: str) -> str:
    """Who moved away or died, what was dissolved or pulled down: what hangs on it stays and says so."""
    return QCoreApplication.translate("Whom", "{title} (ehemals)").format(title=shown) if one.past else shown


def in_words(record: Named, about: About, discreet: Discreet) -> str:
    """A record with whom it is about."""
    return joined(discreet.title(record.kind, record.title), about_in_words(about, discreet))


def joined(*parts: str) -> str:
    """What is said of one record, the empty left out."""
    return _BETWEEN.join(filter(None, parts))


def first_and_others(names: Sequence[str]) -> str:
    """The first of some names, and how many others there are."""
    if len(names) <= 1:
        return "".join(names)
    others = len(names) - 1
    and_others = QCoreApplication.translate("Whom", "und %n weitere", None, others)
    return f"{names[0]} {and_others}"
