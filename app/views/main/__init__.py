"""The window of an open vault: bars, pages, commands, search."""
