"""Printed forms: one file per form, plain data in, bytes of a PDF out."""
