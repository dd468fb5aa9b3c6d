"""Writing taken over from a desk on another computer: waited for, backed up, written into the history.

Its one rule: the lock of a desk that still gives signs is left alone, and nothing is taken over without a copy of how
the workbook stood. A sign is whatever moves: the lock file, which an open window touches every few seconds, or the
workbook itself.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from goaldesk.model.errors import Fault, Refusal
from goaldesk.model.store import copies, files
from goaldesk.model.store.copies import Origin
from goaldesk.model.store.gate import Gate
from goaldesk.model.store.lock import Holder, lock_path
from goaldesk.model.store.opening import Wish, open_gate
from goaldesk.wording import QT_TRANSLATE_NOOP

STEP = 0.5
"""Seconds between two looks."""

_LABEL = QT_TRANSLATE_NOOP("Edit", "Take over writing")
_STILL_THERE = QT_TRANSLATE_NOOP(
    "Fault",
    "{who} on {host} is still there: a sign came while it was waited for. Nothing was taken over: ask {who} to close"
    " “{path}”, or open it to read.",
)


@dataclass(frozen=True, slots=True)
class _Signs:
    """What moves where somebody works: when lock file, workbook and journal were touched (ns)."""

    holder: Holder | None
    touched: tuple[int, ...]

    @classmethod
    def of(cls, path: Path) -> "_Signs":
        beside = (lock_path(path), path, Path(f"{path}-journal"))
        return cls(Holder.read(lock_path(path)), tuple(_touched(one) for one in beside))


def wait_for_a_sign(
    path: Path, seconds: float, tell: Callable[[float], None], pause: Callable[[float], None] = time.sleep
) -> None:
    """Wait so many seconds whether the desk on another computer that writes in the workbook at `path` gives a sign.

    Raises Refusal `still_there` where it does, and whatever `tell` raises, which is told the seconds that have passed.
    Returns at once where no such desk holds the lock any more.
    """
    path = path.resolve()
    first = _Signs.of(path)
    passed = 0.0
    while first.holder is not None and first.holder.is_elsewhere() and passed < seconds:
        tell(passed)
        pause(STEP)
        passed += STEP
        now = _Signs.of(path)
        if now.holder is None:
            return
        if now != first:
            raise Refusal("still_there", _STILL_THERE, path=str(path), who=first.holder.user, host=first.holder.host)


def open_over(path: Path, wish: Wish) -> Gate:
    """The gate of the workbook at `path`, with writing taken from a desk on another computer. Raises as `open_gate`."""
    held = Holder.read(lock_path(path))
    if held is None or not held.is_elsewhere():
        return open_gate(path, replace(wish, take_over=False))
    # What that desk left half done can only be read once it was taken back, and that needs the lock.
    unfinished = files.has_hot_journal(path)
    if not unfinished:
        _back_up(path, wish)
    gate = open_gate(path, wish)
    if gate.lock is None:
        return gate
    try:
        if unfinished:
            copies.back_up(Origin(path, gate.connection, gate.facts, wish.key), wish.clock)
        gate.note(_LABEL, f"{held.user}, {held.host}, {held.since}")
    except BaseException:
        gate.close()
        raise
    return gate


def _back_up(path: Path, wish: Wish) -> None:
    try:
        gate = open_gate(path, replace(wish, read_only=True, take_over=False))
    except Fault as fault:
        if fault.code != "older":
            raise
        return  # bringing it up to date makes a copy first
    try:
        copies.back_up(Origin(path, gate.connection, gate.facts, wish.key), wish.clock)
    finally:
        gate.close()


def _touched(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return 0
