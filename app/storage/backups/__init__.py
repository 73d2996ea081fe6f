"""Backups, the way back from them, and a whole file put in the place of another."""
