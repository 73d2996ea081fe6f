"""Arbeitszeit: her week, the clock, contract, absences, declined requests, and how far the months are filled."""
