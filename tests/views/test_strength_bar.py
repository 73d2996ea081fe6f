"""The strength of a passphrase in a bar and in words."""

import pytest
from pytestqt.qtbot import QtBot

from app.vaults.secrets import Grade
from app.views.shared.strength import StrengthBar
from app.views.theme import Look


@pytest.mark.parametrize(
    ("text", "grade", "part"),
    [
        ("", Grade.NOT_ENOUGH, " "),
        ("kurz", Grade.NOT_ENOUGH, "mindestens 12"),
        ("Passwort1234", Grade.WEAK, "Schwach: wäre in Sekunden erraten"),
        ("Steinen Beispiel", Grade.WEAK, "Schwach"),
        ("laterne moos eimer", Grade.SUFFICIENT, "in etwa 100 Tagen"),
        ("laterne moos eimer bucht", Grade.GOOD, "Gut: wäre erst nach Jahrtausenden"),
    ],
)
def test_the_strength_is_told_in_a_bar_and_in_words(qtbot: QtBot, text: str, grade: Grade, part: str):
    bar = StrengthBar(("Petra Beispiel",))
    qtbot.addWidget(bar)
    bar.judge(text)
    assert bar._bar._grade == grade
    assert part in bar.text.text()


def test_parts_of_the_bar_are_painted_in_the_colour_of_the_grade(qtbot: QtBot, look: Look):
    from app.views.theme.look import colours

    assert look
    bar = StrengthBar()
    qtbot.addWidget(bar)
    bar.resize(400, 60)
    bar.judge("Passwort1234")
    bar.show()
    picture = bar._bar.grab().toImage()
    middle = picture.height() // 2
    assert picture.pixelColor(picture.width() // 8, middle).name() == colours().danger
    assert picture.pixelColor(picture.width() - picture.width() // 8, middle).name() == colours().line
