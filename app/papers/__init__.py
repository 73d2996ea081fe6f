"""From the vault to paper: what services and figures read goes to the reports as plain data and comes back as bytes.

`source` joins a paper of the catalogue with the vault; the other files say for each kind of paper what is taken.
"""

from app.papers.attendance import attendance_list
from app.papers.reports import FORMATS, MONTHLY, REPORTS, YEARLY, period_of, write_report

__all__ = ["FORMATS", "MONTHLY", "REPORTS", "YEARLY", "attendance_list", "period_of", "write_report"]
