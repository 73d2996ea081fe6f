"""The dialog *Einstellungen*: office, rules with a first day, value lists, looks, secrets, backups."""
