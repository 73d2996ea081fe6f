"""The wheel: built without network and isolation, installed in another folder, and complete there."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from types import ModuleType

import pikepdf
import pytest

from app.commands import licences

ROOT = Path(__file__).resolve().parents[2]
OFFLINE = ["--no-index", "--no-deps", "--disable-pip-version-check", "--no-input"]


class Installed:
    """A new environment that knows the libraries of this one, and nothing of the sources."""

    def __init__(self, folder: Path, launcher: ModuleType) -> None:
        self.folder = folder
        self.venv = launcher.Venv(folder)
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", self.venv.folder], check=True)
        libraries = sysconfig.get_path("purelib")  # their own .pth, which leads to the sources, is not read from here
        (self.venv.site_packages() / "libraries.pth").write_text(libraries + "\n", encoding="utf-8")

    def run(self, *words: object) -> str:
        """What the command `quartiersbuch` prints when it is called with these words."""
        command = self.venv.scripts / ("quartiersbuch.exe" if os.name == "nt" else "quartiersbuch")
        return self._output(command, *words)

    def python(self, code: str) -> str:
        """What a line of Python prints."""
        return self._output(self.venv.python, "-c", code).strip()

    def _output(self, *command: object) -> str:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        words = [str(word) for word in command]
        ran = subprocess.run(
            words, cwd=self.folder, env=environment, capture_output=True, encoding="utf-8", check=False
        )
        assert (ran.returncode, ran.stderr) == (0, "")
        return ran.stdout


@pytest.fixture(scope="module")
def installed(launcher: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The program in an environment of its own, built and installed by pip."""
    folder = tmp_path_factory.mktemp("anderswo")
    pip = launcher.pip_for(launcher.Venv(ROOT))
    build = [*pip, "wheel", *OFFLINE, "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)]
    code, told = launcher.output_of(build)
    assert code == 0, told
    (wheel,) = folder.glob("quartiersbuch-*.whl")
    made = Installed(folder, launcher)
    code, told = launcher.output_of([*launcher.pip_for(made.venv), "install", *OFFLINE, "--no-compile", str(wheel)])
    assert code == 0, told
    return made


def test_it_is_the_installed_program_that_runs(installed: Installed) -> None:
    where = Path(installed.python("import app; print(app.__file__)"))
    assert installed.folder in where.parents
    assert installed.run("--version").startswith("Quartiersbuch ")


def test_nothing_that_the_program_reads_is_left_behind(installed: Installed) -> None:
    package, resources = installed.python(
        "import app; from app.common.paths import RESOURCES; print(app.__path__[0], RESOURCES, sep='\\n')"
    ).splitlines()
    assert Path(package) in Path(resources).parents
    for sources, copy in ((ROOT / "app", Path(package)), (ROOT / "resources", Path(resources))):
        files = [path.relative_to(sources) for path in sources.rglob("*") if path.is_file() and path.suffix != ".pyc"]
        assert [file for file in files if not (copy / file).is_file()] == []


def test_the_demo_is_written_from_there(installed: Installed) -> None:
    out = installed.folder / "out"
    installed.run("demo", "--out", out, "--no-window", "--residents", "30")
    assert {path.suffix for path in out.iterdir()} == {"", ".pdf", ".xlsx"}
    for paper in out.glob("*.pdf"):
        with pikepdf.open(paper) as pdf:
            descriptors = [font for font in pdf.objects if is_font_descriptor(font)]
            assert descriptors, paper
            assert [font for font in descriptors if "/FontFile2" not in font and "/FontFile3" not in font] == []


def is_font_descriptor(thing: pikepdf.Object) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == pikepdf.Name.FontDescriptor


def test_the_licences_are_those_of_the_sources(installed: Installed) -> None:
    assert installed.run("licences") == licences.listed()
