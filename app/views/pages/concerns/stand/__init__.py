"""The stall: concerns taken in with a few keys or touches."""
