"""A report of figures as a form; how it is drawn stands in `render_pdf` and `render_xlsx`."""

from app.common.progress import Progress, silent
from app.reports.forms.form import Form
from app.reports.model import Report
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.render_pdf import ReportOptions, render_report
from app.reports.render_xlsx import render_xlsx


def render_table(
    report: Report, _options: ReportOptions, progress: Progress = silent, _letterhead: Letterhead = PLAIN
) -> bytes:
    """The same as a spreadsheet."""
    return render_xlsx(report, progress)


FORM = Form(Report, ReportOptions, render_report, render_table)
