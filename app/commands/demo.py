"""The demo: an invented quarter, its papers, and the window on it."""

import argparse

from app.commands.window import demand_display, show
from app.demo.run import PASSPHRASE, VAULT, run_demo


def demo(arguments: argparse.Namespace) -> int:
    """Write the demo vault and its papers, print what was written, and open the window unless told not to."""
    if not arguments.no_window:
        demand_display()
    given = {name: getattr(arguments, name) for name in ("seed", "today", "residents")}
    for path in run_demo(arguments.out, **{name: value for name, value in given.items() if value is not None}):
        print(path)
    print(f"Passphrase des Tresors: {PASSPHRASE}", flush=True)
    return 0 if arguments.no_window else show(arguments.out / VAULT)
