"""Files that come in: look first, then take over in one step."""
