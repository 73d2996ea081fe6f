"""Who saw and changed what: the audit trail on the screen and on paper."""
