"""What a flowing paper is made of: paragraphs, lists, tables, drawings, notes, contents, form elements."""
