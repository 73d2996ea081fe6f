"""Occupancies: who lives where, and how they move."""
