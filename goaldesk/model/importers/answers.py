"""What a person answers before an import: who is meant by a name, which rows are skipped, what goes.

One rule: an answer changes what a draft finds, never what is already written; the draft is made anew with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from goaldesk.model.importers.matching import folded


@dataclass(frozen=True, slots=True)
class Answers:
    """`units` says which unit (by its id) a name of the file means; `remembered` are those of them that become aliases.
    `skipped_names` and `skipped_rows` (sheet, row) are left out. `take_out` removes what earlier imports of the same
    layout brought on the file's days and the file no longer has.
    """

    units: Mapping[str, int] = field(default_factory=dict)
    remembered: frozenset[str] = frozenset()
    skipped_names: frozenset[str] = frozenset()
    skipped_rows: frozenset[tuple[str, int]] = frozenset()
    take_out: bool = False

    def unit_of(self, name: str) -> int | None:
        """The unit that was said for this name, whatever its case and blanks."""
        wanted = folded(name)
        return next((unit for text, unit in self.units.items() if folded(text) == wanted), None)

    def skips(self, name: str) -> bool:
        """Whether rows with this name are left out."""
        return folded(name) in {folded(text) for text in self.skipped_names}

    def aliases(self) -> tuple[tuple[str, int], ...]:
        """The names to be kept as aliases, with their units."""
        return tuple((text, self.units[text]) for text in sorted(self.remembered & set(self.units)))
