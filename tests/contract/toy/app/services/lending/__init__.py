"""Things that are lent."""
