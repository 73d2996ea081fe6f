"""What the command line ends with for each error that is told to her: scripts rely on these numbers."""

import pytest

from app.common import errors
from app.common.errors import Told
from app.common.sentences import Sentence

CODES = {
    "UserError": 2,
    "NothingToPrint": 2,
    "StaleError": 2,
    "Gone": 2,
    "LinkGone": 2,
    "Cancelled": 2,
    "StorageError": 4,
    "WrongSecret": 3,
    "NotOfThisVault": 3,
    "MustWait": 3,
    "NeedsFormerSecret": 3,
    "DamagedVault": 4,
    "KeysDontFit": 4,
    "Unagreed": 2,
    "Unfinished": 2,
    "AnotherVault": 2,
    "VaultInUse": 5,
    "NewerVault": 6,
    "NoPermission": 2,
    "FolderGone": 2,
    "VaultGone": 4,
    "NoSpace": 4,
}


def _all_of(base: type[Told]) -> set[type[Told]]:
    return {one for found in base.__subclasses__() for one in {found, *_all_of(found)}}


def test_each_error_has_its_number() -> None:
    told = {one for one in _all_of(Told) if one.__module__ == errors.__name__}
    assert {one.__name__: one.exit_code for one in told} == CODES  # type: ignore[attr-defined]


@pytest.mark.parametrize("sentence", ["Noch {number} Tage.", Sentence("Noch {number} Tage.", number=3)])
def test_it_is_told_in_a_sentence_with_its_values(sentence: str) -> None:
    error = errors.UserError(sentence, number=3)
    assert str(error) == str(error.sentence) == "Noch 3 Tage."
    waits = errors.MustWait("Noch {number} Tage.", 2.5, number=3)
    assert (str(waits), waits.seconds) == ("Noch 3 Tage.", 2.5)
    gone = errors.LinkGone("Noch {number} Tage.", "person_id", number=3)
    assert (str(gone), gone.field, errors.LinkGone("A").field) == ("Noch 3 Tage.", "person_id", "")
    assert errors.WrongSecret("A").seconds == 0
