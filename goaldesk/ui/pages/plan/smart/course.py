"""One target on its way: the draft as it stands, what follows from it, and as what it is to be saved.

The one rule: everything a step changes goes through here, and all that is shown is worked out anew from it.
"""

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from goaldesk.model.closing import is_closed
from goaldesk.model.edits.smart import Saving, write_target_draft
from goaldesk.model.methods.activity_rates import Per
from goaldesk.model.methods.smart.assessment import Assessment, overlapping
from goaldesk.model.methods.smart.beginning import draft_of, new_draft, usual_period, with_defaults, with_period
from goaldesk.model.methods.smart.months import with_month
from goaldesk.model.methods.smart.rates import with_rate
from goaldesk.model.periods import Period
from goaldesk.model.rows import Metric, Segment, Target, Unit
from goaldesk.model.sheets.smart.light_words import asking_words
from goaldesk.model.target_draft import Ruler, TargetDraft
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk

AGREED = ("agreed", "locked")
YEAR = 12
USUAL_STATUS = {"manager": "proposed"}
"""As what a new target is saved where nothing else is chosen, by the role of who sits here; else as a draft."""


class Course(QObject):
    """`changed` tells that something else is to be shown. `status` is as what the draft will be saved, `reason` why
    what is agreed changes. `facts` exist from the first `begin` or `reopen` on.
    """

    changed = Signal()

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self.facts: Assessment
        self.status, self.reason = "draft", ""
        self._begun: TargetDraft | None = None
        self._typed = False
        self._year: Period | None = None
        self._moved = False

    @property
    def draft(self) -> TargetDraft:
        return self.facts.draft

    @property
    def old(self) -> Target | None:
        """The target that is written again."""
        return self._desk.snapshot.get(Target, self.draft.target) if self.draft.target else None

    @property
    def is_agreed(self) -> bool:
        """Whether amounts change by a revision only."""
        return self.old is not None and self.old.status in AGREED

    @property
    def is_changed(self) -> bool:
        return self.draft != self._begun

    def begin(self, unit: int, metric: int, segment: int = 0, year: Period | None = None) -> None:
        """Begin a new target: in this year where it has none yet, else in the first free quarter."""
        snapshot = self._desk.snapshot
        self._year, self._moved = year, False
        period = self._free_period(TargetDraft(unit, metric, segment, 0, 3))
        role = self._desk.surroundings.remembered.now.desk_role
        self._start(new_draft(snapshot, unit, metric, segment, period), USUAL_STATUS.get(role, "draft"))

    def reopen(self, target: Target) -> None:
        """Open a target that is there."""
        status = target.status if target.status not in AGREED else "agreed"
        self._start(draft_of(self._desk.snapshot, target), status)

    def resume(self, draft: TargetDraft) -> bool:
        """Take up a draft that was not saved; False where what it is about is gone."""
        snapshot = self._desk.snapshot
        gone = snapshot.get(Unit, draft.unit) is None or snapshot.get(Metric, draft.metric) is None
        gone |= bool(draft.segment) and snapshot.get(Segment, draft.segment) is None
        old = snapshot.get(Target, draft.target) if draft.target else None
        if gone or (draft.target and old is None):
            return False
        role = self._desk.surroundings.remembered.now.desk_role
        status = USUAL_STATUS.get(role, "draft") if old is None else "agreed" if old.status in AGREED else old.status
        self._start(draft, status, resumed=True)
        return True

    def change(self, **facts: Any) -> None:
        """Change these fields of the draft."""
        self._show(replace(self.draft, **facts))

    def rule(self, ruler: Ruler, ruling: Fraction | None) -> None:
        """Amount, growth or difference was typed; it rules from now on."""
        self._typed = True
        self.change(ruler=ruler, ruling=ruling)

    def rate(self, rate: Fraction, per: Per) -> None:
        """So many a working day, week or month were typed; the amount that they mean rules from now on."""
        self._typed = True
        self._show(with_rate(self._desk.snapshot, self.draft, rate, per))

    def hold(self, month: int, amount: int) -> None:
        """Hold another amount in a month; the months that are not held share the rest."""
        whole = self.facts.amount
        if whole is not None and not is_closed(self._desk.snapshot, month):
            self._show(with_month(self._desk.snapshot, self.draft, whole, month, amount))

    def turn_to(self, *, unit: int | None = None, metric: int | None = None, segment: int | None = None) -> None:
        """Choose another unit, metric or segment: what was proposed for the one before is proposed anew."""
        now = self.draft
        draft = replace(
            now,
            unit=now.unit if unit is None else unit,
            metric=now.metric if metric is None else metric,
            segment=now.segment if segment is None else segment,
        )
        if draft != now:
            self._typed = False
            if not self._moved:
                period = self._free_period(draft)
                draft = replace(draft, first=period.first, months=period.months)
            self._show(with_defaults(self._desk.snapshot, draft))

    def move_to(self, period: Period) -> None:
        """Choose another run of months; an amount that was typed stays."""
        self._moved = True
        if (period.first, period.months) != (self.draft.first, self.draft.months):
            self._show(with_period(self._desk.snapshot, self.draft, period, keeps_amount=self._typed))

    def save_as(self, status: str) -> None:
        """Choose as what it will be saved."""
        self.status = status
        self.changed.emit()

    def explain(self, reason: str) -> None:
        """Say why what is agreed changes."""
        self.reason = reason
        self.changed.emit()

    def renew(self) -> None:
        """Work everything out anew after the workbook changed; False where what it was about is gone."""
        self._show(self.draft)

    @property
    def is_possible(self) -> bool:
        """Whether the unit, metric and segment are still there."""
        snapshot, draft = self._desk.snapshot, self.draft
        there = snapshot.get(Unit, draft.unit) and snapshot.get(Metric, draft.metric)
        return bool(there) and (not draft.segment or snapshot.get(Segment, draft.segment) is not None)

    def save(self) -> Target:
        """Write the draft as one edit. Raises Refusal or Trouble; then nothing was changed."""
        label = (
            QT_TRANSLATE_NOOP("Edit", "Change a target")
            if self.draft.target
            else QT_TRANSLATE_NOOP("Edit", "Set a target")
        )
        asking = asking_words(self.facts, self._desk.surroundings.language.wording)
        made: Target = self._desk.do(label, write_target_draft, self.draft, Saving(self.status, self.reason, asking))
        return made

    def _start(self, draft: TargetDraft, status: str, *, resumed: bool = False) -> None:
        self.status, self.reason, self._typed = status, "", resumed or bool(draft.target)
        self._moved |= self._typed
        self._begun = None if resumed else draft
        self._show(draft)

    def _free_period(self, about: TargetDraft) -> Period:
        """The year for which a target was begun where there is no such target in it (and it is no shorter one), else
        the first free quarter.
        """
        snapshot, year = self._desk.snapshot, self._year
        if year is not None and year.months == YEAR:
            whole = replace(about, first=year.first, months=year.months)
            if overlapping(snapshot, whole) is None:
                return year
        return usual_period(snapshot, about, self._desk.day)

    def _show(self, draft: TargetDraft) -> None:
        self.facts = Assessment(self._desk.snapshot, draft)
        self.changed.emit()
