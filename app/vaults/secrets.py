"""What a passphrase and a recovery code have to be, and which of them shall open a vault from now on."""

from app.storage.backups.rotate import Change
from app.storage.secrets.keys import parse_recovery_code, propose_recovery_code
from app.storage.secrets.passphrase import (
    Estimate,
    Grade,
    check_passphrase,
    estimate,
    propose_passphrase,
    time_in_words,
)
from app.storage.secrets.recovery_code import format_recovery_code, is_recovery_code

__all__ = [
    "Change",
    "Estimate",
    "Grade",
    "check_passphrase",
    "estimate",
    "format_recovery_code",
    "is_recovery_code",
    "parse_recovery_code",
    "propose_passphrase",
    "propose_recovery_code",
    "time_in_words",
]
