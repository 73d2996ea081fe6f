"""Projects: list, board, bars, record."""
