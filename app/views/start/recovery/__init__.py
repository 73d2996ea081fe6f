"""A vault that does not open, and the ways back: code, backup, key file, rescue, a new key."""
