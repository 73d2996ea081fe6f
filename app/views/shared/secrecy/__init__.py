"""The question who gets what leaves of a case, and on what ground."""
