"""What the wizard offers beyond its fields: months and activities typed another way, entries, a neighbour asked."""

from fractions import Fraction

from PySide6.QtCore import QPoint, Qt

from goaldesk.model.methods.smart.assessment import Assessment
from goaldesk.model.methods.smart.linked import nudge
from goaldesk.model.periods import month_number
from goaldesk.model.rows import Metric, Proposal, Target
from goaldesk.model.talks import amounts_of
from goaldesk.model.target_draft import TargetDraft
from goaldesk.ui.pages.plan.smart.baseline_entries import BaselineEntries
from goaldesk.ui.pages.plan.smart.blocks import blocks
from goaldesk.wording import PlainWording
from tests.builders import Company, month
from tests.ui.maker import ALT, CTRL, ENTER, SHIFT, Maker, maker

__all__ = ["maker"]


def test_what_nobody_carries_of_the_parent_is_proposed_to_a_neighbour_by_keys(maker: Maker) -> None:
    maker.new()
    maker.press(ENTER, CTRL, times=6)  # the company's target, of which a region then takes a part
    before = maker.digest()
    maker.new()
    maker.press(Qt.Key.Key_U, ALT)
    maker.type("East")
    maker.press(Qt.Key.Key_Down)
    maker.press(Qt.Key.Key_4, ALT)
    maker.press(Qt.Key.Key_N, ALT)
    maker.press(Qt.Key.Key_Down)
    taker = maker.wizard.course.facts.taker
    assert taker is not None
    assert taker.unit == maker.unit("South China")
    maker.press(Qt.Key.Key_6, ALT)
    step = maker.wizard.stack.currentWidget()
    assert "is proposed to" in step.cover_panel.note.whole()  # type: ignore[attr-defined]
    maker.press(ENTER, CTRL)
    assert maker.window.desk is not None
    snapshot = maker.window.desk.snapshot
    asked = next(row for row in reversed(list(snapshot.all(Proposal))) if row.unit == taker.unit)
    assert "that nobody carries yet" in asked.comment
    assert sum(amounts_of(snapshot, asked.id).values()) == taker.amount
    maker.press(Qt.Key.Key_Z, CTRL)
    assert maker.digest() == before


def test_an_activity_is_typed_by_the_working_day_and_follows_the_calendar(maker: Maker) -> None:
    maker.new()
    maker.press(Qt.Key.Key_T, ALT)
    maker.type("Calls")
    maker.press(Qt.Key.Key_Down)
    maker.press(Qt.Key.Key_2, ALT)
    maker.press(Qt.Key.Key_P, ALT)
    maker.press(Qt.Key.Key_A, CTRL)
    maker.type("100")
    maker.press(Qt.Key.Key_6, ALT)
    maker.press(ENTER, CTRL)
    made = maker.targets()[-1]
    days = (21, 20, 23, 22, 21, 22, 22, 22, 22, 21, 22, 23)  # Monday to Friday, 2027, no holidays in this company
    assert maker.metric(made) == "calls"
    assert maker.months(made) == [100 * count for count in days]


def test_in_the_grid_an_activity_is_typed_by_the_working_day_or_the_month_too(maker: Maker) -> None:
    tab = maker.page.tab
    assert tab is not None
    calls = next(row.id for row in maker.window.desk.snapshot.all(Metric) if row.code == "calls")  # type: ignore[union-attr]
    maker.page.choices.choose(metric=calls)
    maker.settle(maker.window)
    before = maker.digest()
    maker.press(Qt.Key.Key_Home)
    maker.press(Qt.Key.Key_Right, times=2)
    maker.type("100/day")
    maker.press(ENTER)
    made = maker.targets()[-1]
    days = (21, 20, 23, 22, 21, 22, 22, 22, 22, 21, 22, 23)
    assert maker.metric(made) == "calls"
    assert maker.months(made) == [100 * count for count in days]
    maker.press(Qt.Key.Key_Z, CTRL)
    assert maker.digest() == before


def test_the_entries_of_a_baseline_are_opened_all_of_them_or_those_of_one_month(maker: Maker) -> None:
    maker.new()
    maker.press(Qt.Key.Key_2, ALT)
    count = maker.wizard.course.facts.baseline.entries
    assert opened_lines(maker) == count > 0
    table = maker.wizard.stack.currentWidget().entries  # type: ignore[attr-defined]
    while maker.front() is not table:
        maker.press(Qt.Key.Key_Tab)
    maker.press(Qt.Key.Key_Home, CTRL)
    assert 0 < opened_lines(maker) < count
    assert maker.page.is_making


def opened_lines(maker: Maker) -> int:
    """How many entries Alt+Enter shows; then they are left again."""
    maker.press(ENTER, ALT)
    maker.settle(maker.window)
    shown = maker.wizard.findChild(BaselineEntries)
    assert isinstance(shown, BaselineEntries)
    maker.qtbot.waitUntil(lambda: shown.grid.cells.rowCount() > 0)
    lines = shown.grid.cells.rowCount()
    maker.press(Qt.Key.Key_Escape)
    maker.qtbot.waitUntil(lambda: maker.wizard.findChild(BaselineEntries) is None)
    maker.come_back()
    return lines


def test_a_month_is_changed_by_arrow_keys_and_by_drawing_its_bar_and_the_others_share_the_rest(maker: Maker) -> None:
    maker.new()
    maker.press(Qt.Key.Key_5, ALT)
    course = maker.wizard.course
    whole, spread = course.facts.amount, course.facts.amounts
    assert whole is not None
    assert spread is not None
    maker.press(Qt.Key.Key_F2)
    maker.press(Qt.Key.Key_Right)
    maker.press(Qt.Key.Key_Up, SHIFT)
    maker.press(Qt.Key.Key_Down)
    step = nudge(course.facts.metric, whole)
    assert course.draft.by_hand == ((month_number(2027, 2), spread[1] + 9 * step),)
    assert sum(course.facts.amounts or ()) == whole
    maker.press(Qt.Key.Key_L, CTRL)
    assert course.facts.amounts == spread
    maker.settle(maker.window)
    chart = maker.wizard.stack.currentWidget().chart  # type: ignore[attr-defined]
    chart.window().resize(1440, 1000)
    maker.settle(maker.window)
    spot = QPoint(int(chart.span.left + chart.span.each(12) * 2.5), chart.height() // 2)
    maker.qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=spot)
    assert course.draft.by_hand == ()
    maker.qtbot.mousePress(chart, Qt.MouseButton.LeftButton, pos=spot)
    maker.qtbot.mouseMove(chart, spot - QPoint(0, 20))
    maker.qtbot.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=spot - QPoint(0, 20))
    ((held, amount),) = course.draft.by_hand
    assert held == month_number(2027, 3)
    assert amount > spread[2]
    assert sum(course.facts.amounts or ()) == whole


def test_of_very_many_parts_the_small_ones_share_a_block_and_all_add_up() -> None:
    company = Company(year=2027)
    company.unit("co", kind="company")
    company.metric("rev")
    company.target("co", "rev", "2027-01", [100_000] * 3, status="agreed")
    company.unit("new one", "co")
    for at in range(30):
        company.unit(f"unit {at}", "co")
        company.target(f"unit {at}", "rev", "2027-01", [10_000 if at < 3 else 1000 + at] * 3)
    parent = next(iter(company.snapshot().all(Target))).id
    about = company.id("new one"), company.id("rev"), 0, month("2027-01"), 3
    draft = TargetDraft(*about, ruler="amount", ruling=Fraction(50_000), parent=parent)
    facts = Assessment(company.snapshot(), draft)
    assert facts.standing is not None
    drawn = [one for one in blocks(facts, facts.standing, PlainWording()) if one.column == 1]
    assert [one.kind for one in drawn] == ["this", *["other"] * 4, "rest"]
    assert drawn[-2].name == "27 more units"
    assert sum(one.size for one in drawn) == 1
