"""The plan of the quarter with its buildings."""
