"""The eight questions on safety and well-being that a first wave begins with. Their keys stay, so that waves can be compared."""

from typing import NamedTuple

from app.models import Pictogram, Topic


class StandardQuestion(NamedTuple):
    """A question as it stands in a new wave; in other languages it stands in `app/reports/forms/survey_phrases.py`."""

    key: str
    topic: Topic
    text: str
    pictogram: Pictogram


STANDARD = (
    StandardQuestion("safe_day", Topic.SAFETY, "Am Tag fühle ich mich draußen im Quartier sicher.", Pictogram.SUN),
    StandardQuestion(
        "safe_night", Topic.SAFETY, "Auch am Abend und in der Nacht fühle ich mich draußen sicher.", Pictogram.MOON
    ),
    StandardQuestion("safe_home", Topic.SAFETY, "Zu Hause und im Treppenhaus fühle ich mich sicher.", Pictogram.HOUSE),
    StandardQuestion("light", Topic.SAFETY, "Wege und Plätze sind hell und gepflegt.", Pictogram.LIGHT),
    StandardQuestion("like_living", Topic.WELLBEING, "Ich lebe gern hier.", Pictogram.HEART),
    StandardQuestion("neighbours", Topic.WELLBEING, "Ich komme gut mit der Nachbarschaft aus.", Pictogram.PEOPLE),
    StandardQuestion("help", Topic.WELLBEING, "Wenn ich Hilfe brauche, finde ich sie hier.", Pictogram.HELP),
    StandardQuestion("heard", Topic.WELLBEING, "Was ich sage, wird hier gehört.", Pictogram.VOICE),
)
"""In their order."""
