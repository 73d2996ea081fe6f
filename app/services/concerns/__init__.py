"""Concerns: taking them in, their way to a department and back, the answer to the citizen; official texts."""
