"""A target while it is being made: what was chosen and typed in the five steps, and nothing that follows from it.

The one rule: what can be worked out (amounts, months, lights, the sentence) is not here; see `methods.smart`.
"""

import json
from dataclasses import asdict, dataclass, fields
from fractions import Fraction
from typing import Literal, TypeAlias

Ruler: TypeAlias = Literal["amount", "growth", "difference"]
BaselineKind: TypeAlias = Literal["last_year", "before", "average", "own"]

CHECKS = ("week", "two_weeks", "month", "none")
SOURCES = ("entry", "import", "computed")
_OWN = "own:"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When the target is looked at: a check every `check` on a `weekday` (0: Monday), a review on the working day
    `review` (from 1; 0: none) after each month, and `who` looks.
    """

    check: str = "week"
    weekday: int = 0
    review: int = 3
    who: str = ""

    @property
    def is_empty(self) -> bool:
        return self.check == "none" and not self.review

    def to_text(self) -> str:
        """As it stands in the file."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_text(cls, text: str) -> "Rhythm | None":
        """What `to_text` wrote; None for nothing, and for words that came from elsewhere."""
        try:
            facts = json.loads(text) if text else None
        except ValueError:
            return None
        names = {one.name for one in fields(cls)}
        return cls(**facts) if isinstance(facts, dict) and set(facts) <= names else None


@dataclass(frozen=True, slots=True)
class TargetDraft:
    """`first` and `months` are the run of months, `target` the id of the target that is written again (0: a new one),
    `scenario` 0 the plan.

    Of amount, growth and difference the one typed last rules (`ruler`, `ruling`): amounts in the metric's smallest
    unit, growth as a share. `step` rounds an amount that follows from a growth. `own_baseline` counts where
    `baseline` is own, and `own_from` says where it comes from. `by_hand` are months that were typed, whose amounts
    stay. `activities` are the metrics of the funnel that get a target of their own. `statement` is empty while the
    sentence is composed. `achievable` says why more than history suggests can be reached, `why` why this target.
    `rest_to` is the unit to which what nobody carries of the parent is proposed with it (0: nobody is asked).
    """

    unit: int
    metric: int
    segment: int
    first: int
    months: int
    scenario: int = 0
    target: int = 0
    baseline: BaselineKind = "last_year"
    own_baseline: int | None = None
    own_from: str = ""
    ruler: Ruler = "growth"
    ruling: Fraction | None = None
    step: int = 1
    source: str = ""
    parent: int | None = None
    objective: str = ""
    why: str = ""
    achievable: str = ""
    phasing: str = "season"
    by_hand: tuple[tuple[int, int], ...] = ()
    deadline: int | None = None
    rhythm: Rhythm = Rhythm()
    activities: tuple[int, ...] = ()
    statement: str = ""
    rest_to: int = 0

    def to_text(self) -> str:
        """All of it as one text, to be kept while it is not saved."""
        facts = asdict(self) | {"ruling": None if self.ruling is None else str(self.ruling)}
        return json.dumps(facts, ensure_ascii=True, sort_keys=True)

    @classmethod
    def from_text(cls, text: str) -> "TargetDraft | None":
        """What `to_text` wrote; None for anything else."""
        try:
            facts = json.loads(text)
            rhythm = Rhythm(**facts.pop("rhythm"))
            ruling, hand = facts.pop("ruling"), facts.pop("by_hand")
            return cls(
                **facts | {"activities": tuple(facts["activities"])},
                rhythm=rhythm,
                ruling=None if ruling is None else Fraction(ruling),
                by_hand=tuple((int(month), int(amount)) for month, amount in hand),
            )
        except (ValueError, TypeError, KeyError, AttributeError):
            return None

    @property
    def end(self) -> int:
        """The month after the last one."""
        return self.first + self.months

    @property
    def run(self) -> range:
        return range(self.first, self.end)

    @property
    def baseline_text(self) -> str:
        """The baseline as it stands in the file: its kind, with an own one where it comes from."""
        return f"{_OWN}{self.own_from}" if self.baseline == "own" else self.baseline


def baseline_from(text: str) -> tuple[BaselineKind, str]:
    """Kind and origin of a baseline as `baseline_text` wrote it; anything else is an own one."""
    match text:
        case "last_year" | "before" | "average":
            return text, ""
        case _:
            return "own", text.removeprefix(_OWN)
