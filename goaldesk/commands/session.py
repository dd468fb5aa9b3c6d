"""What every command works with: the workbook, the language it speaks, the day it takes for today.

One rule: a fault leaves the program with exit code 1 and one sentence on the error stream, in the reader's language.
"""

import datetime as dt
import functools
import getpass
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from goaldesk.model.errors import Fault, sentence
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.model.store.workbook import Workbook

LANGUAGES = ("en", "zh")
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")


def wording_of(language: str) -> Wording:
    """The wording of a language, from Qt's catalogues."""
    from goaldesk.ui.speech import QtWording

    return QtWording(language)


def user() -> str:
    """Who is logged on at the machine: the name that stands in the history of what a command did."""
    return getpass.getuser()


@dataclass(slots=True)
class Session:
    """One command on one workbook: what was typed, and what the workbook adds to it once it is open."""

    file: Path
    language: str | None
    today: dt.date | None
    _workbook_language: str = "en"

    def open(self, *, read_only: bool = True) -> "Workbook":
        """The workbook, opened; to be used as a context manager."""
        from goaldesk.model.store.workbook import Workbook

        workbook = Workbook.open(self.file, desk=user(), read_only=read_only)
        self._workbook_language = workbook.snapshot.settings.language
        return workbook

    @property
    def wording(self) -> Wording:
        """As `--lang` says, else in the workbook's language."""
        return wording_of(self.language or self._workbook_language)

    def day(self, snapshot: "Snapshot") -> int:
        """The day number for today: as `--today` says, else the practice day of a sample, else the calendar's."""
        from goaldesk.model.periods import day_of

        practice = snapshot.settings.practice_today
        if self.today is None and practice is not None:
            return practice
        return day_of(self.today or dt.date.today())  # noqa: DTZ011 - days are local, without a time zone


def on_workbook(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command FILE, `--lang` and `--today` as a `Session`, and let its faults leave as one sentence."""

    @click.argument("file", type=click.Path(path_type=Path))
    @click.option("--lang", type=click.Choice(LANGUAGES), help="The language to speak.")
    @click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="The day to take for today (2026-09-09).")
    @functools.wraps(command)
    def spoken(file: Path, lang: str | None, today: dt.datetime | None, **options: Any) -> None:
        session = Session(file, lang, today.date() if today else None)
        try:
            command(session, **options)
        except Fault as fault:
            click.echo(sentence(fault, session.wording), err=True)
            raise click.exceptions.Exit(1) from fault

    return spoken
