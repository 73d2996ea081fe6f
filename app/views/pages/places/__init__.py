"""Buildings, and who lives in them."""
