"""The calendar: appointments, events and tasks by day, week and month."""
