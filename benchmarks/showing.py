"""What somebody before the window notices: how long it stands still during long work, and how soon it shows what was
asked for.

Gaps are wall time, to which other programs on the machine can only add: the best of several runs counts. The rest is
CPU time.
"""

import json
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from benchmarks.companies import copied, goaldesk, large
from benchmarks.harness import WHOLE, Result, Size, run
from benchmarks.importing import LAYOUT, METRICS, PEOPLE, rows
from benchmarks.planning import planned

NOTICED = 0.1
"""Seconds after which a person notices that something waits."""

FRAME = 0.016
"""Seconds between two pictures of a screen."""


def gaps(folder: Path, size: Size = WHOLE) -> Iterator[Result]:
    """The longest time that the window stands still, against a tenth of a second."""
    times, read = min(3, size.most), size.read[0]
    runs = _runs(times, folder, "opening", large(folder, PEOPLE, size.entries))
    yield _noticed(f"gap while {size.entries:,} entries are opened / 100 ms", runs, "gap")
    layout = folder / "measured.toml"
    layout.write_text(LAYOUT, encoding="utf-8")
    file = large(folder, PEOPLE, size.few)
    runs = _runs(times, folder, "importing", file, _same_people(folder, read), layout)
    yield _noticed(f"gap while {read:,} rows are imported / 100 ms", runs, "gap")
    runs = _runs(times, folder, "listing", large(folder, PEOPLE, size.entries))
    yield _noticed(f"gap while {size.entries:,} entries are listed / 100 ms", runs, "gap")
    runs = _runs(times, folder, "printing", _sample(folder), "2026-08")
    yield _noticed("gap while 35 packs are made / 100 ms", runs, "gap")


def showing(folder: Path, size: Size = WHOLE) -> Iterator[Result]:
    """A tree of many people: opened, scrolled, its pages brought to the front; against what a person notices."""
    times, file, people = min(3, size.most), planned(folder, size.many, size.entries), f"{size.many:,} people"
    yield _noticed(f"gap while {people} are opened / 100 ms", _runs(times, folder, "opening", file), "gap")
    for name, shown in (("sample", _sample(folder)), (people, file)):
        runs = _runs(times, folder, "switching", shown)
        yield _noticed(f"page to the front, {name} / 100 ms", runs, "again")
        yield _noticed(f"page to the front the first time, {name} / 100 ms", runs, "first")
        runs = _runs(times, folder, "making", shown)
        yield _noticed(f"step of a new target, {name} / 100 ms", runs, "again")
        yield _noticed(f"step of a new target the first time, {name} / 100 ms", runs, "first")
    best = min(_runs(times, folder, "scrolling", file), key=lambda found: found["far"])
    detail = f"{best['far'] * 1000:.1f} ms, {best['rows']:,.0f} rows"
    yield Result("scroll to a far row / a frame", best["far"] / FRAME, 1, 0.5, detail)


def _noticed(name: str, runs: list[dict[str, float]], what: str) -> Result:
    seconds = min(found[what] for found in runs)
    return Result(name, seconds / NOTICED, 1, FRAME / NOTICED, f"{seconds * 1000:.0f} ms")


def _runs(times: int, folder: Path, job: str, file: Path, *more: str | Path) -> list[dict[str, float]]:
    """What each of several runs found, each on a copy."""
    return [_watched(folder, job, copied(file), *more) for _ in range(times)]


def _watched(folder: Path, job: str, file: Path, *more: str | Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.watching", job, file, *more]
    found: dict[str, float] = json.loads(run(command, GOALDESK_HOME=str(folder / "home")).output.splitlines()[-1])
    return found


@lru_cache
def _same_people(folder: Path, count: int) -> Path:
    """The rows of the import with the codes of a large company's people."""
    text = rows(folder, count).read_text(encoding="utf-8").replace(",P", ",P0").replace("P0000,", f"P0{PEOPLE},")
    file = folder / f"window-{count}.csv"
    file.write_text(text.replace(f",{METRICS[2]},", ",contract_value,"), encoding="utf-8")
    return file


@lru_cache
def _sample(folder: Path) -> Path:
    file = folder / "sample.goaldesk"
    run(goaldesk("sample", file))
    return file
