"""Passphrase, recovery code and data key: how a vault is opened."""
