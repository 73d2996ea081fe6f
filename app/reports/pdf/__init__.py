"""The paper room's machinery: text in any script, tagged pages, archivable files. `document.PdfDocument` is the way in."""
