"""Who is meant by words that leave it open: she says it, and the line says it then."""

from collections.abc import Mapping
from dataclasses import replace

from app.services.capture.captured import Candidate, Captured, FoundPerson, Part, PartKey


def questions(said: Captured) -> tuple[Part, ...]:
    """The words that name somebody of whom it is not known who that is."""
    return tuple(part for part in said.parts if part.kind == "unknown")


def with_answers(said: Captured, answers: Mapping[PartKey, Candidate]) -> Captured:
    """What a line says once these words are known to mean these persons."""
    answered = {part.key: part for part in questions(said) if part.key in answers}
    if not answered:
        return said
    parts = tuple(_named(part, answers[part.key]) if part.key in answered else part for part in said.parts)
    named = (
        FoundPerson(answers[part.key].id, answers[part.key].name, part.start, part.end) for part in answered.values()
    )
    by_place = sorted((*said.persons, *named), key=lambda person: person.start)
    words = {part.value for part in answered.values()}
    return replace(
        said,
        parts=parts,
        persons=tuple({person.id: person for person in reversed(by_place)}.values())[::-1],
        unknown_persons=tuple(name for name in said.unknown_persons if name not in words),
        anonymous=False,
    )


def _named(part: Part, person: Candidate) -> Part:
    return replace(part, kind="person", value=person.id, label=person.name, choices=())
