"""From the vault to paper: what services and figures read goes to the reports as plain data and comes back as bytes.

`paper` says what a paper is, `registry` lists them all, `print_job` makes one; the other files say of each what is taken.
"""

from app.papers.attendance import attendance_list
from app.papers.reports import FORMATS, MONTHLY, REPORTS, YEARLY, period_of, write_report

__all__ = ["FORMATS", "MONTHLY", "REPORTS", "YEARLY", "attendance_list", "period_of", "write_report"]
