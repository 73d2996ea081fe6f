"""The hours of the clock on the wall: the night in which one of them is left out, and the one in which one comes twice.

Moments are kept as the clock shows them, without a zone; the zone is that of Steinen.
"""

from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo

ZONE = "Europe/Berlin"


@cache
def zone() -> ZoneInfo:
    """The zone of every moment on file."""
    return ZoneInfo(ZONE)


def exists(moment: datetime) -> bool:
    """Whether the clock shows this moment at all: at the end of March it goes from 2 to 3 o'clock at once."""
    there = moment.replace(tzinfo=zone())
    return there.astimezone(UTC).astimezone(zone()).replace(tzinfo=None) == moment


def comes_twice(moment: datetime) -> bool:
    """Whether the clock shows it two times: at the end of October it goes from 3 back to 2 o'clock."""
    first, second = (moment.replace(tzinfo=zone(), fold=fold).utcoffset() for fold in (0, 1))
    return exists(moment) and first != second
