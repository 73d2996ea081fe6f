"""What parts say about themselves where all of their text may not be seen."""

ELIDED = "elided"
"""Property: the whole text of a part that ends it in an ellipsis itself where there is too little room."""
OVERLAY = "overlay"
"""Property: a part that lies over others on purpose, as a notice does."""
