"""The keys of one table of a TOML layout: read with their kind, missed by name, and none left unread.

One rule: every mistake is a Refusal that names the file and the key.
"""

import difflib
from collections.abc import Mapping, Sequence
from typing import Any

from goaldesk.model.errors import Refusal
from goaldesk.wording import QT_TRANSLATE_NOOP


class Keys:
    """One table of a layout. Each reader takes a key once; `finish` refuses what nobody took."""

    def __init__(self, file: str, where: str, table: Mapping[str, Any]) -> None:
        self.file = file
        self.where = where
        self._table = table
        self._known: list[str] = []

    def path(self, key: str) -> str:
        return f"{self.where}.{key}" if self.where else key

    def take(self, key: str) -> Any:
        """The value of a key as TOML gave it, None if it is not there."""
        self._known.append(key)
        return self._table.get(key)

    def peek(self, key: str) -> Any:
        """The value of a key without taking it."""
        return self._table.get(key)

    def has(self, key: str) -> bool:
        return key in self._table

    def text(self, key: str, default: str | None = None) -> str:
        """A text; without a default it has to be there."""
        found = self.optional_text(key)
        if found is not None:
            return found
        if default is None:
            raise self.missing(key)
        return default

    def optional_text(self, key: str) -> str | None:
        value = self.take(key)
        if value is None:
            return None
        if not isinstance(value, str):
            raise self.wrong(key, "text")
        return value

    def choice(self, key: str, choices: Sequence[str], default: str | None = None) -> str:
        """One of a few words."""
        value = self.text(key, default)
        if value not in choices:
            raise Refusal(
                "layout_choice",
                QT_TRANSLATE_NOOP("Fault", "The layout “{file}” has “{value}” at “{key}”. It takes one of: {choices}."),
                file=self.file,
                key=self.path(key),
                value=value,
                choices=", ".join(choices),
            )
        return value

    def whole(self, key: str) -> int | None:
        value = self.take(key)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
            raise self.wrong(key, "whole number")
        return value

    def flag(self, key: str) -> bool:
        value = self.take(key)
        if value is not None and not isinstance(value, bool):
            raise self.wrong(key, "true or false")
        return bool(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """A text or a list of texts."""
        value = self.take(key)
        values = [value] if isinstance(value, str) else [] if value is None else value
        if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
            raise self.wrong(key, "list of texts")
        return tuple(values)

    def inner(self, key: str) -> "Keys | None":
        """A table inside this one."""
        value = self.take(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise self.wrong(key, "table")
        return Keys(self.file, self.path(key), value)

    def inners(self, key: str) -> list["Keys"]:
        """The tables of a list; a single table counts as a list of one."""
        value = self.take(key)
        values = [value] if isinstance(value, dict) else [] if value is None else value
        if not isinstance(values, list) or not all(isinstance(one, dict) for one in values):
            raise self.wrong(key, "list of tables")
        return [Keys(self.file, f"{self.path(key)}[{at}]", one) for at, one in enumerate(values, 1)]

    def finish(self) -> None:
        """Refuse the first key that nobody asked for."""
        for key in self._table:
            if key not in self._known:
                near = difflib.get_close_matches(key, self._known, 3, 0.5)
                raise Refusal(
                    "layout_unknown_key",
                    QT_TRANSLATE_NOOP(
                        "Fault", "The layout “{file}” has the key “{key}”, which nothing reads. Known here: {near}."
                    ),
                    file=self.file,
                    key=self.path(key),
                    near=", ".join(near or sorted(set(self._known))),
                )

    def missing(self, key: str) -> Refusal:
        return Refusal(
            "layout_missing_key",
            QT_TRANSLATE_NOOP("Fault", "The layout “{file}” lacks the key “{key}”. Add it."),
            file=self.file,
            key=self.path(key),
        )

    def wrong(self, key: str, wanted: str) -> Refusal:
        return Refusal(
            "layout_wrong_kind",
            QT_TRANSLATE_NOOP("Fault", "The key “{key}” of the layout “{file}” takes a different kind: {wanted}."),
            file=self.file,
            key=self.path(key),
            wanted=wanted,
        )

    def conflict(self, key: str, other: str) -> Refusal:
        return Refusal(
            "layout_conflict",
            QT_TRANSLATE_NOOP("Fault", "The layout “{file}” has “{key}” and “{other}”, which do not go together."),
            file=self.file,
            key=self.path(key),
            other=self.path(other),
        )
