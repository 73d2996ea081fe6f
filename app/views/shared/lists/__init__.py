"""Lists of records: table, columns, filters, and the page they stand on."""
