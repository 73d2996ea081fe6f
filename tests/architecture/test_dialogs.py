"""Every dialog fits its screen: it is made from the one that does."""

import ast

from app.views.language import sentence_tools

BASE = "views/shared/dialog.py"


def test_every_dialog_is_made_from_the_one_that_fits_the_screen() -> None:
    made = [
        f"{file.as_posix()}: {node.name}"
        for file, tree in sentence_tools.sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and "QDialog" in {ast.unparse(base) for base in node.bases}
    ]
    assert made == [f"{BASE}: Dialog"]
