"""The shapes of single glyphs as paths, for marks that are drawn and not written (see `app.reports.pdf.show`)."""

from functools import lru_cache

import uharfbuzz as hb

from app.reports.pdf.text.fonts import Face


@lru_cache(maxsize=2_000)
def outline(face: Face, glyph: int) -> str:
    """The operators of a filled path, in thousandths of the font size; nothing for a blank glyph."""
    parts: list[str] = []
    face.font.draw_glyph(glyph, _functions(), parts)
    return " ".join([*parts, "f"]) if parts else ""


@lru_cache(maxsize=1)
def _functions() -> hb.DrawFuncs:
    """Callbacks that write the operators; curves of the second degree arrive as curves of the third."""
    made = hb.DrawFuncs()
    made.set_move_to_func(lambda x, y, parts: parts.append(f"{x:g} {y:g} m"))
    made.set_line_to_func(lambda x, y, parts: parts.append(f"{x:g} {y:g} l"))
    made.set_cubic_to_func(lambda *place: place[-1].append(" ".join(f"{value:.4g}" for value in place[:-1]) + " c"))
    made.set_close_path_func(lambda parts: parts.append("h"))
    return made
