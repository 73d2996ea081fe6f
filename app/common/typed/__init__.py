"""What she types for a day, a time, a duration or a number, read as a person would read it.

Every field says which day it means where a typed one leaves it open (see `Prefer`). What is not understood is None, so that
whoever asked can say so; nothing is guessed and nothing dropped.
"""

from app.common.typed.clocks import clock
from app.common.typed.days import Prefer, day
from app.common.typed.durations import Duration, durations, hours, minutes
from app.common.typed.numbers import number

__all__ = ["Duration", "Prefer", "clock", "day", "durations", "hours", "minutes", "number"]
