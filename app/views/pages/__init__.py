"""The pages of the window, one folder per area. They are registered in `app.views.page_registry`."""
