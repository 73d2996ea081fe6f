"""Quick capture: one line that becomes a contact, a task, a concern or a walk-in, wherever it stands."""
