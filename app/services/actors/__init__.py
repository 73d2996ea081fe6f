"""Organisations and the persons who speak for them."""
