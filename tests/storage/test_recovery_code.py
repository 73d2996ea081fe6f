"""The recovery code survives being written down and typed."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.common.errors import UserError
from app.storage.secrets.recovery_code import SECRET_BYTES, format_recovery_code, new_secret, parse_recovery_code

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
secrets_ = st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES)


@given(secrets_)
def test_round_trip(secret: bytes) -> None:
    code = format_recovery_code(secret)
    assert parse_recovery_code(code) == secret
    assert [len(group) for group in code.split("-")] == [5, 5, 5, 5, 5, 5, 4]


@given(secrets_)
def test_forgives_how_it_is_typed(secret: bytes) -> None:
    code = format_recovery_code(secret)
    typed = code.lower().replace("0", "o").replace("1", "l").replace("-", " – ")
    assert parse_recovery_code(f"  {typed}\n") == secret
    assert parse_recovery_code(code.replace("1", "I").replace("0", "O").replace("-", "")) == secret


@given(secrets_, st.integers(0, 33), st.sampled_from(ALPHABET))
def test_every_single_typing_error_is_noticed(secret: bytes, place: int, other: str) -> None:
    code = format_recovery_code(secret).replace("-", "")
    assume(code[place] != other)
    with pytest.raises(UserError, match="Tippfehler"):
        parse_recovery_code(code[:place] + other + code[place + 1 :])


def test_no_other_last_sign_is_right() -> None:
    """The last one holds no more than three bits; those that must be zero count as well."""
    code = format_recovery_code(bytes(range(SECRET_BYTES)))
    for other in set(ALPHABET) - {code[-1]}:
        with pytest.raises(UserError, match="Tippfehler"):
            parse_recovery_code(code[:-1] + other)


@given(secrets_, st.integers(0, 32))
def test_every_swap_of_neighbours_is_noticed(secret: bytes, place: int) -> None:
    code = format_recovery_code(secret).replace("-", "")
    assume(code[place] != code[place + 1])
    with pytest.raises(UserError, match="Tippfehler"):
        parse_recovery_code(code[:place] + code[place + 1] + code[place] + code[place + 2 :])


@given(st.text(max_size=60))
def test_any_text_gives_a_secret_or_a_sentence(text: str) -> None:
    try:
        secret = parse_recovery_code(text)
    except UserError:
        return
    assert len(secret) == SECRET_BYTES


def test_says_what_is_wrong() -> None:
    code = format_recovery_code(new_secret())
    with pytest.raises(UserError, match="34 Zeichen, eingegeben sind 33"):
        parse_recovery_code(code[:-1])
    with pytest.raises(UserError, match="„U“ kommt"):
        parse_recovery_code("u" + code[1:])


def test_secrets_differ() -> None:
    assert len({new_secret() for _ in range(50)}) == 50
