"""The rules of the house, read from the source itself: who may import whom, sizes, names, registries.

Standard library only. An exception is one line here, with its reason.
"""

import ast
import importlib
import re
import sqlite3
import tokenize
from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OURS = sorted(path for room in ("goaldesk", "installer", "benchmarks", "tests") for path in (ROOT / room).rglob("*.py"))
QT, PAPER = ("PySide6", "shiboken6"), ("reportlab", "matplotlib")
SQLITE = ("sqlite3", "sqlcipher3", "sqlite_utils")
DOORS = ("goaldesk.door", "goaldesk.cli", "goaldesk.commands")
ABOVE_MODEL = ("goaldesk.reports", "goaldesk.ui", *DOORS, "goaldesk.samples")
ABOVE_FIGURES = ("goaldesk.model.edits", "goaldesk.model.importers", "goaldesk.model.store")
INNER_ROOMS = ("metrics", "methods", "sheets", "edits", "importers", "store")

NEVER_IMPORTS = {  # a room (or module): what it never imports
    "goaldesk": SQLITE,
    "goaldesk.wording": ("goaldesk.model", *ABOVE_MODEL, *QT),
    "goaldesk.formats": ("goaldesk.model", "goaldesk.wording", *ABOVE_MODEL, *QT),
    "goaldesk.model": (*QT, *PAPER, *ABOVE_MODEL),
    "goaldesk.model.metrics": (*ABOVE_FIGURES, "goaldesk.model.methods", "goaldesk.model.sheets"),
    "goaldesk.model.methods": (*ABOVE_FIGURES, "goaldesk.model.sheets"),
    "goaldesk.model.sheets": ABOVE_FIGURES,
    "goaldesk.model.edits": ("goaldesk.model.store", "goaldesk.model.sheets"),
    "goaldesk.model.importers": ("goaldesk.model.store", "goaldesk.model.sheets", "goaldesk.model.edits"),
    "goaldesk.model.store": tuple(f"goaldesk.model.{room}" for room in INNER_ROOMS if room != "store"),
    "goaldesk.model.store.versions": ("goaldesk",),  # what a version once was must not change with today's rows
    "goaldesk.reports": (*QT, "goaldesk.ui", *DOORS, *ABOVE_FIGURES),
    "goaldesk.samples": (*QT, *PAPER, "goaldesk.ui", "goaldesk.reports", *DOORS),
    "goaldesk.commands": QT,
    "goaldesk.cli": QT,
    "goaldesk.door": (*QT, *PAPER),
}
MAY_AFTER_ALL = {"goaldesk.model.store": SQLITE}  # the one room that knows SQLite

LONG_FILES = {"goaldesk/model/rows.py": "one class per table, in the order of the schema: a list, read by looking up"}
LONG_FUNCTIONS: dict[str, str] = {}
MANY_PARAMETERS = {"goaldesk/reports/canvas_renderer.py:draw_text": "the signature is that of matplotlib's renderers"}
CATCHES_EVERYTHING: dict[str, str] = {}
SPEAKING_PACKAGES = {"goaldesk/model/sheets/__init__.py": "Sheet, Column, Cell: the words that all sheets share"}
EMPTY_NAMES = {"manager", "handler", "helper", "helpers", "util", "utils", "data", "info", "service", "services"}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def module(path: Path) -> str:
    return name(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def inside(what: str, room: str) -> bool:
    return what == room or what.startswith(f"{room.removesuffix('.')}.")


def imports(path: Path) -> Iterator[str]:
    """Everything a file imports, also inside functions; `from a import b` is both a and a.b."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            here = "." * node.level + (node.module or "")
            yield from (here, *(f"{here}.{alias.name}" for alias in node.names))


def functions(path: Path) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{name(path)}:{node.name}", node


def constants(path: Path) -> Iterator[tuple[str, ast.expr | None]]:
    """The public names in capitals that a module binds, with their values."""
    for node in tree(path).body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        for target in targets:
            if isinstance(target, ast.Name) and target.id.isupper() and target.id[0] != "_":
                yield target.id, node.value


def forbidden_imports(path: Path) -> list[str]:
    here = module(path)
    never = [what for room, banned in NEVER_IMPORTS.items() if inside(here, room) for what in banned]
    allowed = [what for room, granted in MAY_AFTER_ALL.items() if inside(here, room) for what in granted]
    if inside(here, "goaldesk"):
        never += [] if inside(here, "goaldesk.ui") else QT
        never += ["."]  # a relative import hides the room it goes to
    if inside(here, "goaldesk.model") and here.split(".")[2:3] and here.split(".")[2] not in INNER_ROOMS:
        never += [f"goaldesk.model.{room}" for room in INNER_ROOMS]  # facts know nobody
    return sorted({i for i in imports(path) for what in never if inside(i, what) and what not in allowed})


def too_many_lines(path: Path) -> list[str]:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    return [f"{lines} lines"] if lines > 400 and name(path) not in LONG_FILES else []


def long_functions(path: Path) -> list[str]:
    return [f for f, node in functions(path) if (node.end_lineno or 0) - node.lineno >= 50 and f not in LONG_FUNCTIONS]


def functions_with_many_parameters(path: Path) -> list[str]:
    def count(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
        given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        return len([argument for argument in given if argument.arg not in ("self", "cls")])

    if "tests" in path.parts:  # a test's parameters are its fixtures
        return []
    return [f for f, node in functions(path) if count(node) > 6 and f not in MANY_PARAMETERS]


def handlers_of_everything(path: Path) -> list[str]:
    nodes = [node for node in ast.walk(tree(path)) if isinstance(node, ast.ExceptHandler)]
    broad = [n for n in nodes if n.type is None or ast.unparse(n.type) in ("Exception", "BaseException")]
    broad = [
        n for n in broad if ast.unparse(n.body[-1]) != "raise"
    ]  # who only cleans up and passes it on hides nothing
    return [f"line {n.lineno}" for n in broad if name(path) not in CATCHES_EVERYTHING]


def names_that_say_nothing(path: Path) -> list[str]:
    classes = [node.name for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef)]
    stems = [re.sub("data_?(through|set)", "", stem, flags=re.IGNORECASE) for stem in (path.stem, *classes)]
    words = {word.lower() for stem in stems for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", stem)}
    return sorted(words & EMPTY_NAMES)


def lists_as_constants(path: Path) -> list[str]:
    """Order is meaning and nobody adds at run time: what is fixed is a tuple."""
    if "tests" in path.parts:
        return []
    return [constant for constant, value in constants(path) if isinstance(value, ast.List)]


def unmarked_or_glued_texts(path: Path) -> list[str]:
    """The collector of texts finds `translate` and the mark by name and needs whole literals."""
    offences = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Attribute) and node.value.attr == "translate":
            offences.append(f"line {node.lineno}: an alias hides the context")
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in (
            *("translate", "tr", "QT_TRANSLATE_NOOP"),
        ):
            parts = [part for given in node.args[:2] for part in ast.walk(given)]
            if any(isinstance(part, ast.JoinedStr) for part in parts) or (
                any(isinstance(part, ast.BinOp) for part in parts)
                and any(isinstance(part, ast.Constant) and isinstance(part.value, str) for part in parts)
            ):
                offences.append(f"line {node.lineno}: a text is glued from parts")
    return offences


def more_than_a_registry(path: Path) -> list[str]:
    """A package says what it is and, where there is one, lists its members; it hands nothing on."""
    if path.name != "__init__.py" or name(path) in SPEAKING_PACKAGES:
        return []
    bindings = [node for node in tree(path).body if isinstance(node, ast.Assign | ast.AnnAssign)]
    listed = {node.id for binding in bindings for node in ast.walk(binding) if isinstance(node, ast.Name)}
    offences = [f"{c} is no tuple" for c, value in constants(path) if not isinstance(value, ast.Tuple)]
    for node in tree(path).body[1:]:
        if isinstance(node, ast.Import | ast.ImportFrom):
            offences += [f"{a.name} is handed on" for a in node.names if (a.asname or a.name) not in listed]
        elif node not in bindings or not re.match(r"[A-Z_]+\b|__version__", ast.unparse(node)):
            offences.append(f"line {node.lineno} is no registry")
    return offences if ast.get_docstring(tree(path)) else [*offences, "no docstring"]


def work_left_open(path: Path) -> list[str]:
    with tokenize.open(path) as source:
        comments = [
            token.string for token in tokenize.generate_tokens(source.readline) if token.type == tokenize.COMMENT
        ]
    return [comment for comment in comments if re.search(r"\b(?:TODO|FIXME|XXX)\b", comment)]


RULES = (
    *(forbidden_imports, too_many_lines, long_functions, functions_with_many_parameters, handlers_of_everything),
    *(names_that_say_nothing, lists_as_constants, unmarked_or_glued_texts, more_than_a_registry, work_left_open),
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_there_are_no(rule: Callable[[Path], list[str]]) -> None:
    assert {name(path): found for path in OURS if (found := rule(path))} == {}


def test_the_exceptions_are_still_needed() -> None:
    paths = {name(path) for path in OURS}
    granted = [*LONG_FILES, *LONG_FUNCTIONS, *MANY_PARAMETERS, *CATCHES_EVERYTHING, *SPEAKING_PACKAGES]
    assert [e for e in granted if e.split(":")[0] not in paths] == []


def test_every_row_type_has_a_table_with_its_columns() -> None:
    from goaldesk.model.rows import ROWS

    file = sqlite3.connect(":memory:")
    for version in sorted((ROOT / "goaldesk" / "model" / "store" / "versions").glob("m*.py")):
        for statement in importlib.import_module(module(version)).STATEMENTS:
            file.execute(statement)
    columns = "SELECT name FROM pragma_table_info(?) WHERE name <> 'seal' ORDER BY cid"  # the store's own
    tables = {row.TABLE: [name for (name,) in file.execute(columns, [row.TABLE])] for row in ROWS}
    file.close()
    assert tables == {row.TABLE: [field.name for field in fields(row)] for row in ROWS}


@pytest.mark.parametrize("lock", sorted(ROOT.glob("requirements*.txt")), ids=lambda lock: lock.name)
def test_a_lock_names_no_address_and_every_package_has_its_hash(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert re.findall(r"\S*(?://|@ |file:)\S*|^\s*-\S*(?:index|links|host)\S*", text, re.MULTILINE) == []
    packages = re.split(r"\n(?=\S)", text.strip())
    assert [p.split()[0] for p in packages if "==" not in p.split()[0] or "--hash=sha256:" not in p] == []
