"""Setup's tabs Metrics and Segments, with the keyboard alone: what they show, what they change, what they refuse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from goaldesk.model.edits.actuals import Entry, enter_actual
from goaldesk.model.edits.metrics import add_catalogue_metrics
from goaldesk.model.edits.segments import create_segment
from goaldesk.model.metrics.catalogue import CATALOGUE
from goaldesk.model.periods import day_of
from goaldesk.model.rows import Metric, Segment, Unit
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.setup.metrics import Metrics
from goaldesk.ui.pages.setup.page import Setup
from goaldesk.ui.pages.setup.segments import Segments
from goaldesk.ui.widgets.listing import Listing
from tests.ui.conftest import TODAY
from tests.ui.hands import CTRL, Hands, Settle

ALT = Qt.KeyboardModifier.AltModifier


class At(Hands):
    """A tab of Setup, and keys that go where the focus is."""

    def __init__(self, window: MainWindow, qtbot: QtBot, settle: Settle, key: str) -> None:
        super().__init__(window, qtbot, settle)
        window.go("setup")
        page = window.work.page
        assert isinstance(page, Setup)
        page.show_tab(key)
        self.tab = page.tab
        assert isinstance(self.tab, Metrics | Segments)
        self.tab.take_focus()
        settle(window)

    @property
    def metrics(self) -> Metrics:
        assert isinstance(self.tab, Metrics)
        return self.tab

    @property
    def segments(self) -> Segments:
        assert isinstance(self.tab, Segments)
        return self.tab

    @property
    def list(self) -> Listing:
        return self.metrics.list if isinstance(self.tab, Metrics) else self.segments.list

    def walk_to(self, name: str) -> None:
        """Press Down until this row is the current one."""
        self.list.setFocus()
        self.press(Qt.Key.Key_Home)
        for _ in self.list.list.rows:
            row = self.list.current_row()
            if row is not None and row.texts[0] == name:
                return
            self.press(Qt.Key.Key_Down)
        raise AssertionError(f"no row {name}")

    def pick(self, choice: QComboBox, name: str) -> None:
        """Walk through a closed combo box to this choice, and take it."""
        choice.setFocus()
        self.press(Qt.Key.Key_Home)
        for _ in range(choice.count()):
            if choice.currentText() != name:
                self.press(Qt.Key.Key_Down)
        self.press(Qt.Key.Key_Return)

    def shown(self) -> dict[str, tuple[str, ...]]:
        return {row.texts[0]: row.texts[1:] for row in self.list.list.rows if not row.section}

    def sections(self) -> dict[str, str]:
        return {row.texts[0]: row.note for row in self.list.list.rows if row.section}

    def metric(self, code: str) -> Metric:
        assert self.window.desk is not None
        return next(row for row in self.window.desk.snapshot.all(Metric) if row.code == code)

    def segment_rows(self) -> dict[str, Segment]:
        assert self.window.desk is not None
        return {row.name: row for row in self.window.desk.snapshot.all(Segment)}


@pytest.fixture
def at_metrics(desk_window: MainWindow, qtbot: QtBot, settle: Settle) -> At:
    return At(desk_window, qtbot, settle, "metrics")


@pytest.fixture
def at_segments(desk_window: MainWindow, qtbot: QtBot, settle: Settle) -> At:
    return At(desk_window, qtbot, settle, "segments")


def test_metrics_stand_by_category_with_how_many_are_in_use(at_metrics: At) -> None:
    assert at_metrics.sections() == {
        "Result": "4 of 8 in use",
        "Activity": "3 of 8 in use",
        "Market": "1 of 6 in use",
        "Efficiency": "0 of 6 in use",
        "Customer": "0 of 8 in use",
    }
    assert len(at_metrics.shown()) == len(CATALOGUE)
    assert at_metrics.shown()["Gross margin"] == ("ratio", "%", "↑ higher", "monthly", "Gross profit ÷ Revenue")
    assert at_metrics.shown()["Sales cycle"] == ("weighted average", "days", "↓ lower", "monthly", "ready to tick")


def test_space_ticks_a_metric_that_brings_what_it_is_computed_from(at_metrics: At) -> None:
    before = at_metrics.digest()
    at_metrics.walk_to("Win rate")
    assert at_metrics.metrics.panel.status.text().startswith("Efficiency, not in use")
    at_metrics.press(Qt.Key.Key_Space)
    rate = at_metrics.metric("win_rate")
    assert (rate.active, at_metrics.metric("deals_closed").active) == (1, 1)
    assert at_metrics.list.current_key() == rate.id
    assert at_metrics.sections()["Efficiency"] == "1 of 6 in use"
    at_metrics.press(Qt.Key.Key_Space)
    assert at_metrics.metric("win_rate").active == 0
    at_metrics.undo_all()
    assert at_metrics.digest() == before


def test_unticking_a_part_of_a_ratio_is_refused_with_the_reason(at_metrics: At) -> None:
    before = at_metrics.digest()
    at_metrics.walk_to("Gross profit")
    at_metrics.press(Qt.Key.Key_Space)
    assert (
        at_metrics.metrics.note.text() == "Gross profit is a part of Gross margin; take Gross margin out of use first."
    )
    assert at_metrics.metrics.note.isVisible()
    assert at_metrics.digest() == before
    at_metrics.press(Qt.Key.Key_Down)
    assert not at_metrics.metrics.note.isVisible()


def test_the_proof_of_a_ratio_is_that_of_its_sums(at_metrics: At) -> None:
    at_metrics.walk_to("Gross margin")
    panel = at_metrics.metrics.panel
    profit, revenue, share = panel.proof_head.text().replace(" = ", " ÷ ").split(" ÷ ")
    exact = [int(text.replace(",", "").replace(".", "")) for text in (profit, revenue)]
    assert share.replace("\u00a0", " ") == f"{100 * exact[0] / exact[1]:.1f} %"
    said = panel.proof_text.text().replace("\N{WORD JOINER}", "")
    assert "All sums first, then divided (Jan–Sep 2026)" in said
    assert "The average of the 10 people" in panel.proof_text.text()


def test_what_would_change_history_is_refused_at_its_field(at_metrics: At) -> None:
    before = at_metrics.digest()
    at_metrics.walk_to("Revenue")
    panel = at_metrics.metrics.panel
    fixed = "Revenue has figures: how it adds up and its decimals stay as they are. Add a new metric instead."
    panel.decimals.setFocus()
    at_metrics.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert (panel.said("decimals"), panel.decimals.currentData()) == (fixed, 2)
    for _ in range(3):
        panel.kind.buttons["flow"].setFocus()
        at_metrics.press(Qt.Key.Key_Right)
        assert (panel.said("aggregation"), panel.kind.buttons["flow"].isChecked()) == (fixed, True)
    assert panel.said("decimals") == ""
    assert at_metrics.digest() == before


def test_a_closed_month_stays_complete_and_only_flows_are_stages(at_metrics: At) -> None:
    at_metrics.walk_to("Gross margin")
    panel = at_metrics.metrics.panel
    panel.stage.setFocus()
    at_metrics.press(Qt.Key.Key_Space)
    assert "only what adds up over months can" in panel.said("stage")
    assert not panel.stage.isChecked()
    at_metrics.walk_to("Revenue")
    assert panel.said("stage") == ""
    panel.through.setFocus()
    panel.through.selectAll()
    at_metrics.type("2026-08-31")
    at_metrics.press(Qt.Key.Key_Return)
    assert at_metrics.metric("revenue").data_through == day_of(TODAY) - 9


def test_ins_adds_an_own_metric_that_becomes_a_ratio_of_two_others(at_metrics: At) -> None:
    before = at_metrics.digest()
    at_metrics.walk_to("Calls")
    at_metrics.press(Qt.Key.Key_Insert)
    panel = at_metrics.metrics.panel
    assert (panel.name.hasFocus(), panel.name.text()) == (True, "")
    at_metrics.type("Visits a call")
    assert at_metrics.digest() == before
    at_metrics.press(Qt.Key.Key_Return)
    own = at_metrics.metric("Visits a call")
    assert (own.aggregation, own.category, at_metrics.list.current_key()) == ("flow", "activity", own.id)
    panel.kind.buttons["flow"].setFocus()
    at_metrics.press(Qt.Key.Key_Right)
    assert at_metrics.metric("Visits a call").aggregation == "stock"
    at_metrics.press(Qt.Key.Key_Left, Qt.Key.Key_Down)
    assert panel.kind.buttons["ratio"].isChecked()
    assert panel.said("aggregation") == "Choose the two metrics; until then nothing is changed."
    assert at_metrics.metric("Visits a call").aggregation == "flow"
    at_metrics.pick(panel.kind.numerator, "Gross margin")
    at_metrics.pick(panel.kind.denominator, "Calls")
    assert "Gross margin is a ratio itself" in panel.said("parts")
    assert at_metrics.metric("Visits a call").aggregation == "flow"
    at_metrics.pick(panel.kind.numerator, "Visits")
    ratio = at_metrics.metric("Visits a call")
    parts = (at_metrics.metric("visits").id, at_metrics.metric("calls").id)
    assert (ratio.aggregation, ratio.numerator, ratio.denominator, ratio.unit) == ("ratio", *parts, "percent")
    assert panel.said("parts") == ""
    assert "÷" in panel.proof_head.text()
    at_metrics.pick(panel.kind.numerator, "Quotes")
    assert "Visits a call has figures" in panel.said("parts")
    assert panel.kind.numerator.currentText() == "Visits"
    at_metrics.undo_all()
    assert at_metrics.digest() == before


def test_escape_drops_an_own_metric_that_has_no_name_yet(at_metrics: At) -> None:
    before = at_metrics.digest()
    at_metrics.press(Qt.Key.Key_Insert)
    at_metrics.type("Half")
    at_metrics.press(Qt.Key.Key_Escape)
    assert at_metrics.list.hasFocus()
    assert at_metrics.metrics.panel.head.whole() == at_metrics.list.current_row().texts[0]  # type: ignore[union-attr]
    assert at_metrics.digest() == before


def test_the_definition_is_edited_by_keys_and_taken_back_step_by_step(at_metrics: At) -> None:
    before = at_metrics.digest()
    at_metrics.walk_to("Visits")
    at_metrics.press(Qt.Key.Key_Return)
    panel = at_metrics.metrics.panel
    at_metrics.type("Calls on customers")
    at_metrics.press(Qt.Key.Key_Return)
    panel.weight.setFocus()
    panel.weight.selectAll()
    at_metrics.type("40")
    at_metrics.press(Qt.Key.Key_Return)
    panel.better.buttons[0].setFocus()
    at_metrics.press(Qt.Key.Key_Right)
    panel.cadence.setFocus()
    at_metrics.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Tab)
    panel.definition.setFocus()
    at_metrics.press(Qt.Key.Key_A, modifier=CTRL)
    at_metrics.type("Each visit once.")
    at_metrics.press(Qt.Key.Key_Return, modifier=CTRL)
    row = at_metrics.metric("visits")
    assert (row.name, row.weight, row.direction, row.cadence, row.definition) == (
        "Calls on customers",
        40,
        "down",
        "month",
        "Each visit once.",
    )
    assert "Calls on customers" in at_metrics.shown()
    at_metrics.press(Qt.Key.Key_Escape)
    assert at_metrics.list.hasFocus()
    at_metrics.undo_all()
    assert at_metrics.digest() == before
    assert panel.name.text() == "Visits"


def test_alt_and_an_arrow_move_a_stage_and_say_the_new_conversions(at_metrics: At) -> None:
    before = at_metrics.digest()
    strip = at_metrics.metrics.funnel.strip
    assert [stage.name for stage in strip.stages] == ["Calls", "Visits", "Quotes"]
    assert all(stage.share and stage.plan.startswith("plan ") for stage in strip.stages[1:])
    at_metrics.walk_to("Quotes")
    at_metrics.press(Qt.Key.Key_Up, modifier=ALT)
    assert [stage.name for stage in strip.stages] == ["Calls", "Quotes", "Visits"]
    said = at_metrics.window.line.meaning.whole()
    assert said == "New conversions: Calls → Quotes, Quotes → Visits. Set their planned rates again."
    strip.setFocus()
    at_metrics.press(Qt.Key.Key_Left)
    at_metrics.press(Qt.Key.Key_Right, modifier=ALT)
    assert [stage.name for stage in strip.stages] == ["Quotes", "Calls", "Visits"]
    at_metrics.undo_all()
    assert at_metrics.digest() == before
    assert [stage.name for stage in strip.stages] == ["Calls", "Visits", "Quotes"]


def test_the_list_is_filtered_and_searched(at_metrics: At) -> None:
    tab = at_metrics.metrics
    tab.filter.buttons[1].setFocus()
    at_metrics.press(Qt.Key.Key_Left)
    assert len(at_metrics.shown()) == 8
    at_metrics.press(Qt.Key.Key_F, modifier=CTRL | Qt.KeyboardModifier.ShiftModifier)
    at_metrics.type("gross")
    assert list(at_metrics.shown()) == ["Gross profit", "Gross margin"]
    at_metrics.type("zz")
    assert at_metrics.shown() == {}
    assert "No metric is called “grosszz”." in at_metrics.sections()


def test_metrics_and_segments_speak_chinese(at_metrics: At) -> None:
    at_metrics.window.choose_language("zh")
    at_metrics.settle(at_metrics.window)
    assert next(iter(at_metrics.sections())) == "业绩"
    assert not any(text.isascii() and len(text) > 6 for text in at_metrics.shown())


# --- segments


def test_the_first_segment_is_added_named_and_moved_by_keys(at_segments: At) -> None:
    before = at_segments.digest()
    tab = at_segments.segments
    assert tab.empty.isVisible()
    at_segments.press(Qt.Key.Key_Insert)
    at_segments.type("Goods")
    at_segments.press(Qt.Key.Key_Return)
    for name in ("Valves", "Pipes"):
        tab.list.setFocus()
        at_segments.press(Qt.Key.Key_Insert)
        at_segments.type(name)
        at_segments.press(Qt.Key.Key_Return)
    tab.list.setFocus()
    at_segments.press(Qt.Key.Key_Right, modifier=ALT)
    rows = at_segments.segment_rows()
    assert rows["Pipes"].parent == rows["Valves"].id
    at_segments.press(Qt.Key.Key_Left, modifier=ALT)
    tab.panel.parent_choice.setFocus()
    at_segments.type("Goods")
    at_segments.press(Qt.Key.Key_Return)
    assert at_segments.segment_rows()["Pipes"].parent == rows["Goods"].id
    tab.list.setFocus()
    at_segments.press(Qt.Key.Key_F2)
    at_segments.type("Tubes")
    at_segments.press(Qt.Key.Key_Return)
    assert set(at_segments.shown()) == {"Goods", "Tubes", "Valves"}
    tab.list.setFocus()
    at_segments.press(Qt.Key.Key_Delete)
    assert set(at_segments.shown()) == {"Goods", "Valves"}
    at_segments.undo_all()
    assert at_segments.digest() == before
    assert tab.empty.isVisible()


def test_a_segment_with_entries_is_neither_moved_nor_taken_away(at_segments: At) -> None:
    desk = at_segments.window.desk
    assert desk is not None
    goods = desk.do("Add a segment", create_segment, "Goods").id
    desk.do("Add a segment", create_segment, "Repairs")
    unit = next(row.id for row in desk.snapshot.all(Unit) if row.name == "Xu Wei")
    revenue = next(row.id for row in desk.snapshot.all(Metric) if row.code == "revenue")
    desk.do("Add a segment", enter_actual, Entry(unit, revenue, day_of(TODAY), 100, goods))
    tab = at_segments.segments
    before = at_segments.digest()
    at_segments.walk_to("Goods")
    assert at_segments.shown()["Goods"] == ("Goods", "1", "0")
    at_segments.press(Qt.Key.Key_Delete)
    assert "Goods has figures and is kept" in tab.note.text()
    tab.panel.parent_choice.setFocus()
    at_segments.type("Repairs")
    at_segments.press(Qt.Key.Key_Return)
    assert "Goods stays where it is" in tab.panel.form.said("parent")
    assert tab.panel.parent_choice.currentData() == 0
    tab.list.setFocus()
    at_segments.walk_to("Repairs")
    at_segments.press(Qt.Key.Key_Right, modifier=ALT)
    assert "Goods has entries and cannot be divided" in tab.note.text()
    assert at_segments.digest() == before


def test_the_hints_name_the_keys_of_what_has_the_focus(at_metrics: At) -> None:
    assert [hint.key for hint in at_metrics.metrics.hints()] == ["↑ ↓", "Space", "Enter", "Ins", "Alt+↑ ↓", "Ctrl+P"]
    at_metrics.press(Qt.Key.Key_Return)
    assert [hint.key for hint in at_metrics.metrics.hints()] == ["Tab", "Esc"]


def test_a_ticked_metric_of_the_catalogue_without_figures_says_so(at_metrics: At) -> None:
    desk = at_metrics.window.desk
    assert desk is not None
    desk.do("Add a segment", add_catalogue_metrics, ["market_share"])
    at_metrics.walk_to("Market share")
    assert at_metrics.metrics.panel.proof_text.text().startswith("An example, because there are no figures yet")
