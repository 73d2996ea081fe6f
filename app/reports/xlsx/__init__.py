"""The spreadsheet room's machinery: guarded cells, sheets that grow row by row, files made in memory only. `book.Book` is the way in."""
