"""What a passphrase and a recovery code have to be, before there is a vault that they open."""

from app.storage.secrets.keys import parse_recovery_code, propose_recovery_code
from app.storage.secrets.passphrase import (
    Estimate,
    Grade,
    check_passphrase,
    estimate,
    propose_passphrase,
    time_in_words,
)
from app.storage.secrets.recovery_code import is_recovery_code

__all__ = [
    "Estimate",
    "Grade",
    "check_passphrase",
    "estimate",
    "is_recovery_code",
    "parse_recovery_code",
    "propose_passphrase",
    "propose_recovery_code",
    "time_in_words",
]
