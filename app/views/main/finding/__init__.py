"""Search field, command palette and their lists of results."""
