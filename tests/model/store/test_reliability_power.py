"""The power goes: whatever the drive had not been told to keep may be lost, in any mixture; what was saved may not.

The calls of three saves are recorded; from them the states are made in which a drive could be found after each call.
Writes not yet flushed are kept, dropped, mixed or torn in the middle. Names are kept in order, and by any flush (model
A) or only by one of their folder (model B). A store that does not flush must be caught.
"""

import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

from goaldesk.model.errors import Fault
from goaldesk.model.store.workbook import Workbook

KIT = Path(__file__).with_name("kit.py")
ROOT = Path(__file__).parents[3]
CALL = re.compile(r"\d+ +(\w+)\((.*)\) += (\d+)")
FILE, JOURNAL, FOLDER, SAVED = "company.goaldesk", "company.goaldesk-journal", "", "saved"
SECTOR = 512

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("strace"), reason="strace is not here to record the calls"
)


class Event(NamedTuple):
    """One call: `write`, `cut`, `name`, `unname` or `flush` of a file."""

    kind: str
    file: str
    at: int = 0
    data: bytes = b""


def unhexed(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def recorded(folder: Path, control: str) -> list[Event]:
    """The calls of three saves."""
    trace = folder.with_suffix(".trace")
    paths = [part for name in (FILE, JOURNAL, SAVED) for part in ("-P", str(folder / name))]
    calls = "openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink"
    tracer = ["strace", "-f", "-qq", "-y", "-xx", "-s", "70000", "-o", str(trace), "-e", f"trace={calls}"]
    subprocess.run(
        [*tracer, "-P", str(folder), *paths, sys.executable, str(KIT), "saves", str(folder / FILE)],
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "CONTROL": control},
    )
    return [event for line in trace.read_text().splitlines() for event in events_of(line, folder)]


def events_of(line: str, folder: Path) -> Iterator[Event]:
    match = CALL.match(line)
    if not match:
        return
    call, told, _ = match.groups()
    if call == "openat":
        path, flags = re.search(r'"([^"]*)", (\S+)', told).groups()
        if "O_CREAT" in flags:
            yield Event("name", named(path, folder))
    elif call == "unlink":
        yield Event("unname", named(told.strip('"'), folder))
    else:
        name = named(re.search("<([^>]*)>", told)[1], folder)
        if call in {"fsync", "fdatasync"}:
            yield Event("flush", name)
        elif call == "ftruncate":
            yield Event("cut", name, int(told.rpartition(", ")[2]))
        else:
            data = unhexed(re.search('"([^"]*)"', told)[1])
            yield Event("write", name, int(told.rpartition(", ")[2]) if call == "pwrite64" else 0, data)


def named(hexed: str, folder: Path) -> str:
    path = Path(unhexed(hexed).decode())
    return "" if path == folder else path.name


@dataclass
class Drive:
    """What a drive holds for certain, and what it was told but need not have kept."""

    kept: dict[str, bytearray]
    names: set[str]
    waiting: list[Event] = field(default_factory=list)
    by_any_flush: bool = True

    def take(self, event: Event) -> None:
        if event.kind != "flush":
            self.waiting.append(event)
            return
        still = []
        for waiting in self.waiting:
            flushed = waiting.file == event.file and waiting.kind in {"write", "cut"}
            named = waiting.kind != "write" and (self.by_any_flush or event.file == FOLDER)
            if flushed or named:
                apply(self.kept, self.names, waiting)
                still = [
                    one for one in still if (one.kind, one.file) != ("write", waiting.file) or waiting.kind == "write"
                ]
            else:
                still.append(waiting)
        self.waiting = still

    def found(self, how: str, dice: random.Random) -> dict[str, bytearray]:
        """What could be there after the power went."""
        disk = {name: bytearray(data) for name, data in self.kept.items()}
        known = set(self.names)
        names = [event for event in self.waiting if event.kind != "write"]
        last = {"none": 0, "all": len(names)}.get(how, dice.randint(0, len(names)))
        keeps = set(map(id, names[:last]))
        for event in self.waiting:
            if event.kind != "write":
                if id(event) in keeps:
                    apply(disk, known, event)
            elif how == "all" or (how == "some" and dice.random() < 0.5):
                apply(disk, known, event)
            elif how == "torn" and dice.random() < 0.7:
                cut = dice.randint(0, len(event.data) // SECTOR) * SECTOR
                apply(disk, known, event._replace(data=event.data[:cut]))
        return {name: disk[name] for name in known}


def apply(disk: dict[str, bytearray], names: set[str], event: Event) -> None:
    """What is in a file is kept whether or not its name is; without a name nobody finds it."""
    data = disk.setdefault(event.file, bytearray())
    if event.kind == "name":
        names.add(event.file)
    elif event.kind == "unname":
        names.discard(event.file)
        data.clear()
    elif event.kind == "cut":
        del data[event.at :]
    else:
        data.extend(bytes(max(0, event.at - len(data))))
        data[event.at : event.at + len(event.data)] = event.data


def losses(start: bytes, events: list[Event], room: Path, *, model: str, step: int) -> tuple[int, list[str]]:
    """How many states were looked at, and what was wrong with them."""
    dice = random.Random(model)
    drive = Drive({FILE: bytearray(start)}, {FILE}, by_any_flush=model == "A")
    saved, states, wrong = 0, 0, []
    for number, event in enumerate(events):
        if event.file == SAVED:
            saved += event.kind == "write"
            continue
        drive.take(event)
        for how in ("none", "all", "some", "torn") if number % step == 0 else ():
            states += 1
            said = verdict(drive.found(how, dice), saved, room)
            wrong += [f"{number} {how}: {said}"] if said else []
    assert saved == 3
    return states, wrong


def verdict(disk: dict[str, bytearray], saved: int, room: Path) -> str:
    """What is wrong with the workbook on this disk; empty if nothing is."""
    shutil.rmtree(room, ignore_errors=True)
    room.mkdir()
    for name, data in disk.items():
        (room / name).write_bytes(data)
    try:
        workbook = Workbook.open(room / FILE)
        found = len(workbook.snapshot.entries)
        workbook._gate.close()
    except Fault as fault:
        return str(fault)
    return "" if found in {20 + 5 * saved, 25 + 5 * saved} else f"{saved} saves, {found} entries"


@pytest.fixture
def start(tmp_path: Path, kit: ModuleType) -> Path:
    folder = tmp_path / "drive"
    folder.mkdir()
    workbook = kit.create(folder / FILE)
    workbook.edit("Add", kit.add, workbook.edit("Start", kit.company).value, 20)
    workbook._gate.close()
    return folder


@pytest.mark.parametrize("model", ["A", "B"])
@pytest.mark.parametrize("step", [3, pytest.param(1, marks=pytest.mark.full)])
def test_no_saved_edit_is_lost_when_the_power_goes(start: Path, tmp_path: Path, model: str, step: int) -> None:
    before = (start / FILE).read_bytes()
    events = recorded(start, "")
    states, wrong = losses(before, events, tmp_path / "room", model=model, step=step)
    assert wrong == []
    assert states > 100


def test_a_store_that_does_not_wait_for_the_drive_is_caught(start: Path, tmp_path: Path) -> None:
    before = (start / FILE).read_bytes()
    events = recorded(start, "no waiting")
    states, wrong = losses(before, events, tmp_path / "room", model="A", step=4)
    assert len(wrong) > states / 4


def test_a_drive_that_fills_up_costs_nothing_that_was_saved(start: Path) -> None:
    found = subprocess.run(
        [sys.executable, str(KIT), "full", str(start / FILE)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert found.stdout.splitlines() == ["io", "[] True", "[] 3020"]
