"""The content of the pages of a PDF as steps: each operator by its name, with its operands. It is read once for all checks."""

from collections.abc import Sequence
from typing import Any

import pikepdf

Steps = list[tuple[Any, str]]


def steps(page: pikepdf.Page) -> Steps:
    """What the content of a page says to do, one step after another."""
    return [(step.operands, str(step.operator)) for step in pikepdf.parse_content_stream(page)]


def steps_of_pages(pdf: pikepdf.Pdf) -> Sequence[Steps]:
    """The steps of every page."""
    return [steps(page) for page in pdf.pages]
