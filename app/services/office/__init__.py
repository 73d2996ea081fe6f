"""What hangs on any record: tasks, documents, tags; and her own settings."""
