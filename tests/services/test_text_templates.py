"""Text templates: kept in their order, called by the beginning of their name."""

import pytest
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.models import TextTemplate
from app.services.office import text_templates


def _kept(session: Session, *names: str) -> list[TextTemplate]:
    for name in names:
        template = text_templates.new(session)
        template.name, template.body = name, f"Text von {name}"
        text_templates.save(session, template)
    return list(text_templates.offered(session))


def test_they_stay_in_the_order_in_which_they_were_made(passing_session: Session) -> None:
    kept = _kept(passing_session, " Wohnberatung ", "Abbruch")
    assert [(one.name, one.position) for one in kept] == [("Wohnberatung", 0), ("Abbruch", 1)]


@pytest.mark.parametrize(("name", "body", "missing"), [(" ", "Text", "Namen"), ("Antrag", " \n", "Text")])
def test_without_name_or_text_it_is_refused(passing_session: Session, name: str, body: str, missing: str) -> None:
    with pytest.raises(UserError, match=missing):
        text_templates.save(passing_session, TextTemplate(name=name, body=body))


def test_a_name_given_twice_is_said(passing_session: Session) -> None:
    (kept,) = _kept(passing_session, "Wohnberatung")
    assert text_templates.warnings(passing_session, kept) == []
    (warning,) = text_templates.warnings(passing_session, TextTemplate(name=" wohnberatung", body="x"))
    assert warning.field == "name"


@pytest.mark.parametrize(
    ("before", "said", "names"),
    [
        ("Gespräch. wohn", "wohn", ["Wohngeld Antrag", "Wohnberatung"]),
        ("Gespräch. WOHNG", "WOHNG", ["Wohngeld Antrag"]),
        ("Wohngeld an", "Wohngeld an", ["Wohngeld Antrag"]),
        ("Antrag", "Antrag", ["Antrag"]),
        ("Zeile\nantr", "antr", ["Antrag", "Antrag abgelehnt"]),
        ("Überg", "Überg", ["Übergabe"]),
        ("ueberg", "", []),
        ("ohnberatung", "", []),
        ("Wohngeld ", "Wohngeld ", ["Wohngeld Antrag"]),
        ("", "", []),
    ],
)
def test_the_end_of_what_is_typed_calls_them(before: str, said: str, names: list[str]) -> None:
    known = ("Wohngeld Antrag", "Wohnberatung", "Antrag", "Antrag abgelehnt", "Übergabe")
    found = text_templates.called(before, [TextTemplate(name=name, body="x") for name in known])
    assert (found[0], [one.name for one in found[1]]) == (said, names)
