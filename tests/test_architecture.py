"""The rooms of the house: who may import whom, and the one door of each tool."""

import ast
from pathlib import Path

import pytest

import newsparse

HOUSE = Path(newsparse.__file__).parent
MODULES = sorted(path.relative_to(HOUSE) for path in HOUSE.rglob("*.py"))

ROOMS = {  # a room: the rooms it may import from, besides itself
    "errors": set(),
    "version": set(),
    "evidence": set(),
    "offsets": set(),
    "transcript": {"evidence", "offsets"},
    "failure": {"transcript"},
    "korean": set(),
    "given": set(),
    "outlets": {"errors"},
    "entities": {"transcript", "korean", "given"},
    "steps": {"transcript", "outlets", "korean"},
    "pipeline": {
        "errors",
        "version",
        "given",
        "korean",
        "steps",
        "entities",
        "outlets",
        "transcript",
    },
    "newsroom": {"transcript", "korean", "entities"},
    "export": {
        "newsroom",
        "transcript",
        "offsets",
        "failure",
        "korean",
        "entities",
        "errors",
        "version",
    },
    "archive": {
        "pipeline",
        "outlets",
        "transcript",
        "offsets",
        "failure",
        "given",
        "export",
        "errors",
        "version",
    },
    "report": {
        "transcript",
        "failure",
        "export",
        "korean",
        "entities",
        "errors",
        "version",
    },
    "review": {
        "archive",
        "errors",
        "export",
        "given",
        "offsets",
        "pipeline",
        "transcript",
    },
    "cli": {
        "review",
        "outlets",
        "archive",
        "failure",
        "export",
        "given",
        "pipeline",
        "report",
        "errors",
        "transcript",
        "offsets",
        "version",
    },
    "spark": {"archive", "export", "failure", "given"},
    "__main__": {"cli"},
    "newsparse": {
        "archive",
        "entities",
        "errors",
        "export",
        "failure",
        "given",
        "pipeline",
        "transcript",
        "version",
    },
}
DOORS = {  # a tool: the only rooms or modules that may import it
    "kiwipiepy": ("korean/morphemes.py",),
    "pandas": ("export/",),
    "pyarrow": ("export/", "spark.py"),
    "pyspark": ("spark.py",),
    "holidays": ("korean/",),
    "korean_lunar_calendar": ("korean/",),
    "babel": ("korean/", "entities/"),
    "selectolax": ("archive/",),
    "tqdm": ("cli/",),
    "argparse": ("cli/",),
}
LONGER = {"transcript.py": 540}  # lines; else 300
DRAWERS = {"util", "utils", "helper", "helpers", "common", "base", "misc"}


def room_of(module: Path) -> str:
    first = module.parts[0].removesuffix(".py")
    return "newsparse" if first == "__init__" else first


def imports(module: Path) -> set[str]:
    tree = ast.parse((HOUSE / module).read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: a relative import"
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= names if node.module == "newsparse" else {str(node.module)}
    return found


def rooms_of(names: set[str]) -> set[str]:
    """Return the rooms of our own modules among names; `newsparse` is the door."""
    ours = [name.split(".")[1:2] for name in names if name.split(".")[0] == "newsparse"]
    return {part[0] if part and part[0] in ROOMS else "newsparse" for part in ours}


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_imports_run_one_way(module):
    room = room_of(module)
    assert room in ROOMS, f"{module} is in no room"
    assert rooms_of(imports(module)) <= ROOMS[room] | {room}


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_each_tool_has_one_door(module):
    for tool in {name.split(".")[0] for name in imports(module)} & DOORS.keys():
        doors = DOORS[tool]
        assert module.as_posix().startswith(doors), f"{tool} comes in by {doors}"


def test_there_is_no_drawer_for_anything():
    parts = {part.removesuffix(".py") for path in MODULES for part in path.parts}
    assert not parts & DRAWERS


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_modules_say_what_they_are_and_keep_within_the_walls(module):
    text = (HOUSE / module).read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), f"{module} has no first line"
    assert text.count("\n") <= LONGER.get(module.as_posix(), 300)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < 60, f"{module}: {node.name}"
