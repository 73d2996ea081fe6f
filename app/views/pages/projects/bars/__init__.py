"""Projects as bars over the months, with their milestones."""
