"""Documents coming in: chosen, dropped, pasted or scanned files, and what is attached to mails, piece by piece into the vault."""
