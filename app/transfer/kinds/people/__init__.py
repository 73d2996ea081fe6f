"""Persons of a list."""
