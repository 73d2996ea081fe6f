"""What is done with several records of a list at once, by what their kind is."""
