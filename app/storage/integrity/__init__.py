"""Noticing what is wrong with a vault: checks, the audit trail, the seal, the side file."""
