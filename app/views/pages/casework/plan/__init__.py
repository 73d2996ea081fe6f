"""The help plan of a case: goals, steps, reviews."""
