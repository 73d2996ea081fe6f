"""Reports for Bürgermeister and Gemeinderat."""
