"""The buildings of the quarter, their dwellings and doors."""
