"""What stands in `vault.keys`: the vault's data key, wrapped once under the passphrase and once under the recovery code.

Both wraps are AES-256-GCM; format, vault id, slot and all parameters are associated data, so that no part of one envelope
fits into another. The passphrase goes through Argon2id, the recovery code (160 random bits) through HKDF-SHA256. A
fingerprint tells whether a key at hand is the vault's, a checksum tells a damaged file from a wrong secret.
"""

import base64
import hashlib
import hmac
import json
import re
import secrets
import threading
from dataclasses import dataclass, replace
from typing import Any, Self, TypeVar

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.common import cancelling
from app.common.errors import Cancelled, DamagedVault, NewerVault, StorageError, UserError, WrongSecret
from app.common.sentences import Sentence
from app.storage.secrets import attempts
from app.storage.secrets.passphrase import normalised
from app.storage.secrets.recovery_code import parse_recovery_code

FORMAT = 1
LARGEST = 64 * 1024
KEY_BYTES = 32
_TAG_BYTES = 16
_SALT_BYTES = 16
_NONCE_BYTES = 12
_MEMORY_KIB = range(64 * 1024, 2 * 1024 * 1024 + 1)
_PASSES = range(1, 21)
_LANES = range(1, 17)
_MOST_WORK = 4 * 1024 * 1024
"""KiB times passes: five times the usual work, some three seconds. More is asked for by no file of ours."""
_VAULT_ID = re.compile(r"[0-9a-f]{32}")


class DataKey(bytes):
    """The 32 bytes that encrypt the database. Never shows itself in a message, a log or a traceback."""

    def __new__(cls, value: bytes) -> Self:
        if len(value) != KEY_BYTES:
            raise ValueError("a data key has 32 bytes")
        return super().__new__(cls, value)

    def __repr__(self) -> str:
        return "DataKey(…)"

    __str__ = __repr__


@dataclass(frozen=True)
class Strength:
    """How much work one guess of a passphrase costs (Argon2id): memory in KiB, passes, lanes. ValueError out of range."""

    memory_kib: int = 256 * 1024
    passes: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        for value, allowed in ((self.memory_kib, _MEMORY_KIB), (self.passes, _PASSES), (self.lanes, _LANES)):
            if type(value) is not int or value not in allowed:
                raise ValueError("strength out of range")
        if self.memory_kib * self.passes > _MOST_WORK:
            raise ValueError("strength out of range")


STANDARD = Strength()
FLOOR = Strength(_MEMORY_KIB.start, _PASSES.start, _LANES.start)


@dataclass(frozen=True)
class Slot:
    """One wrap of the data key under a key that comes from the recovery code."""

    salt: bytes
    nonce: bytes
    wrapped: bytes

    @property
    def method(self) -> dict[str, Any]:
        """How the wrapping key is derived, as the file says it."""
        return {"method": "hkdf-sha256"}


@dataclass(frozen=True)
class PassphraseSlot(Slot):
    """One wrap of the data key under a key that comes from the passphrase."""

    strength: Strength

    @property
    def method(self) -> dict[str, Any]:
        """How the wrapping key is derived, as the file says it."""
        return {
            "method": "argon2id",
            "memory_kib": self.strength.memory_kib,
            "passes": self.strength.passes,
            "lanes": self.strength.lanes,
        }


_AnySlot = TypeVar("_AnySlot", bound=Slot)


@dataclass(frozen=True)
class Envelope:
    """The content of a key file. `fingerprint` is derived from the data key and tells whether a key fits."""

    vault_id: str
    fingerprint: bytes
    passphrase: PassphraseSlot
    recovery: Slot

    def fits(self, key: bytes) -> bool:
        """Whether this is the vault's data key."""
        return hmac.compare_digest(self.fingerprint, _fingerprint(self.vault_id, key))

    def open_with_passphrase(self, passphrase: str) -> DataKey:
        """The data key. Raises WrongSecret, MustWait. Takes about 0.6 s at the standard strength."""
        with attempts.gate(self.vault_id):
            wrapping = _stretch(passphrase, self.passphrase.salt, self.passphrase.strength)
            return self._unwrap(self.passphrase, wrapping, Sentence("Die Passphrase stimmt nicht."))

    def open_with_recovery(self, code: str) -> DataKey:
        """The data key. Raises UserError for a code that can't be one, WrongSecret for that of another vault or time."""
        typed = parse_recovery_code(code)
        with attempts.gate(self.vault_id):
            wrapping = _from_code(typed, self.recovery.salt)
            return self._unwrap(
                self.recovery, wrapping, Sentence("Dieser Wiederherstellungscode gehört nicht zu diesem Tresor.")
            )

    def open_with(self, secret: str | bytes) -> DataKey:
        """The data key from whatever is at hand: the key itself, the recovery code or the passphrase. Raises WrongSecret."""
        if isinstance(secret, bytes):
            if not self.fits(secret):
                raise WrongSecret("Der Schlüssel gehört nicht zu diesem Tresor. Es wurde nichts geändert.")
            return DataKey(secret)
        return self._open_with_typed(secret)

    @attempts.gate()
    def _open_with_typed(self, secret: str) -> DataKey:
        for attempt in (self.open_with_recovery, self.open_with_passphrase):
            try:
                return attempt(secret)
            except Cancelled:
                raise
            except (UserError, WrongSecret):
                continue
        raise WrongSecret("Passphrase oder Wiederherstellungscode stimmt nicht. Es wurde nichts geändert.")

    def with_passphrase(self, key: bytes, passphrase: str, strength: Strength) -> "Envelope":
        """The same envelope with a new passphrase for `key`."""
        salt = secrets.token_bytes(_SALT_BYTES)
        blank = PassphraseSlot(salt, secrets.token_bytes(_NONCE_BYTES), b"", strength)
        return replace(self, passphrase=self._wrap(blank, _stretch(passphrase, salt, strength), key))

    def with_recovery(self, key: bytes, code: bytes) -> "Envelope":
        """The same envelope with a new recovery code for `key`."""
        salt = secrets.token_bytes(_SALT_BYTES)
        blank = Slot(salt, secrets.token_bytes(_NONCE_BYTES), b"")
        return replace(self, recovery=self._wrap(blank, _from_code(code, salt), key))

    def _wrap(self, slot: _AnySlot, wrapping: bytes, key: bytes) -> _AnySlot:
        return replace(slot, wrapped=AESGCM(wrapping).encrypt(slot.nonce, bytes(key), self._bound(slot)))

    def _unwrap(self, slot: Slot, wrapping: bytes, refusal: Sentence) -> DataKey:
        try:
            key = DataKey(AESGCM(wrapping).decrypt(slot.nonce, slot.wrapped, self._bound(slot)))
        except InvalidTag:
            raise WrongSecret("{refusal} Es wurde nichts geändert.", refusal=refusal) from None
        if not self.fits(key):
            raise damaged()
        return key

    def _bound(self, slot: Slot) -> bytes:
        """The associated data of a wrap: everything the file says about it, in one canonical form."""
        return _canonical({"format": FORMAT, "vault": self.vault_id, "salt": _text(slot.salt), **slot.method})


def seal(vault_id: str, key: bytes, passphrase: str, strength: Strength, code: bytes) -> Envelope:
    """A new envelope around a data key."""
    nothing = Slot(b"", b"", b"")
    blank = Envelope(vault_id, _fingerprint(vault_id, key), PassphraseSlot(b"", b"", b"", strength), nothing)
    return blank.with_passphrase(key, passphrase, strength).with_recovery(key, code)


def parse(data: bytes) -> Envelope:
    """The envelope in the bytes of a key file. Raises DamagedVault, NewerVault."""
    try:
        content = json.loads(data) if len(data) <= LARGEST else {}
        if content.pop("checksum") != _checksum(content):
            raise damaged()
        if content["format"] > FORMAT:
            raise NewerVault(
                "Dieser Tresor stammt von einer neueren Version des Programms. Er wurde nicht verändert; bitte das Programm erneuern."
            )
        envelope = _read(content)
        if _content(envelope) != content:
            raise damaged()
        return envelope
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise damaged() from None


def write(envelope: Envelope) -> bytes:
    """The bytes of the key file."""
    content = _content(envelope)
    return json.dumps(content | {"checksum": _checksum(content)}, indent=1).encode()


def derive(secret: bytes, purpose: str, salt: bytes | None = None) -> bytes:
    """A 32-byte key for one purpose (HKDF-SHA256)."""
    return HKDF(SHA256(), KEY_BYTES, salt, f"quartiersbuch {FORMAT} {purpose}".encode()).derive(bytes(secret))


def damaged() -> DamagedVault:
    """The sentence for an unreadable key file."""
    return DamagedVault("Die Schlüsseldatei ist beschädigt. Es wurde nichts geändert; bitte eine Sicherung einspielen.")


def _from_code(code: bytes, salt: bytes) -> bytes:
    return derive(code, "recovery code", salt)


def _fingerprint(vault_id: str, key: bytes) -> bytes:
    return derive(key, f"fingerprint {vault_id}")


_DERIVING = threading.Lock()
"""One derivation has all the threads and the memory; one that was abandoned goes on for a moment while the next is asked for."""


def _stretch(passphrase: str, salt: bytes, strength: Strength) -> bytes:
    method = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=strength.passes,
        lanes=strength.lanes,
        memory_cost=strength.memory_kib,
    )
    secret = normalised(passphrase)

    def derive_alone() -> bytes:
        with _DERIVING:
            return method.derive(secret)

    try:
        return cancelling.abandonable(derive_alone)
    except MemoryError as error:
        raise StorageError(
            "Zum Öffnen fehlt Arbeitsspeicher. Bitte andere Programme schließen und es noch einmal versuchen."
        ) from error


def _read(content: Any) -> Envelope:
    if not _VAULT_ID.fullmatch(content["vault"]):
        raise ValueError("not a vault id")
    passphrase, recovery = content["slots"]["passphrase"], content["slots"]["recovery"]
    strength = Strength(passphrase["memory_kib"], passphrase["passes"], passphrase["lanes"])
    return Envelope(
        content["vault"],
        _bytes(content["fingerprint"], KEY_BYTES),
        PassphraseSlot(*_wrap_parts(passphrase), strength),
        Slot(*_wrap_parts(recovery)),
    )


def _wrap_parts(slot: Any) -> tuple[bytes, bytes, bytes]:
    return (
        _bytes(slot["salt"], _SALT_BYTES),
        _bytes(slot["nonce"], _NONCE_BYTES),
        _bytes(slot["wrapped"], KEY_BYTES + _TAG_BYTES),
    )


def _content(envelope: Envelope) -> dict[str, Any]:
    slots = {"passphrase": envelope.passphrase, "recovery": envelope.recovery}
    return {
        "format": FORMAT,
        "vault": envelope.vault_id,
        "fingerprint": _text(envelope.fingerprint),
        "slots": {
            name: {
                **slot.method,
                "salt": _text(slot.salt),
                "nonce": _text(slot.nonce),
                "wrapped": _text(slot.wrapped),
            }
            for name, slot in slots.items()
        },
    }


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode()


def _bytes(value: str, length: int) -> bytes:
    decoded = base64.b64decode(value, validate=True)
    if len(decoded) != length:
        raise ValueError("wrong length")
    return decoded


def _canonical(content: dict[str, Any]) -> bytes:
    return json.dumps(content, sort_keys=True, separators=(",", ":")).encode()


def _checksum(content: dict[str, Any]) -> str:
    return hashlib.sha256(_canonical(content)).hexdigest()
