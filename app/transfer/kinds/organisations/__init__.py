"""Organisations of a list."""
