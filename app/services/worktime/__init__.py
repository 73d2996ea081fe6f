"""Her working time: recorded hours, contract, holidays and absences, and how far a month is filled."""
