"""Lists that came in: what each brought, where it came from, and how the lists of a source are read."""
