"""Quick capture: one typed line becomes a contact, a task, a concern or a walk-in."""
