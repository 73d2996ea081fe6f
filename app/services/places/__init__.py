"""Buildings, who lives in them when, and what the municipality has to take in."""
