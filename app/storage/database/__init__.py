"""The encrypted database file: connections, transactions, the journal, migrations."""
