"""The workbooks that are measured: made once a run, by the product's own commands."""

import shutil
import sys
from functools import lru_cache
from pathlib import Path

from benchmarks.harness import run

MAIN = Path(__file__).resolve().parent.parent / "main.py"


def goaldesk(*arguments: str | Path) -> list[str | Path]:
    """The product's command line as a command."""
    return [sys.executable, MAIN, *arguments]


@lru_cache
def large(folder: Path, units: int, entries: int) -> Path:
    """A company with so many people and entries."""
    file = folder / f"large-{units}-{entries}.goaldesk"
    run(goaldesk("sample", file, "--units", str(units), "--entries", str(entries)))
    return file


@lru_cache
def empty(folder: Path) -> Path:
    """A workbook with a company and nothing in it."""
    file = folder / "empty.goaldesk"
    run(goaldesk("new", file, "--company", "Empty", "--metrics", "revenue"))
    return file


def copied(file: Path) -> Path:
    """A copy to write into."""
    copy = file.with_name(f"copy-{file.name}")
    copy.unlink(missing_ok=True)
    shutil.copyfile(file, copy)
    return copy
