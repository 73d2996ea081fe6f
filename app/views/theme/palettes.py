"""The colours of the window as data: light and dark, equal citizens.

Text on its ground has a contrast of at least 4.5:1, controls, focus and icons at least 3:1 (WCAG 2.2, 1.4.3 and
1.4.11); a test computes it.
"""

from typing import NamedTuple


class Colours(NamedTuple):
    """One theme. Names say the purpose, never the hue.

    `ground` lies under everything, `side` under side bar and top bar, `card` under lists, forms and fields, `raised`
    under menus and pop-ups.
    """

    dark: bool
    ground: str
    side: str
    card: str
    raised: str
    stripe: str
    line: str
    edge: str
    text: str
    quiet: str
    faint: str
    accent: str
    accent_over: str
    accent_down: str
    on_accent: str
    accent_soft: str
    on_soft: str
    over: str
    focus: str
    ok: str
    warn: str
    danger: str
    ok_soft: str
    warn_soft: str
    danger_soft: str


LIGHT = Colours(
    dark=False,
    ground="#f7f8f8",
    side="#eef1f1",
    card="#ffffff",
    raised="#ffffff",
    stripe="#f7f9f9",
    line="#e0e5e5",
    edge="#7f8d8e",
    text="#182324",
    quiet="#536162",
    faint="#6f7c7d",
    accent="#0f6b66",
    accent_over="#0c5b57",
    accent_down="#094a47",
    on_accent="#ffffff",
    accent_soft="#d8ebe9",
    on_soft="#083f3c",
    over="#e4eaea",
    focus="#0f7d77",
    ok="#1f6b3c",
    warn="#855300",
    danger="#ab2b22",
    ok_soft="#dcefe2",
    warn_soft="#f9ebcd",
    danger_soft="#f9e1de",
)

DARK = Colours(
    dark=True,
    ground="#161b1c",
    side="#111516",
    card="#1d2324",
    raised="#262d2e",
    stripe="#20282a",
    line="#313a3b",
    edge="#76878a",
    text="#e7eded",
    quiet="#a7b5b6",
    faint="#8d9b9c",
    accent="#58c4b8",
    accent_over="#70d2c7",
    accent_down="#45b0a4",
    on_accent="#07211f",
    accent_soft="#1c4441",
    on_soft="#cdeeea",
    over="#293233",
    focus="#58c4b8",
    ok="#79cf97",
    warn="#e8b65c",
    danger="#f2938a",
    ok_soft="#1d3a28",
    warn_soft="#40310f",
    danger_soft="#4a2320",
)
