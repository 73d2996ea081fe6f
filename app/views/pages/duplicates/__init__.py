"""Duplikate: who is probably on file twice."""
