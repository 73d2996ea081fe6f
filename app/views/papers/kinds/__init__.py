"""The papers of the window: one file for each kind of thing that is printed."""
