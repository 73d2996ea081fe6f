"""Who saw and changed what: reading the audit trail."""
