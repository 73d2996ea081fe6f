"""The command line `quartiersbuch`. Errors become one German sentence on stderr and an exit code.

Importing this module loads neither Qt nor SQLAlchemy: each command's module in `app/commands/` does, once it is called.
"""

import errno
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from app.commands import secret
from app.commands.output import prepare_streams
from app.commands.parser import make_parser, wants_window
from app.common import account, children
from app.common.errors import StorageError, UserError

DONE, BUG, INTERRUPTED = 0, 1, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    words = sys.argv[1:] if argv is None else argv
    account.write_for_account_only()
    secret.leave_environment()
    if words[:1] == [children.COMMAND]:
        import_module("app.commands.answer").run(words[1])
    prepare_streams()
    try:
        code = _execute(words)
        sys.stdout.flush()
        return code
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else DONE
    except (UserError, StorageError) as error:
        return _complain(str(error), error.exit_code)
    except KeyboardInterrupt:
        return _complain("Abgebrochen.", INTERRUPTED)
    except BrokenPipeError:
        return _close_stdout()
    except OSError as error:
        return _file_trouble(error)
    except Exception as error:
        return _bug(error)
    finally:
        secret.forget()


def _execute(words: Sequence[str]) -> int:
    arguments = make_parser(window_only=wants_window(words)).parse_args(words)
    module = import_module(f"app.commands.{arguments.room}")
    work: Callable[..., int] = getattr(module, arguments.work)
    return work(arguments)


def _complain(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code


def _close_stdout() -> int:
    """Whoever read the output has seen enough (`… | head`): nothing went wrong."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE


def _file_trouble(error: OSError) -> int:
    if error.filename is None and error.errno in (errno.ENOSPC, errno.EIO, errno.EBADF):
        _close_stdout()
        return _complain("Die Ausgabe konnte nicht geschrieben werden.", StorageError.exit_code)
    from app.common.files import as_storage_error

    trouble = as_storage_error(error, Path(os.fsdecode(error.filename or ".")))
    return _complain(str(trouble), trouble.exit_code)


def _bug(error: Exception) -> int:
    from app.common import buglog

    buglog.note(buglog.describe(error))
    return _complain(
        "Hier ist ein Fehler im Programm; Gespeichertes ist unversehrt. "
        f"Vermerkt in „{buglog.log_file()}“, ohne persönliche Daten.",
        BUG,
    )


if __name__ == "__main__":
    sys.exit(main())
