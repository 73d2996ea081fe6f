"""Records in columns by their state, as cards that are carried from one to another."""
