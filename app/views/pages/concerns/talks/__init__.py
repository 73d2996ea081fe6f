"""Talks with offices: what is to be talked about, what they have not answered yet, what they promised."""
