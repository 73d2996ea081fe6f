"""The widgets that every page is made of: table, list page, form, timeline, small bits."""
