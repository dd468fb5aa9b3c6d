"""Sheets and lists as Qt models: the rules of Qt, exact figures, nothing lost when they are copied."""

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from goaldesk.model.edits.units import create_unit
from goaldesk.model.rows import Metric
from goaldesk.model.sheets import Cell, Column, Sheet, SheetRow
from goaldesk.model.store.standing import Standing
from goaldesk.ui.items.figure_sheet import FigureSheet
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.widgets.choice import Option, OptionModel
from goaldesk.ui.widgets.figure_table import FigureTable
from goaldesk.ui.widgets.recent_list import RecentModel, RecentRow
from goaldesk.ui.widgets.sidebar import Place, PlacesModel
from goaldesk.wording import PlainWording

from .test_ui_look import pages_and_tabs

Settle = Callable[[MainWindow], None]

MONEY = Metric(1, "revenue", "Revenue", "flow", "result")
RATE = Metric(2, "win", "Win rate", "ratio", "efficiency", unit="percent", decimals=4, shown=1)
TITLES = ("Unit", "Target", "Actual", "Attainment", "", "Status")


def sheet(*actuals: int | None, names: tuple[str, ...] = ("A", "B", "C")) -> Sheet:
    columns = tuple(Column(key) for key in ("target", "actual", "attainment", "bullet", "status"))
    rows = []
    for key, actual in enumerate(actuals):
        value = None if actual is None else Fraction(actual)
        share = None if value is None else value / 200
        cells = (
            Cell(Fraction(200), MONEY),
            Cell(value, MONEY),
            Cell(share, MONEY, "near", "share"),
            Cell(None, MONEY, kind="bullet"),
            Cell(None, MONEY, "near", "word"),
        )
        rows.append(SheetRow(key, names[key % 3], level=key % 2, cells=cells))
    return Sheet(columns, tuple(rows))


def test_the_models_keep_the_rules_of_qt(qtbot: QtBot, surroundings: Surroundings) -> None:
    table = FigureTable(surroundings.look)
    qtbot.addWidget(table)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(table.cells, fatal)]
    wording = PlainWording()
    for shown in (sheet(100, 180, None), sheet(1, 2, 3), sheet(1), sheet(), Sheet(()), sheet(5, 6)):
        table.show_figures(shown, TITLES if shown.columns else ("",), wording)
        assert table.cells.rowCount() == len(shown.rows)
    options = OptionModel()
    testers.append(QAbstractItemModelTester(options, fatal))
    options.show_options([Option(n, f"Unit {n}", n % 3, "码") for n in range(20)])
    for text in ("1", "19", "码", "nothing", ""):
        options.search(text)
    recent = RecentModel(surroundings.language)
    testers.append(QAbstractItemModelTester(recent, fatal))
    recent.show_rows([RecentRow("/a/b.goaldesk", "2026-09-08T10:00"), RecentRow("/c.goaldesk", "never")])
    recent.set_standing("/c.goaldesk", Standing("gone"))
    places = PlacesModel([Place("a", "house"), Place("b", "target", gap=True, waiting=3)])
    testers.append(QAbstractItemModelTester(places, fatal))
    places.rename({"a": "A", "b": "B"})
    assert places.index(2).data() == "B, 3"
    assert len(testers) == 4


def test_figures_of_a_sheet_are_written_exactly_and_at_the_right() -> None:
    shown = FigureSheet(sheet(186, None), TITLES, PlainWording())
    assert shown.cell(0, 2).text == "186"
    assert shown.cell(0, 3).text == "93.0\u00a0%"
    assert shown.cell(1, 2).text == ""
    assert shown.cell(0, 5).text == "Near"
    assert shown.cell(0, 2).meaning == "A · Actual 186.00"
    assert shown.cell(0, 4).bullet == (Fraction(186), Fraction(200))
    assert [column.right for column in shown.columns] == [False, True, True, True, False, False]


def copied(table: FigureTable) -> list[str]:
    table.copy()
    return QGuiApplication.clipboard().text().splitlines()[1:]


def test_figures_are_copied_with_all_their_decimals(qtbot: QtBot, surroundings: Surroundings) -> None:
    table = FigureTable(surroundings.look)
    qtbot.addWidget(table)
    table.show_figures(sheet(186, None), TITLES, PlainWording())
    assert copied(table) == ["A\t200.00\t186.00\t0.930000\t\tNear", "B\t200.00\t\t\t\tNear"]
    row = SheetRow(1, "A", cells=(Cell(Fraction(1, 3), RATE), Cell(Fraction(-1, 100), RATE, kind="change")))
    table.show_figures(Sheet((Column("a"), Column("b")), (row,)), ("", "a", "b"), PlainWording())
    assert [table.cells.index(0, at).data() for at in (1, 2)] == ["33.3\u00a0%", "\u22121.0\u00a0pt"]
    assert copied(table) == ["A\t0.3333\t-0.0100"]


def test_a_name_with_line_breaks_stays_one_row_when_it_is_copied(qtbot: QtBot, surroundings: Surroundings) -> None:
    table = FigureTable(surroundings.look)
    qtbot.addWidget(table)
    table.show_figures(sheet(1, names=("a\tb\nc", "", "")), TITLES, PlainWording())
    assert copied(table) == ["a b c\t200.00\t1.00\t0.005000\t\tNear"]


def test_a_sheet_with_the_same_rows_keeps_the_selection(qtbot: QtBot, surroundings: Surroundings) -> None:
    table = FigureTable(surroundings.look)
    qtbot.addWidget(table)
    table.show_figures(sheet(1, 2), TITLES, PlainWording())
    table.choose(1)
    resets: list[None] = []
    table.cells.modelReset.connect(lambda: resets.append(None))
    with qtbot.waitSignal(table.cells.dataChanged):
        table.show_figures(sheet(3, 4), TITLES, PlainWording())
    assert (resets, table.current_key()) == ([], 1)
    assert table.cells.index(0, 2).data() == "3"
    table.show_figures(sheet(3, 4, 5), TITLES, PlainWording())
    assert (resets, table.current_key()) == ([None], 1)


def test_every_model_of_the_window_keeps_the_rules_of_qt(desk_window: MainWindow, settle: Settle) -> None:
    """Qt ends the program where a rule is broken, while pages come and go, an edit is made and undone, and the
    language changes.
    """
    testers: dict[QAbstractItemModel, QAbstractItemModelTester] = {}
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    assert desk_window.desk is not None
    for _ in pages_and_tabs(desk_window):
        settle(desk_window)
        for model in (view.model() for view in desk_window.findChildren(QAbstractItemView)):
            if type(model).__module__.startswith("goaldesk") and model not in testers:
                testers[model] = QAbstractItemModelTester(model, fatal)
    desk_window.desk.do("Add a unit", create_unit, "Chengdu", "team", parent=10)
    desk_window.desk.undo()
    desk_window.choose_language("zh")
    for page in ("home", "plan:grid", "plan:history", "actuals:month", "setup:org"):
        desk_window.go(page)
        settle(desk_window)
    kinds = {type(model).__name__ for model in testers}
    assert kinds >= {"GridModel", "HistoryModel", "PlacesModel", "TaskModel"}
    for tester in testers.values():
        tester.deleteLater()
