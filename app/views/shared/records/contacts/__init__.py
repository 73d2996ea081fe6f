"""Writing contacts: the form, its dialog, and the timeline as a tab. Shared by every record that has a timeline."""
