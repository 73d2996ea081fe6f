"""The shares in which odd texts are handed out leave none of them out."""

from app.views.page_registry import PAGES
from tests.contract.hostile import TEXTS
from tests.shares import Shares


def test_every_text_is_given_to_some_form() -> None:
    shares = Shares(everything=False)
    for spec in PAGES:
        if spec.kinds:
            shares.of(list(TEXTS), spec.key)
    assert shares.unmet(TEXTS) == set()
