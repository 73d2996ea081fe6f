"""What the district assigns and announces, and where there is room."""
