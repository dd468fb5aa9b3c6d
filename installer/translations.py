"""Collect the program's texts into the catalogues and compile them: `python installer/translations.py`.

One rule: both the `.ts` (what translators write) and the `.qm` (what the program reads) are kept, so a pack in Chinese
comes out where nobody compiled anything. English needs a catalogue for its plural forms only.
"""

import ast
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
CATALOGUES = {
    "goaldesk_zh_CN.ts": ("-target-language", "zh_CN"),
    "goaldesk_en.ts": ("-target-language", "en", "-pluralonly"),
}


def sources() -> list[str]:
    """The Python files of the program, in the order of their names. A folder would not do: none is found in one."""
    paths = [ROOT / "main.py", *(ROOT / "goaldesk").rglob("*.py")]
    return sorted(path.relative_to(ROOT).as_posix() for path in paths if path.exists())


def collect(folder: Path = FOLDER) -> None:
    """Bring the `.ts` files of `folder` up to date with the sources; texts no longer used are dropped."""
    common = ["-source-language", "en", "-locations", "none", "-no-obsolete", "-silent"]
    names = sources()
    with tempfile.TemporaryDirectory() as made:
        plurals = Path(made) / "plurals.py"
        calls = [f"wording.translate({context!r}, {text!r}, '', 1)\n" for context, text in plural_texts(names)]
        plurals.write_text("".join(calls), encoding="utf-8")
        for name, language in CATALOGUES.items():
            _run([_tool("pyside6-lupdate"), *names, str(plurals), *common, *language, "-ts", str(folder / name)])


def plural_texts(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Context and text of each `translate` with a number: the collector of texts knows no such call in Python."""
    for name in names:
        for node in ast.walk(ast.parse((ROOT / name).read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or getattr(node.func, "attr", "") != "translate":
                continue
            counted = len(node.args) == 3 or any(keyword.arg == "n" for keyword in node.keywords)
            literals = [arg.value for arg in node.args[:2] if isinstance(arg, ast.Constant)]
            if counted and len(literals) == 2:
                yield str(literals[0]), str(literals[1])


def compile_catalogues(folder: Path = FOLDER) -> None:
    """Make the `.qm` beside each `.ts`."""
    for name in CATALOGUES:
        _run([_tool("pyside6-lrelease"), "-silent", str(folder / name)])


def _tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    if found is None:
        raise FileNotFoundError(f"{name} is not beside {sys.executable}: run installer/dev.py first")
    return found


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    collect()
    compile_catalogues()
