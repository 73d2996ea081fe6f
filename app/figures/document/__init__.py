"""A report as plain data: its blocks, tables and charts."""
