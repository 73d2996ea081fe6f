"""The signs of statuses in lists: an icon in a colour before the word, never instead of it."""

from app.models import EventStatus, ParticipationStatus
from app.views.shared.lists.signs import Sign

EVENT: dict[EventStatus, Sign] = {
    EventStatus.IDEA: ("note", "quiet"),
    EventStatus.PLANNED: ("open_state", "quiet"),
    EventStatus.CONFIRMED: ("ok", "accent"),
    EventStatus.PROVISIONAL: ("warning", "warn"),
    EventStatus.HELD: ("check", "ok"),
    EventStatus.REVIEWED: ("ok", "ok"),
    EventStatus.CANCELLED: ("declined", "danger"),
    EventStatus.POSTPONED: ("time", "warn"),
}
PARTICIPATION: dict[ParticipationStatus, Sign] = {
    ParticipationStatus.INVITED: ("mail", "quiet"),
    ParticipationStatus.REGISTERED: ("open_state", "quiet"),
    ParticipationStatus.WAITING: ("time", "warn"),
    ParticipationStatus.DECLINED: ("remove", "quiet"),
    ParticipationStatus.ATTENDED: ("ok", "ok"),
    ParticipationStatus.LATE: ("running", "ok"),
    ParticipationStatus.EXCUSED: ("paused", "quiet"),
    ParticipationStatus.ABSENT: ("declined", "warn"),
}
