"""What stands around the page: side bar, top bar, status bar, notices."""
