"""The strength of a passphrase in a bar and in words."""

import pytest
from pytestqt.qtbot import QtBot

from app.vaults.secrets import Grade
from app.views.shared.strength import StrengthBar
from app.views.theme import Look
from app.views.work import Work


@pytest.mark.parametrize(
    ("text", "grade", "part"),
    [
        ("", Grade.NOT_ENOUGH, " "),
        ("kurz", Grade.NOT_ENOUGH, "mindestens 12"),
        ("Passwort1234", Grade.WEAK, "fände diese Passphrase in Sekunden. Sie besteht vor allem aus Wörtern und Namen"),
        ("Steinen Beispiel", Grade.WEAK, "fände diese Passphrase in Sekunden"),
        ("laterne moosgrund eimer", Grade.NEARLY, "in etwa 400 Tagen"),
        ("laterne moosgrund eimer bucht", Grade.GOOD, "Gut: Wer die Datei hat, fände sie erst nach Jahrtausenden"),
    ],
)
def test_the_strength_is_told_in_a_bar_and_in_words(qtbot: QtBot, work: Work, text: str, grade: Grade, part: str):
    bar = StrengthBar(work, ("Petra Beispiel",))
    qtbot.addWidget(bar)
    bar.judge(text)
    qtbot.waitUntil(lambda: bool(bar.text.text().strip()) == bool(text))
    assert bar._bar._grade == grade
    assert part in bar.text.text()


def test_parts_of_the_bar_are_painted_in_the_colour_of_the_grade(qtbot: QtBot, look: Look, work: Work):
    from app.views.theme.look import colours

    assert look
    bar = StrengthBar(work)
    qtbot.addWidget(bar)
    bar.resize(400, 60)
    bar.judge("Passwort1234")
    bar.show()
    qtbot.waitUntil(lambda: bool(bar.text.text().strip()))
    picture = bar._bar.grab().toImage()
    middle = picture.height() // 2
    assert picture.pixelColor(picture.width() // 8, middle).name() == colours().danger
    assert picture.pixelColor(picture.width() - picture.width() // 8, middle).name() == colours().line
