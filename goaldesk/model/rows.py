"""The facts of a workbook: one frozen dataclass for each table, field for column.

Days and months are integers as in `periods`. Amounts are integers in the metric's smallest unit (10 ** -decimals). A
segment of 0 means "all, not divided". Ids come from one counter in the file and are never used again. Entries are not
here: they are held in columns (`entries`), because there may be a million of them.
"""

from dataclasses import dataclass, fields
from typing import ClassVar, TypeAlias

Value: TypeAlias = int | str | None
Key: TypeAlias = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of one table. `TABLE` is its name, `KEY` the fields that identify it, `VERSION` the version of the file in
    which it came.
    """

    TABLE: ClassVar[str]
    VERSION: ClassVar[int] = 1
    KEY: ClassVar[tuple[str, ...]] = ("id",)

    @property
    def key(self) -> Key:
        return tuple(getattr(self, name) for name in self.KEY)

    def values(self) -> tuple[Value, ...]:
        return tuple(getattr(self, field.name) for field in fields(self))


# --- the company ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Setting(Row):
    """One setting of the workbook as JSON text; `settings.WorkbookSettings` declares which there are."""

    TABLE = "setting"
    KEY = ("name",)
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class FiscalYear(Row):
    """A fiscal year that was decided: its label, its first month and how many months it has (12, or a short year)."""

    TABLE = "fiscal_year"
    KEY = ("label",)
    label: int
    first_month: int
    months: int


@dataclass(frozen=True, slots=True)
class CalendarDay(Row):
    """A day that is not as the working week says: `kind` is `off` or `work`, `source` says who said so."""

    TABLE = "calendar_day"
    KEY = ("day",)
    day: int
    kind: str
    name: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Desk(Row):
    """Who sits at the program: a name and a role (`owner`, `manager`, `bookkeeper`). Not a login."""

    TABLE = "desk"
    id: int
    name: str
    role: str
    language: str = ""


# --- org -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Unit(Row):
    """A node of the org tree. `kind` is a label (company, region, team, person, store, …); entries stand on leaves
    only.

    An own leaf (`is_own`) holds what the head of a unit earns. `ended` is the last day, None while it goes on.
    """

    TABLE = "unit"
    id: int
    code: str
    name: str
    kind: str
    is_own: int = 0
    position: int = 0
    ended: int | None = None
    merged_into: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Membership(Row):
    """From `from_day` on the unit belongs to `parent` (None: a root), until its next membership.

    The first one of a unit reaches back for ever, so neither a gap nor an overlap can exist.
    """

    TABLE = "membership"
    KEY = ("unit", "from_day")
    unit: int
    from_day: int
    parent: int | None


@dataclass(frozen=True, slots=True)
class UnitHead(Row):
    """From `from_day` on a unit is led by `person` (a unit), or by somebody who is no unit and has a `name` only, until
    its next row; without either nobody leads it.
    """

    TABLE = "unit_head"
    KEY = ("unit", "from_day")
    VERSION = 2
    unit: int
    from_day: int
    person: int | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Alias(Row):
    """A name under which imports know a unit, unique regardless of case."""

    TABLE = "alias"
    KEY = ("name",)
    name: str
    unit: int


@dataclass(frozen=True, slots=True)
class Person(Row):
    """Employment of a unit that is a person: from `start_day` to `end_day` (None: open), `capacity` in percent,
    `ramp` the percent of a full performance in each of the first months, as JSON list.
    """

    TABLE = "person"
    KEY = ("unit",)
    unit: int
    start_day: int | None = None
    end_day: int | None = None
    capacity: int = 100
    ramp: str = "[]"


@dataclass(frozen=True, slots=True)
class Segment(Row):
    """A node of the second cut (product line, customer group, channel). There is one segment tree; 0 is its root."""

    TABLE = "segment"
    id: int
    code: str
    name: str
    parent: int = 0
    position: int = 0


# --- metrics ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Metric(Row):
    """What is counted. `aggregation`: flow, stock, ratio. `category`: result, activity, market, efficiency, customer.
    `direction`: up (higher is better) or down. `unit`: money, count, percent, days, minutes or score. `decimals`
    is stored, 0 to 4; `shown` on screen and paper. A ratio names the metrics of its numerator and denominator.
    `catalogue` is the key of the usual metric it was taken from, or empty. `stage` is the place in the funnel.
    `data_through` is the last day for which actuals are complete. `definition` says in words what is counted.
    `weight` is its share of the score in percent.
    """

    TABLE = "metric"
    id: int
    code: str
    name: str
    aggregation: str
    category: str
    direction: str = "up"
    unit: str = "money"
    decimals: int = 2
    shown: int = 0
    numerator: int | None = None
    denominator: int | None = None
    cadence: str = "month"
    definition: str = ""
    catalogue: str = ""
    stage: int | None = None
    weight: int = 0
    position: int = 0
    data_through: int | None = None
    active: int = 1


# --- plan ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Scenario(Row):
    """An alternative plan. `kind`: base, conservative, stretch or own. Which one is the plan is a setting."""

    TABLE = "scenario"
    id: int
    code: str
    name: str
    kind: str = "base"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Target(Row):
    """A commitment of a unit for a metric, segment and run of months; its amounts are in `TargetMonth`.

    `status`: draft, proposed, agreed, locked. Ranges of one (scenario, unit, metric, segment) never overlap. The
    texts are what the SMART wizard asks for; `baseline` is an amount in the metric's smallest unit.
    """

    TABLE = "target"
    id: int
    scenario: int
    unit: int
    metric: int
    segment: int
    first_month: int
    months: int
    status: str = "agreed"
    statement: str = ""
    source: str = ""
    baseline: int | None = None
    baseline_kind: str = ""
    expected: int | None = None
    achievable: str = ""
    parent_target: int | None = None
    objective: str = ""
    deadline_day: int | None = None
    rhythm: str = ""
    phasing: str = ""
    reason: str = ""
    agreed_by: str = ""
    agreed_day: int | None = None


@dataclass(frozen=True, slots=True)
class TargetMonth(Row):
    """The amount of a target in one month: a part for a flow, the level for a stock, the rate for a ratio."""

    TABLE = "target_month"
    KEY = ("target", "month")
    target: int
    month: int
    amount: int
    locked: int = 0


@dataclass(frozen=True, slots=True)
class Proposal(Row):
    """A step of the talk about a target: what a unit says that it can reach (`status` open), the answer (countered),
    the end (accepted), and beside them what the plan asked of it (handed) and keeps as a reserve (reserved).
    """

    TABLE = "proposal"
    id: int
    scenario: int
    unit: int
    metric: int
    segment: int
    first_month: int
    months: int
    status: str = "open"
    proposed_by: str = ""
    proposed_day: int | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class ProposalMonth(Row):
    """The amount of a proposal in one month."""

    TABLE = "proposal_month"
    KEY = ("proposal", "month")
    proposal: int
    month: int
    amount: int


@dataclass(frozen=True, slots=True)
class Revision(Row):
    """A change of an agreed target: why, by whom, from which month, and whether it came late (four fifths gone)."""

    TABLE = "revision"
    id: int
    target: int
    from_month: int
    reason: str
    revised_by: str
    revised_day: int
    late: int = 0


@dataclass(frozen=True, slots=True)
class RevisionMonth(Row):
    """What a revision changed in one month; None means that the month had or has no amount."""

    TABLE = "revision_month"
    KEY = ("revision", "month")
    revision: int
    month: int
    old_amount: int | None
    new_amount: int | None


# --- actuals ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Layout(Row):
    """What a kind of file means, as TOML text. `source` names the system it comes from: references are unique within
    it.
    """

    TABLE = "layout"
    id: int
    name: str
    source: str
    body: str


@dataclass(frozen=True, slots=True)
class ImportBatch(Row):
    """One import: which file, with which layout, when (UTC, ISO text), how many rows, the days it reached."""

    TABLE = "import_batch"
    id: int
    layout: int
    file_name: str
    file_digest: str
    imported_at: str
    rows: int
    first_day: int | None = None
    last_day: int | None = None


@dataclass(frozen=True, slots=True)
class ControlTotal(Row):
    """The total that the ledger says for a metric and month, and the reason why a difference was accepted."""

    TABLE = "control_total"
    KEY = ("metric", "month")
    metric: int
    month: int
    amount: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MonthEvent(Row):
    """A month was closed or reopened (`kind`), by whom, when (UTC, ISO text), why. The last event of a month counts."""

    TABLE = "month_event"
    id: int
    month: int
    kind: str
    by: str
    at: str
    reason: str = ""


# --- review ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Review(Row):
    """The evaluation of one unit for one period. `status`: open, held. `figures` are those of the day it was held, as
    JSON.
    """

    TABLE = "review"
    id: int
    unit: int
    first_month: int
    months: int
    status: str = "open"
    due_day: int | None = None
    held_day: int | None = None
    reviewer: str = ""
    went_well: str = ""
    own_note: str = ""
    reviewer_note: str = ""
    figures: str = ""


@dataclass(frozen=True, slots=True)
class Cause(Row):
    """One part of the gap of a review's metric, as it was found; the parts of a metric add up to its gap."""

    TABLE = "cause"
    id: int
    review: int
    metric: int
    kind: str
    amount: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Action(Row):
    """What is to be done, by whom, until when. `state`: open, done, dropped. `review` is where it was agreed."""

    TABLE = "action"
    id: int
    unit: int
    text: str
    owner: str
    due_day: int | None
    state: str = "open"
    review: int | None = None
    done_day: int | None = None


@dataclass(frozen=True, slots=True)
class PrintedPack(Row):
    """A pack that was printed, by its number. `document` is the pack as JSON, so that it can be printed again; empty
    where only the number was kept.
    """

    TABLE = "printed_pack"
    id: int
    number: str
    unit: int
    first_month: int
    months: int
    language: str
    printed_at: str
    document: str


ROWS: tuple[type[Row], ...] = (
    Setting,
    FiscalYear,
    CalendarDay,
    Desk,
    Unit,
    Membership,
    UnitHead,
    Alias,
    Person,
    Segment,
    Metric,
    Scenario,
    Target,
    TargetMonth,
    Proposal,
    ProposalMonth,
    Revision,
    RevisionMonth,
    Layout,
    ImportBatch,
    ControlTotal,
    MonthEvent,
    Review,
    Cause,
    Action,
    PrintedPack,
)
