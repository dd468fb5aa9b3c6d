"""Measuring: whole child processes or calls in turn, A B A B …, judged by the median of their ratios.

One rule: an absolute time is never a result. A ratio stands beside what must hold and what is aimed at.
"""

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table: smaller is better. `detail` says what was measured in absolute figures."""

    name: str
    ratio: float
    must: float
    moonshot: float
    detail: str

    @property
    def verdict(self) -> str:
        if self.ratio <= self.moonshot:
            return "moonshot"
        return "must" if self.ratio <= self.must else "MISSED"


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured: people in a usual and in the largest company, entries in a full and in a small workbook,
    rows that are imported, people with a pack, and how often each pair is run at most.
    """

    people: int = 500
    many: int = 10_000
    entries: int = 1_000_000
    few: int = 10_000
    read: tuple[int, int] = (100_000, 1_000_000)
    packs: int = 100
    most: int = 100


WHOLE = Size()
TINY = Size(people=12, many=20, entries=400, few=50, read=(60, 240), packs=2, most=1)
"""Enough to see that every case still runs; its figures say nothing."""


@dataclass(frozen=True, slots=True)
class Spent:
    """What a child process used: CPU seconds (user and system) and its largest resident memory in MiB."""

    cpu: float
    peak: float
    output: str


def run(command: Sequence[str | Path], **environment: str) -> Spent:
    """Run a command to its end and account for it. Raises CalledProcessError if it fails."""
    child = subprocess.Popen(
        [str(part) for part in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**_surroundings(), "QT_QPA_PLATFORM": "offscreen", **environment},
        text=True,
    )
    output, errors = child.stdout, child.stderr
    if output is None or errors is None:
        raise RuntimeError("the child has no output")
    with output, errors:
        said = output.read()
        complaint = errors.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command, said, complaint)
    return Spent(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said)


def _surroundings() -> dict[str, str]:
    """As at a user's second start: compiled modules are kept, whatever the machine that measures says of that."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def python(code: str, *arguments: str | Path, **environment: str) -> Spent:
    """Run a piece of Python in a process of its own."""
    return run([sys.executable, "-c", code, *arguments], **environment)


def in_turn(times: int, ours: Callable[[], Spent], floor: Callable[[], Spent]) -> tuple[float, Spent, Spent]:
    """Both in turn: the median of the CPU ratios, and the median run of each."""
    pairs = [(ours(), floor()) for _ in range(times)]
    ratio = statistics.median(a.cpu / b.cpu for a, b in pairs)
    return ratio, _median_run([a for a, _ in pairs]), _median_run([b for _, b in pairs])


def calls_in_turn(
    times: int, ours: Callable[[], object], floor: Callable[[], object], clock: Callable[[], float] = time.process_time
) -> tuple[float, float, float]:
    """Two calls in turn in this process: the median of the ratios, and the median seconds of each.

    CPU time, which other programs do not lengthen; calls that wait for the disk need `time.perf_counter`.
    """
    pairs = [(seconds(ours, clock), seconds(floor, clock)) for _ in range(times)]
    return (
        statistics.median(a / b for a, b in pairs),
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
    )


def resident() -> float:
    """The resident memory of this process in MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / MIB


def seconds(call: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """How long a call takes, by this clock."""
    start = clock()
    call()
    return clock() - start


def _median_run(runs: Sequence[Spent]) -> Spent:
    return sorted(runs, key=lambda spent: spent.cpu)[len(runs) // 2]
