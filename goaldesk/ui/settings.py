"""What the program remembers between two starts, declared once: name, type and default.

It belongs to the person and the computer, never to a workbook. `GOALDESK_HOME` names another folder for it.
"""

import os
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QJsonDocument, QSettings

RECENT_KEPT = 12
TEXT_SIZES = ("100", "125", "150")


def home() -> Path:
    """The folder for settings and reports of this person on this computer."""
    chosen = os.environ.get("GOALDESK_HOME")
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("GoalDesk", appauthor=False)


class Recent(NamedTuple):
    """A workbook that was open: its path, when it was opened last (local time, ISO text), and the number by which it is
    known again wherever it lies.
    """

    path: str
    opened: str
    uuid: str = ""


class AppSettings(NamedTuple):
    """`language` is empty until somebody chose one, then `en` or `zh`. `theme` is `light`, `dark` or `system`.
    `text_size` is in percent of what the system says, one of TEXT_SIZES.
    `desk_name` and `desk_role` (owner, manager, bookkeeper) say who sits here. `geometry` is Qt's, in base 64. `widths`
    are those of columns and panels that were made wider or narrower by hand, and heights, as JSON. `drafts` are targets
    that were begun and not saved, as JSON: the path of the workbook and the draft's text.
    """

    language: str = ""
    theme: str = "system"
    text_size: str = "100"
    desk_name: str = ""
    desk_role: str = "owner"
    geometry: str = ""
    widths: str = ""
    drafts: str = ""
    recent: tuple[Recent, ...] = ()


class Remembered:
    """The settings as they stand now, written to disk with each change."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or home()
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._file = QSettings(str(self.folder / "settings.ini"), QSettings.Format.IniFormat)
        self.now = self._read()

    def change(self, **new: Any) -> None:
        """Set these fields, now and for the next start."""
        import json

        self.now = self.now._replace(**new)
        for name in new:
            self._file.setValue(name, json.dumps(_plain(getattr(self.now, name)), ensure_ascii=True))
        self._file.sync()

    def widths_of(self, view: str) -> dict[str, int]:
        """What was made wider or narrower by hand in a view, in pixels by name."""
        return self._widths().get(view, {})

    def keep_widths(self, view: str, widths: dict[str, int]) -> None:
        """Keep these widths for a view."""
        import json

        self.change(widths=json.dumps({**self._widths(), view: widths}))

    def _widths(self) -> dict[str, dict[str, int]]:
        """The widths by view and name. What somebody made of the file by hand counts as nothing kept."""
        import json

        try:
            read = json.loads(self.now.widths or "{}")
            return {str(view): {str(key): int(width) for key, width in kept.items()} for view, kept in read.items()}
        except (ValueError, TypeError, AttributeError):
            return {}

    def opened(self, path: Path, moment: str, uuid: str = "") -> None:
        """Put a workbook at the top of the recent ones."""
        others = (recent for recent in self.now.recent if recent.path != str(path))
        self.change(recent=(Recent(str(path), moment, uuid), *others)[:RECENT_KEPT])

    def forget(self, path: str) -> None:
        """Take a workbook off the list of recent ones. The file is left alone."""
        self.change(recent=tuple(recent for recent in self.now.recent if recent.path != path))

    def _read(self) -> AppSettings:
        found: dict[str, Any] = {}
        for name in AppSettings._fields:
            text = self._file.value(name)
            if not isinstance(text, str):
                continue
            try:
                found[name] = _rich(name, _parsed(text))
            except (ValueError, TypeError, KeyError):
                # A line that somebody edited by hand: the default stands, and the next change writes it properly.
                continue
        return AppSettings(**found)


def _parsed(text: str) -> Any:
    """What JSON text says, read by Qt, which is there already at the start. Raises ValueError where it is none."""
    parsed = QJsonDocument.fromJson(f"[{text}]".encode()).toVariant()
    if not isinstance(parsed, list) or len(parsed) != 1:
        raise ValueError(text)
    return parsed[0]


def _plain(value: Any) -> Any:
    if isinstance(value, Recent):
        return value._asdict()
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


def _rich(name: str, value: Any) -> Any:
    if name == "recent":
        return tuple(Recent(str(item["path"]), str(item["opened"]), str(item.get("uuid", ""))) for item in value)
    if not isinstance(value, str):
        raise TypeError(name)
    if name == "text_size" and value not in TEXT_SIZES:
        raise ValueError(name)
    return value
