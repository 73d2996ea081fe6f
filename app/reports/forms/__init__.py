"""Printed forms, one per file: plain data, options, and the function that draws them."""
