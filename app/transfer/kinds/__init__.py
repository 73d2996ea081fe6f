"""The kinds of records that a list can bring in: one folder each, and a line in `registry.py`."""
