"""Every paper in one tuple, those she needs most often first. A new one is one line here."""

from app.papers.address_book import ADDRESS_BOOK
from app.papers.advance_sheet import ADVANCE_SHEET
from app.papers.agenda import AGENDA, CALLS
from app.papers.appointment_slip import SLIP
from app.papers.attendance import ATTENDANCE, BADGES
from app.papers.board_notice import NOTICE
from app.papers.calendar_file import CALENDAR_FILE
from app.papers.case_file import CASE_FILE
from app.papers.concern_receipt import RECEIPT
from app.papers.consent import CONSENT, PHOTO_CONSENT
from app.papers.council_paper import COUNCIL_PAPER
from app.papers.donation_note import DONATION_NOTE
from app.papers.doors import DOORS
from app.papers.envelopes import ENVELOPES
from app.papers.fixed import RECOVERY, SPECIMEN
from app.papers.forwarding import FORWARDING
from app.papers.help_plan import HELP_PLAN
from app.papers.hours_sheet import HOURS_SHEET
from app.papers.labels import LABELS, TRIAL
from app.papers.letters import LETTER
from app.papers.lists import LIST
from app.papers.lodging import LODGING_SHEET
from app.papers.paper import Paper
from app.papers.project_sheet import PROJECT_SHEET
from app.papers.protection_sheet import PROTECTION_SHEET
from app.papers.questionnaire import QUESTIONNAIRE
from app.papers.referral_letter import REFERRAL_LETTER
from app.papers.release import RELEASE
from app.papers.reports import MONTHLY_SHEET, QUARTERLY_REPORT, YEARLY_REPORT
from app.papers.rescue import SALVAGE
from app.papers.serial_letters import SERIAL_LETTERS
from app.papers.trail import TRAIL
from app.papers.usage_report import USAGE_REPORT

PAPERS: tuple[Paper, ...] = (
    ATTENDANCE,
    LABELS,
    ENVELOPES,
    BADGES,
    LETTER,
    SERIAL_LETTERS,
    FORWARDING,
    RECEIPT,
    SLIP,
    RELEASE,
    CONSENT,
    PHOTO_CONSENT,
    HELP_PLAN,
    REFERRAL_LETTER,
    PROTECTION_SHEET,
    NOTICE,
    AGENDA,
    CALLS,
    COUNCIL_PAPER,
    CASE_FILE,
    PROJECT_SHEET,
    QUESTIONNAIRE,
    LIST,
    DOORS,
    LODGING_SHEET,
    HOURS_SHEET,
    USAGE_REPORT,
    DONATION_NOTE,
    ADVANCE_SHEET,
    MONTHLY_SHEET,
    QUARTERLY_REPORT,
    YEARLY_REPORT,
    TRAIL,
    TRIAL,
    RECOVERY,
    SALVAGE,
    SPECIMEN,
)
FILES: tuple[Paper, ...] = (ADDRESS_BOOK, CALENDAR_FILE)
"""What is written for other programs and never printed."""
