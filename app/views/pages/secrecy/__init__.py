"""Releases from secrecy: list, form, tabs, the question before a talk, and what runs out."""
