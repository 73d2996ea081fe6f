"""A list that comes in: compared with what is on file, decided upon, and written in one step."""
