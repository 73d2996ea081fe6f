"""No file of the program imports, along whatever way, itself: not at the top, not in a function, not for types only."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

APP = Path(__file__).resolve().parents[2] / "app"

Graph = Mapping[str, frozenset[str]]


def read_sources(folder: Path) -> dict[str, str]:
    """The text of every module of a package, by its dotted name."""
    return {_dotted(path.relative_to(folder.parent)): path.read_text(encoding="utf-8") for path in folder.rglob("*.py")}


def import_graph(sources: Mapping[str, str]) -> Graph:
    """Which modules each one imports, wherever in its text that stands."""
    return {
        module: frozenset(name for name in _imported(ast.parse(text), sources) if name != module)
        for module, text in sources.items()
    }


def find_cycle(graph: Graph) -> list[str]:
    """Modules that import each other in a circle, the first once more at the end; nothing where there is no circle."""
    finished: set[str] = set()
    for start in sorted(graph):
        cycle = _walk(graph, start, [], finished)
        if cycle:
            return cycle
    return []


def _walk(graph: Graph, module: str, way: list[str], finished: set[str]) -> list[str]:
    if module in way:
        return [*way[way.index(module) :], module]
    if module in finished:
        return []
    for imported in sorted(graph[module]):
        cycle = _walk(graph, imported, [*way, module], finished)
        if cycle:
            return cycle
    finished.add(module)
    return []


def _dotted(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def _imported(tree: ast.Module, known: Mapping[str, str]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                file = f"{node.module}.{alias.name}"
                if file in known or node.module in known:
                    yield file if file in known else str(node.module)


def test_no_file_imports_itself_along_a_circle() -> None:
    assert " → ".join(find_cycle(import_graph(read_sources(APP)))) == ""


def test_imports_are_absolute_so_that_the_graph_is_whole() -> None:
    relative = [
        module
        for module, text in read_sources(APP).items()
        if any(isinstance(node, ast.ImportFrom) and node.level for node in ast.walk(ast.parse(text)))
    ]
    assert relative == []


def test_a_circle_would_be_found_with_its_way() -> None:
    sources = {
        "app": "",
        "app.a": "from app import b",
        "app.b": "def late():\n    import app.c",
        "app.c": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from app.b import Thing",
    }
    assert find_cycle(import_graph(sources)) == ["app.b", "app.c", "app.b"]
    assert find_cycle(import_graph(sources | {"app.c": ""})) == []
