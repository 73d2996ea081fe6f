"""Local actors and who speaks for them."""
