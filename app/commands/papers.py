"""Commands that write papers: report and print."""

import argparse
from pathlib import Path

from app import papers
from app.commands.opening import opened
from app.context import Context
from app.reports.papers.attendance import AttendanceOptions, render


def report(arguments: argparse.Namespace) -> int:
    """Write a report as PDF and spreadsheet; print their paths."""
    period = papers.period_of(arguments.what, arguments.period)
    with opened(arguments) as context:
        for path in papers.write_report(context, arguments.what, period, arguments.out):
            print(path)
    return 0


def print_paper(arguments: argparse.Namespace) -> int:
    """Write the attendance list of an event; print its path."""
    with opened(arguments) as context:
        path = write_attendance(context, arguments.event, arguments.out, arguments.blank_rows)
        print(path)
    return 0


def write_attendance(context: Context, event_id: int, path: Path, blank_rows: int) -> Path:
    """Write the list of those who hold a place at an event, with rows for those who just come."""
    list_ = context.read(papers.attendance_list, event_id)
    return context.hand_out(
        path, render(list_, AttendanceOptions(blank_rows=blank_rows)), "teilnehmerliste.pdf", event_id
    )
