"""Forms: fields, drafts, pickers, and the dialogs they stand in."""
