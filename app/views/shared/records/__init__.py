"""A record and what hangs on it: form, timeline, documents, changes."""
