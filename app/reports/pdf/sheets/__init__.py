"""Sheets with fixed places: labels and name badges on common formats, letters for a window envelope."""
