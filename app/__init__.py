"""Quartiersbuch: case and contact management for one Quartiersmanagerin, offline and encrypted."""

__version__ = "0.1.0"
