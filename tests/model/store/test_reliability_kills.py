"""Killed at any point, a workbook has all that was saved and nothing by halves; a full or failing disk says so once.

Every call of the system by which an operation changes the disk is made its last one in turn. The same with a store
that keeps no journal must be caught, or the test would prove nothing.
"""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from goaldesk.model.errors import Fault
from goaldesk.model.store import copies
from goaldesk.model.store.workbook import Workbook

KIT = Path(__file__).with_name("kit.py")
ROOT = Path(__file__).parents[3]
CALLS = {"pwrite64": 250, "write": 60, "ftruncate": 60, "fsync": 60, "unlink": 60, "rename": 60, "link": 60}
OPENING = {"openat": 4000}
"""Up to which number a call is counted; a program opens a thousand files before it begins."""


def traced() -> str:
    """Why the tracer cannot be used here, or nothing."""
    if sys.platform != "linux" or not shutil.which("strace"):
        return "strace is not here"
    tried = subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False)
    return "" if tried.returncode == 0 else "strace may not trace here"


pytestmark = pytest.mark.skipif(bool(why := traced()), reason=why or "-")


@dataclass
class Base:
    """The workbook that the operations start from, and the digests that it may have."""

    folder: Path
    before: str
    after: dict[str, str]


def digest(path: Path, kit: ModuleType) -> str:
    with Workbook.open(path, clock=kit.clock) as workbook:
        assert not workbook.read_only
        assert workbook.check() == []
        found = workbook.digest()
        workbook._gate.close()
    return found


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory, kit: ModuleType) -> Base:
    folder = tmp_path_factory.mktemp("base")
    path = folder / "company.goaldesk"
    patch = pytest.MonkeyPatch()
    patch.setenv("GOALDESK_HOME", str(folder / "home"))
    workbook = kit.create(path)
    facts = workbook.edit("Start", kit.company).value
    shutil.copy(workbook.back_up(), folder / "copy.goaldesk")
    copied = workbook.digest()
    workbook.edit("Add", kit.add, facts, 20)
    workbook.edit("Plan", kit.plan, facts)
    workbook._gate.close()
    after = {"restore": copied}
    for name in ("edit", "import"):
        spare = tmp_path_factory.mktemp(name)
        shutil.copy(path, spare / path.name)
        kit.OPERATIONS[name](spare / path.name)
        after[name] = digest(spare / path.name, kit)
    patch.undo()
    return Base(folder, digest(path, kit), after)


def run(base: Base, out: Path, operation: str, fault: str, calls: dict[str, int], *, control: str = "") -> list[Path]:
    """Points of the operation with this fault, as the folders that were left behind. Calls of 1: each is a point."""
    points = {call: ({**CALLS, **OPENING}[call], step) for call, step in calls.items()}
    tracer = ["strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={','.join(calls)}"]
    for call, (last, _) in points.items():
        tracer += ["-e", f"inject={call}:{fault}:when={last}"]
    told = [operation, str(base.folder), str(out), json.dumps(points)]
    subprocess.run(
        [*tracer, sys.executable, str(KIT), "each", *told],
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "CONTROL": control},
    )
    shutil.rmtree(out / "spare")
    return sorted(out.glob("*-*"))


def verdict(folder: Path, base: Base, operation: str, kit: ModuleType) -> str:
    """What is wrong with what was left behind; empty if nothing is."""
    path = folder / "company.goaldesk"
    if (folder / "crashed").exists():
        return (folder / "crashed").read_text()
    saved = (folder / "acknowledged").exists() and (folder / "acknowledged").read_text() == "yes"
    if operation == "migration":
        found = kit.same_kept(path)
        expected = {kit.AFTER} if saved else {kit.BEFORE, kit.AFTER}
        return "" if found in expected else f"half a migration: {found}"
    try:
        found = digest(path, kit)
        if operation == "create":
            made = folder / "new.goaldesk"
            return "" if (not saved and not made.exists()) or digest(made, kit) else "not created"
    except (AssertionError, Fault) as error:
        return f"{type(error).__name__}: {error}"
    after = base.after.get(operation, base.before)
    if found not in ({after} if saved else {base.before, after}):
        return "half of it, or a saved change lost"
    os.environ["GOALDESK_HOME"] = str(folder / "home")
    bad = [
        copy.path
        for copy in copies.backups_of(path)
        if digest(copy.path, kit) not in {base.before, after, *base.after.values()}
    ]
    return f"bad backups: {bad}" if bad else ""


def kill_all(base: Base, out: Path, operation: str, kit: ModuleType, calls: dict[str, int]) -> tuple[int, list[str]]:
    """How many points there were, and what was wrong."""
    folders = run(base, out, operation, "signal=SIGKILL", calls)
    wrong = [f"{folder.name}: {said}" for folder in folders if (said := verdict(folder, base, operation, kit))]
    return sum(not (folder / "whole").exists() for folder in folders), wrong


ALL = dict.fromkeys(CALLS, 1)
SOME = {"pwrite64": 5, "ftruncate": 1, "fsync": 3, "unlink": 1, "rename": 1, "link": 1}
OPERATIONS = ["edit", "import", "backup", "create", "restore", "migration"]


@pytest.mark.parametrize(("operation", "least"), [("edit", 40), ("import", 12), ("backup", 8), ("migration", 10)])
def test_whatever_call_is_the_last_the_workbook_is_whole(
    base: Base, tmp_path: Path, kit: ModuleType, operation: str, least: int
) -> None:
    points, wrong = kill_all(base, tmp_path, operation, kit, ALL if operation == "edit" else SOME)
    assert wrong == []
    assert points >= least


@pytest.mark.full
@pytest.mark.parametrize("operation", OPERATIONS)
def test_whatever_call_is_the_last_of_any_operation_the_workbook_is_whole(
    base: Base, tmp_path: Path, kit: ModuleType, operation: str
) -> None:
    for number, calls in enumerate((ALL, {"openat": 1})):
        out = tmp_path / str(number)
        out.mkdir()
        points, wrong = kill_all(base, out, operation, kit, calls)
        assert wrong == []
        assert points >= 5


def test_a_store_without_a_journal_is_caught(base: Base, tmp_path: Path, kit: ModuleType) -> None:
    folders = run(base, tmp_path, "import", "signal=SIGKILL", {"pwrite64": 2}, control="no journal")
    wrong = [folder.name for folder in folders if verdict(folder, base, "import", kit)]
    assert len(wrong) > len(folders) / 3


@pytest.mark.parametrize(
    "fault",
    [
        "pwrite64:error=ENOSPC",
        pytest.param("pwrite64:error=EIO", marks=pytest.mark.full),
        "fsync:error=EIO",
        "ftruncate:error=EIO",
        pytest.param("fsync:error=ENOSPC", marks=pytest.mark.full),
    ],
)
@pytest.mark.parametrize("operation", ["edit", pytest.param("import", marks=pytest.mark.full)])
def test_a_failing_disk_is_one_trouble_and_no_damage(
    base: Base, tmp_path: Path, kit: ModuleType, operation: str, fault: str
) -> None:
    call, _, what = fault.partition(":")
    folders = run(base, tmp_path, operation, what, {call: 2 if call == "pwrite64" else 1})
    wrong = [f"{folder.name}: {said}" for folder in folders if (said := verdict(folder, base, operation, kit))]
    assert wrong == []
    told = {(folder / "trouble").read_text() for folder in folders if (folder / "trouble").exists()}
    # A lock that cannot be signed leaves the workbook for reading.
    assert told - {"read_only"} == {"full" if "pwrite64:error=ENOSPC" in fault else "io"}


@pytest.mark.parametrize("rounds", [200, pytest.param(1000, marks=pytest.mark.full)])
def test_killed_at_random_no_saved_edit_is_lost(base: Base, tmp_path: Path, rounds: int) -> None:
    told = ["random", str(base.folder), str(tmp_path), str(rounds), "20260909"]
    found = subprocess.run(
        [sys.executable, str(KIT), *told],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert found.stdout == "sound\n"
