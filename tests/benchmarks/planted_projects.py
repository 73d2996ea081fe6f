"""Many projects in every state: what their board is measured with. Everything comes from a seed."""

import random
from datetime import timedelta

from sqlalchemy.orm import Session

from app.common import clock
from app.models import Milestone, Project, ProjectStatus

_WHAT = ("Hochbeete", "Fahrradwerkstatt", "Bücherschrank", "Sprachtandem", "Hoffest", "Reparaturtreff", "Kochgruppe")
_WHERE = ("Bleichewiese", "Webergasse 4", "Kanal", "Gemeindehaus", "")


def plant_projects(session: Session, count: int, seed: int = 17) -> list[int]:
    """So many projects with one or two milestones each; their ids."""
    chance, today = random.Random(seed), clock.today()
    made = [
        Project(
            name=f"{chance.choice(_WHAT)} {number}",
            place=chance.choice(_WHERE),
            status=chance.choice(list(ProjectStatus)),
            begun_on=today - timedelta(days=chance.randint(0, 700)),
        )
        for number in range(1, count + 1)
    ]
    session.add_all(made)
    session.flush()
    for project in made:
        for step in range(chance.randint(1, 2)):
            due = today + timedelta(days=chance.randint(-60, 200))
            session.add(Milestone(project_id=project.id, what=f"Schritt {step + 1}", due_on=due))
    session.flush()
    return [project.id for project in made]
