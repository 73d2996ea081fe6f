"""What clients sign and take home: word for word in every language, German first and alone to be signed, nothing ticked beforehand."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

import pytest
from heard import heard
from tagged import page_count, problems, text_of

from app.models import Direction, Purpose, Scope
from app.models.privacy import PHOTOS
from app.reports.forms import consent, help_plan, release
from app.reports.forms.consent import ConsentForm
from app.reports.forms.consent_phrases import CONSENTS, PHOTO_PURPOSES, PURPOSES
from app.reports.forms.help_plan import HelpPlan, PlanGoal, PlanStep, PlanText
from app.reports.forms.phrases import LETTERS
from app.reports.forms.plan_phrases import PLANS
from app.reports.forms.release import ReleaseForm, ReleaseText
from app.reports.forms.release_phrases import DIRECTIONS, RELEASES, SCOPES
from app.reports.forms.signed_phrases import SIGNED
from app.reports.forms.signing import Signing, SigningOptions
from app.reports.pdf.text import bidi

OFFICE = "Quartiersmanagement, Gemeinde Steinen (Erika Adler)"
HEAD = "Gemeinde Steinen · Quartiersmanagement"
DAY = "31.05.2027"
BLANK = ReleaseForm(
    "", "", OFFICE, "social_worker", "", "", (), "", "", 6, HEAD, "30.11.2026", (ReleaseText("de"),), Signing()
)
FILLED = replace(
    BLANK, person="Amira Haddad", born="12.03.1988", standing="public_servant", recipient="Jobcenter Lörrach",
    direction="both", scopes=("reach", "plan"), extent="der Bescheid", purpose="damit er geklärt wird",
)  # fmt: skip
LANGUAGES = tuple(LETTERS)
EMPTY_BOX = "☐"
_SIGNS = "().:,;،؛"
_NO_MARKS = dict.fromkeys((0x200E, 0x200F, 0x200C))


def texts(data: bytes) -> list[str]:
    """What is said, element by element, without the boxes and lines to write on."""
    return [" ".join(block.text.replace(EMPTY_BOX, "").replace("…", "").split()) for block in heard(data)]


def missing(data: bytes, wanted: Sequence[str]) -> list[str]:
    """Which of these a reader does not copy word for word; where signs stand between words from right to left is the reader's
    own guess.
    """
    said = plain(text_of(data))

    def copied(text: str) -> bool:
        words = (word.strip(_SIGNS) for word in text.split())
        return text in said or (bidi.has_right_to_left(text) and all(word in said for word in words))

    return [one for one in wanted if not copied(plain(one))]


def plain(text: str) -> str:
    """A text with single blanks, without marks of direction."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_NO_MARKS).split())


def released(form: ReleaseForm, language: str, until: str = "") -> bytes:
    codes = dict.fromkeys(("de", language))
    return release.render(
        replace(form, texts=tuple(ReleaseText(code, until) for code in codes)),
        SigningOptions(),
        letterhead=release.PLAIN,
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_release_says_all_of_it_word_for_word(language: str) -> None:
    words, shared = RELEASES[language], SIGNED[language]
    blank, filled = released(BLANK, language), released(FILLED, language, DAY)
    assert problems(blank) == []
    beside = language != "de"
    assert (page_count(blank), page_count(filled)) == (2 + beside, 1 + beside), "what is read beside it has one page"
    fixed = (words.title, words.recipient, words.who, words.direction, words.scope, words.purpose, words.needed)
    ticked = (*map(words.direction_words, DIRECTIONS), *map(words.scope_words, SCOPES))
    rights = (shared.free, shared.revoke, shared.copy, shared.guardian, shared.interpreter, shared.signature)
    period = (words.period, words.months.format(months=6), words.other_day)
    assert missing(blank, (*fixed, *ticked, *rights, *period, words.releases.format(office=OFFICE))) == []
    told = (words.both, words.reach, words.plan, words.until.format(day=DAY), words.public_servant, "Jobcenter Lörrach")
    assert missing(filled, told) == []
    assert words.course not in "\n".join(texts(filled)), "what was not agreed on"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_consent_asks_for_each_purpose_word_for_word(language: str) -> None:
    words, shared = CONSENTS[language], SIGNED[language]
    codes = tuple(dict.fromkeys(("de", language)))
    signing = Signing(young_from=14)
    for purposes, law, title in (
        (PURPOSES, words.law, words.title),
        (PHOTO_PURPOSES, words.photo_law, words.photo_title),
    ):
        form = ConsentForm("Amira Haddad", "", HEAD, "Gemeinde Steinen", purposes, "30.11.2026", codes, signing)
        data = consent.render(form, SigningOptions())
        assert problems(data) == []
        asked = tuple(map(words.purpose_words, purposes))
        rest = (title, words.yes, words.no, words.period, law, words.data_rights, shared.minors.format(young=14))
        assert missing(data, (*asked, *rest)) == []
        said = [block.text for block in heard(data)]
        boxes = sum(one.count(EMPTY_BOX) for one in said)
        assert boxes == 2 * len(purposes) + 1, "yes and no for each purpose, and the copy: all of them empty"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_help_plan_is_in_the_language_of_the_client_word_for_word(language: str) -> None:
    words = PLANS[language]
    steps = (PlanStep("Anrufen", "Amira", "3.12.", ""), PlanStep("Antrag stellen", "", "", "1.11."))
    goals = (
        PlanGoal("Ich will eine eigene Wohnung.", "Ich habe einen Mietvertrag.", steps),
        PlanGoal("Deutsch", "", ()),
    )
    plan = HelpPlan("F-2026-001", ("Büro",), HEAD, (PlanText(language, "30.11.2026", "", goals),))
    data = help_plan.render(plan, help_plan.PlanOptions())
    assert problems(data) == []
    headings = (words.title, words.goal.format(number=1), words.goal.format(number=2), words.steps, words.review)
    assert (
        missing(data, (*headings, words.no_steps, words.change, words.contact, "Ich will eine eigene Wohnung.")) == []
    )
    assert missing(data, (f"{words.what}: Anrufen", f"{words.done}: 1.11.")) == []
    empty = replace(plan, texts=(PlanText(language, "30.11.2026", "3.12.2026", ()),))
    assert missing(help_plan.render(empty, help_plan.PlanOptions()), (words.no_goals, words.review)) == []


def test_what_is_signed_is_german_and_stands_first() -> None:
    data = released(BLANK, "ti")
    blocks = heard(data)
    titles = [block.text for block in blocks if block.tag == "H1"]
    assert titles == [RELEASES["de"].title, RELEASES["ti"].title]
    said = [block.text for block in blocks]
    assert SIGNED["ti"].aid in said
    assert SIGNED["de"].aid not in said
    foreign = said[said.index(RELEASES["ti"].title) :]
    assert not any(EMPTY_BOX in one for one in foreign), "nothing to tick but in the German text"
    assert SIGNED["ti"].signature in foreign


@pytest.mark.parametrize(
    ("signing", "asked", "not_asked"),
    [
        (Signing(), ("signature", "guardian"), ("young",)),
        (Signing(person=False, young=True), ("young", "guardian"), ()),
        (Signing(person=False), ("guardian",), ("young",)),
        (Signing(guardian=False), ("signature",), ("young", "guardian")),
    ],
)
def test_only_who_has_to_signs(signing: Signing, asked: Sequence[str], not_asked: Sequence[str]) -> None:
    said = texts(released(replace(BLANK, signing=signing), "de"))
    words = SIGNED["de"]
    assert all(getattr(words, name) in said for name in asked)
    assert not any(getattr(words, name) in said for name in not_asked)
    assert words.place_day in said
    assert words.interpreter in said


def test_guardian_and_interpreter_are_named_where_they_are_known() -> None:
    signing = Signing(guardian_name="Erika Muster", interpreter_name="Selam T.")
    assert missing(released(replace(FILLED, signing=signing), "de"), (": Erika Muster", ": Selam T.")) == []


def test_what_is_signed_stands_on_one_page_and_large_print_is_not_made_smaller() -> None:
    assert page_count(released(FILLED, "de", DAY)) == 1
    assert page_count(released(FILLED, "ar", DAY)) == 2
    assert page_count(release.render(FILLED, SigningOptions(large=True))) == 2


def test_every_scope_direction_and_purpose_has_its_words() -> None:
    assert set(SCOPES) == {str(one) for one in Scope}
    assert set(DIRECTIONS) == {str(one) for one in Direction}
    assert {*PURPOSES, *PHOTO_PURPOSES} == {str(one) for one in Purpose}
    assert tuple(map(str, PHOTOS)) == PHOTO_PURPOSES


@pytest.mark.parametrize("table", [SIGNED, RELEASES, CONSENTS, PLANS], ids=["signed", "release", "consent", "plan"])
def test_every_language_of_letters_has_all_words_and_their_places(table: dict[str, tuple[str, ...]]) -> None:
    assert set(table) == set(LETTERS)
    for language, words in table.items():
        assert all(word.strip() for word in words), language
        for german, word in zip(table["de"], words, strict=True):
            assert places(word) == places(german), (language, german)


def places(text: str) -> set[str]:
    return {part.partition("}")[0] for part in text.split("{")[1:]}
