"""The words of the window in German and English."""
