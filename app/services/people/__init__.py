"""Persons and their households."""
