"""Every page and dialog, shown for pictures, in light, dark and at 150 %, or at chosen sizes and zooms: to look at, and for the
README. The contracts of the window go through the same scenes.
"""

from app.views.gallery.grabbing import grab, views
from app.views.gallery.scenes import SCENES, papers, scenes
from app.views.gallery.stage import Scene, Stage, settle

__all__ = ["SCENES", "Scene", "Stage", "grab", "papers", "scenes", "settle", "views"]
