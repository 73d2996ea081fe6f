"""Pages of the things that are lent."""
