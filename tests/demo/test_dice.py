"""The same dice make the same quarter in every process: nothing is taken in the order of a set of words."""

import ast
import random
from pathlib import Path

from app.demo.world import pick, pick_some

DEMO = Path(__file__).resolve().parents[2] / "app/demo"
WEIGHTS = dict.fromkeys(("Wohnen", "Arbeit", "Schule", "Geld", "Gesundheit", "Familie", "Sprache"), 1.0)


def test_some_come_once_and_in_the_order_drawn() -> None:
    for seed in range(20):
        dice = random.Random(seed)
        drawn = [pick(dice, WEIGHTS) for _ in range(5)]
        assert pick_some(random.Random(seed), WEIGHTS, 5) == list(dict.fromkeys(drawn))


def test_nothing_is_drawn_into_a_set() -> None:
    """Words in a set come in another order in every process."""
    drawing = [
        (file.name, node.lineno)
        for file in DEMO.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.SetComp) and "rng" in ast.unparse(node)
    ]
    assert drawing == []
