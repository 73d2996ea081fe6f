"""Concerns as cards in columns, one for each state."""
