"""`python -m tests.monkey`: play with the demo quarter from a seed, shrink what fails."""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

from app.demo.build import build
from app.demo.run import PASSPHRASE
from app.storage.secrets import keys
from app.vaults import opening
from tests.monkey.playing import Game, Played
from tests.monkey.shrinking import as_test, shrink


def main(words: list[str]) -> int:
    """Play what `words` ask for; 0 only if nothing failed and nothing stood still."""
    parser = argparse.ArgumentParser(prog="python -m tests.monkey", description=__doc__)
    parser.add_argument("--seed", default="1", help="one seed, or several as 1-20")
    parser.add_argument("--actions", type=int, default=400, help="how many for each seed")
    parser.add_argument("--vault", type=Path, help="a vault to copy and play with, instead of the demo quarter")
    parser.add_argument("--replay", type=Path, help="play the actions in this file instead")
    parser.add_argument("--shrink", action="store_true", help="shrink each failure to a test to paste")
    parser.add_argument("--keep", type=Path, help="write what was played and what came of it into this folder")
    asked = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="monkey-") as folder:
        vault = asked.vault or _demo(Path(folder) / "demo")
        secret = os.environ.get("QUARTIERSBUCH_PASSPHRASE", PASSPHRASE) if asked.vault else PASSPHRASE
        game = Game(vault.resolve(), Path(folder) / "game", secret)
        return max(_round(game, seed, asked) for seed in _seeds(asked.seed))


def _seeds(words: str) -> range:
    first, _, last = words.partition("-")
    return range(int(first), int(last or first) + 1)


def _demo(folder: Path) -> Path:
    context, _code = opening.create_demo(folder, PASSPHRASE, keys.FLOOR)
    try:
        build(context)
    finally:
        context.close()
    return folder


def _round(game: Game, seed: int, asked: argparse.Namespace) -> int:
    if asked.replay:
        played = game.replay(json.loads(asked.replay.read_text(encoding="utf-8")), seed)
    else:
        played = game.play(seed, asked.actions)
    _report(played)
    if asked.keep:
        _keep(played, asked.keep)
    if asked.shrink:
        _shrink(game, played)
    return int(bool(played.failures or played.stalls))


def _report(played: Played) -> None:
    counted = (f"seed {played.seed}", f"{len(played.actions)} actions", f"{played.lives} lives")
    print(*counted, f"{len(played.failures)} failures", f"{len(played.stalls)} stalls", sep=", ", flush=True)
    for failure in played.failures:
        print(failure, flush=True)
    for stall in played.stalls:
        print(f"stall of {stall['seconds']} s after {stall['after']} actions\n{stall['stack']}", flush=True)


def _keep(played: Played, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"seed-{played.seed}.actions.json").write_text(json.dumps(played.actions, indent=1), encoding="ascii")
    told = {"failures": [str(failure) for failure in played.failures], "stalls": played.stalls}
    told |= {"said": dict(played.said.most_common()), "measured": played.measured}
    text = json.dumps(told, indent=1, ensure_ascii=False)
    (folder / f"seed-{played.seed}.json").write_text(text, encoding="utf-8")


def _shrink(game: Game, played: Played) -> None:
    """The first failure of each kind."""
    for failure in {failure.name: failure for failure in reversed(played.failures)}.values():
        script = shrink(game, played, failure)
        print(as_test(script, failure, played.seed) if script is not None else f"not again: {failure.name}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
