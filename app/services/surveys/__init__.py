"""Surveys: waves of questions, anonymous sheets, and what came of them."""
