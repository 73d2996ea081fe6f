"""Mittel: budgets, bookings, donations and the Verfügungsfonds."""
