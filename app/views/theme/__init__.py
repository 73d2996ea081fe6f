"""How the window looks: colours, sizes, style sheet, fonts, zoom."""

from app.views.theme.look import Look, Mode, colours
from app.views.theme.restyling import dress
from app.views.theme.sizes import scaled, zoom

__all__ = ["Look", "Mode", "colours", "dress", "scaled", "zoom"]
