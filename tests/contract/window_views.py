"""At which sizes and zooms a window is looked at: of each scene a few, so that all scenes together meet all; with --long all."""

from itertools import product

from app.views.gallery import Stage

SIZES = ((1024, 640), (1280, 800), (1440, 900), (1920, 1080))
ZOOMS = (100, 200, 150)
View = tuple[int, tuple[int, int]]
VIEWS: tuple[View, ...] = tuple(product(ZOOMS, SIZES))


def show_at(stage: Stage, view: View) -> None:
    """Give the window a zoom and a size, on a screen of that size (see the fixture `set_screen`)."""
    zoom, size = view
    stage.look.set_zoom(zoom)
    stage.look.settle()
    stage.size = size
    stage.window.resize(*size)
