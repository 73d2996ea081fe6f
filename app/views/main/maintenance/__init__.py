"""Looking after the open vault: backups, check, passphrase, recovery sheet."""
