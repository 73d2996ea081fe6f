"""One file per area: what is counted, each figure with its printed definition, and the chapter of the report.

A new area is a file here and a line in `app.figures.contents`.
"""
