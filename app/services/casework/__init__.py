"""Cases and contacts."""
