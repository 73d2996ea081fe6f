"""Concerns: list, record, steps, and what offices and citizens are told."""
