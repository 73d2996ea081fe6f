"""Money: budgets and bookings, donations, the Verfügungsfonds."""
