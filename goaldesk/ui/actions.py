"""Everything that can be done from the menus, as records: what it is called, its keys, its sign, what it calls.

One rule: a shortcut that is not in a menu does not exist.
"""

from typing import TYPE_CHECKING

from goaldesk.ui.deeds import Deed, Menu, nothing
from goaldesk.ui.targets_menu import TARGETS
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.ui.main_window import MainWindow


def _export(window: "MainWindow") -> None:
    from goaldesk.ui.exports import export_front

    export_front(window)


def _make_entry_sheets(window: "MainWindow") -> None:
    from goaldesk.ui.dialogs.entry_sheets import ask_entry_sheets

    ask_entry_sheets(window)


ACTIONS: tuple[Menu, ...] = (
    Menu(
        "file",
        (
            Deed("new", QT_TRANSLATE_NOOP("Action", "New workbook…"), lambda w: w.ask_new(), ("Ctrl+N",), "plus"),
            Deed("open", QT_TRANSLATE_NOOP("Action", "Open…"), lambda w: w.ask_open(), ("Ctrl+O",), "folder-open"),
            Deed(
                "table",
                QT_TRANSLATE_NOOP("Action", "Start from a spreadsheet…"),
                lambda w: w.ask_table(),
                ("Ctrl+Shift+N",),
                "file-spreadsheet",
            ),
            Deed(
                "sample",
                QT_TRANSLATE_NOOP("Action", "Sample company"),
                lambda w: w.open_sample(),
                ("Ctrl+Shift+O",),
                "users-round",
            ),
            None,
            Deed(
                "export",
                QT_TRANSLATE_NOOP("Action", "Export this table…"),
                _export,
                ("Ctrl+Shift+E",),
                "file-spreadsheet",
                "grid",
            ),
            Deed(
                "entry_sheets",
                QT_TRANSLATE_NOOP("Action", "Entry sheets…"),
                _make_entry_sheets,
                sign="file-down",
                needs="workbook",
            ),
            Deed(
                "packs",
                QT_TRANSLATE_NOOP("Action", "Print review packs…"),
                lambda w: w.go("review:packs"),
                ("Ctrl+P",),
                "clipboard-check",
                "workbook",
            ),
            Deed(
                "save_copy",
                QT_TRANSLATE_NOOP("Action", "Save a copy as…"),
                lambda w: w.safekeeping.save_copy(),
                sign="copy",
                needs="workbook",
            ),
            None,
            Deed(
                "close",
                QT_TRANSLATE_NOOP("Action", "Close the workbook"),
                lambda w: w.close_workbook(),
                ("Ctrl+W",),
                needs="workbook",
            ),
            Deed("quit", QT_TRANSLATE_NOOP("Action", "Quit"), lambda w: w.close(), ("Ctrl+Q",)),
        ),
    ),
    Menu(
        "edit",
        (
            Deed("undo", QT_TRANSLATE_NOOP("Action", "Undo"), lambda w: w.undo(), ("Ctrl+Z",), "undo-2", "undo"),
            Deed(
                "redo",
                QT_TRANSLATE_NOOP("Action", "Redo"),
                lambda w: w.redo(),
                ("Ctrl+Shift+Z", "Ctrl+Y"),
                "redo-2",
                "redo",
            ),
            None,
            Deed("edit", QT_TRANSLATE_NOOP("Action", "Edit here"), nothing, needs="workbook", sends="F2"),
            Deed("main", QT_TRANSLATE_NOOP("Action", "Main action"), nothing, needs="workbook", sends="Ctrl+Enter"),
            Deed("leave", QT_TRANSLATE_NOOP("Action", "Cancel or close"), nothing, needs="workbook", sends="Esc"),
            Deed("reason", QT_TRANSLATE_NOOP("Action", "Unfold the reason"), nothing, needs="workbook", sends="Space"),
            None,
            Deed("copy", QT_TRANSLATE_NOOP("Action", "Copy"), lambda w: w.copy(), ("Ctrl+C",), "copy", "workbook"),
            Deed("paste", QT_TRANSLATE_NOOP("Action", "Paste"), lambda w: w.in_grid("paste"), ("Ctrl+V",), "", "grid"),
            Deed(
                "fill_right",
                QT_TRANSLATE_NOOP("Action", "Fill right"),
                lambda w: w.in_grid("fill_right"),
                ("Ctrl+R",),
                needs="grid",
            ),
            Deed(
                "fill_down",
                QT_TRANSLATE_NOOP("Action", "Fill down"),
                lambda w: w.in_grid("fill_down"),
                ("Ctrl+D",),
                needs="grid",
            ),
            None,
            Deed(
                "find",
                QT_TRANSLATE_NOOP("Action", "Find a unit, metric or page…"),
                lambda w: w.ask_find(),
                ("Ctrl+F",),
                "search",
                "find",
            ),
            Deed(
                "search",
                QT_TRANSLATE_NOOP("Action", "Search in this list"),
                lambda w: w.on_page(lambda page: page.search()),
                ("Ctrl+Shift+F",),
                needs="workbook",
            ),
        ),
    ),
    Menu(
        "view",
        (
            Deed("theme:light", QT_TRANSLATE_NOOP("Action", "Light"), lambda w: w.choose_theme("light"), group="theme"),
            Deed("theme:dark", QT_TRANSLATE_NOOP("Action", "Dark"), lambda w: w.choose_theme("dark"), group="theme"),
            Deed(
                "theme:system",
                QT_TRANSLATE_NOOP("Action", "As the system"),
                lambda w: w.choose_theme("system"),
                group="theme",
            ),
            None,
            Deed("language:en", "English", lambda w: w.choose_language("en"), group="language"),
            Deed("language:zh", "简体中文", lambda w: w.choose_language("zh"), group="language"),
            None,
            Deed(
                "fold",
                QT_TRANSLATE_NOOP("Action", "Fold"),
                lambda w: w.in_grid("fold_row"),
                ("Alt+Left",),
                needs="grid",
            ),
            Deed(
                "unfold",
                QT_TRANSLATE_NOOP("Action", "Unfold"),
                lambda w: w.in_grid("unfold_row"),
                ("Alt+Right",),
                needs="grid",
            ),
            None,
            Deed(
                "panel",
                QT_TRANSLATE_NOOP("Action", "Panel at the right"),
                lambda w: w.on_page(lambda page: page.turn_panel()),
                ("F4",),
                needs="workbook",
            ),
            Deed("full", QT_TRANSLATE_NOOP("Action", "Full screen"), lambda w: w.toggle_full_screen(), ("F11",)),
        ),
    ),
    Menu(
        "go",
        (
            Deed(
                "page:home", QT_TRANSLATE_NOOP("Page", "Home"), lambda w: w.go("home"), ("Ctrl+1",), "house", "workbook"
            ),
            Deed(
                "page:plan",
                QT_TRANSLATE_NOOP("Page", "Plan"),
                lambda w: w.go("plan"),
                ("Ctrl+2",),
                "target",
                "workbook",
            ),
            Deed(
                "page:actuals",
                QT_TRANSLATE_NOOP("Page", "Actuals"),
                lambda w: w.go("actuals"),
                ("Ctrl+3",),
                "table-2",
                "workbook",
            ),
            Deed(
                "page:monitor",
                QT_TRANSLATE_NOOP("Page", "Monitor"),
                lambda w: w.go("monitor"),
                ("Ctrl+4",),
                "activity",
                "workbook",
            ),
            Deed(
                "page:review",
                QT_TRANSLATE_NOOP("Page", "Review"),
                lambda w: w.go("review"),
                ("Ctrl+5",),
                "clipboard-check",
                "workbook",
            ),
            Deed(
                "page:adjust",
                QT_TRANSLATE_NOOP("Page", "Adjust"),
                lambda w: w.go("adjust"),
                ("Ctrl+6",),
                "sliders-horizontal",
                "workbook",
            ),
            Deed(
                "page:setup",
                QT_TRANSLATE_NOOP("Page", "Setup"),
                lambda w: w.go("setup"),
                ("Ctrl+7",),
                "settings",
                "workbook",
            ),
            None,
            Deed(
                "enter_actuals",
                QT_TRANSLATE_NOOP("Action", "Enter actuals"),
                lambda w: w.go("actuals:month"),
                ("Ctrl+E",),
                needs="workbook",
            ),
            None,
            Deed(
                "next_part",
                QT_TRANSLATE_NOOP("Action", "Next part of the page"),
                lambda w: w.on_page(lambda page: page.turn_tab(1)),
                ("Ctrl+Tab",),
                needs="workbook",
            ),
            Deed(
                "part_before",
                QT_TRANSLATE_NOOP("Action", "Part of the page before"),
                lambda w: w.on_page(lambda page: page.turn_tab(-1)),
                ("Ctrl+Shift+Tab",),
                needs="workbook",
            ),
            None,
            Deed(
                "earlier",
                QT_TRANSLATE_NOOP("Action", "Earlier period"),
                lambda w: w.on_page(lambda page: page.step(-1)),
                ("Ctrl+PgUp",),
                "chevron-left",
                "workbook",
            ),
            Deed(
                "later",
                QT_TRANSLATE_NOOP("Action", "Later period"),
                lambda w: w.on_page(lambda page: page.step(1)),
                ("Ctrl+PgDown",),
                "chevron-right",
                "workbook",
            ),
            Deed(
                "above",
                QT_TRANSLATE_NOOP("Action", "Unit above"),
                lambda w: w.on_page(lambda page: page.up()),
                ("Alt+Up",),
                "network",
                "workbook",
            ),
            None,
            Deed(
                "made_of",
                QT_TRANSLATE_NOOP("Action", "What a figure is made of"),
                lambda w: w.in_grid("ask"),
                ("Alt+Enter", "Alt+Return"),
                "list-checks",
                "grid",
            ),
            Deed(
                "problem",
                QT_TRANSLATE_NOOP("Action", "Next problem"),
                lambda w: w.in_grid("next_problem"),
                ("F8",),
                needs="grid",
            ),
            Deed(
                "problem_before",
                QT_TRANSLATE_NOOP("Action", "Previous problem"),
                lambda w: w.in_grid("previous_problem"),
                ("Shift+F8",),
                needs="grid",
            ),
        ),
    ),
    TARGETS,
    Menu(
        "help",
        (
            Deed("help", QT_TRANSLATE_NOOP("Action", "Help on this page"), lambda w: w.help(), ("F1",)),
            Deed("about", QT_TRANSLATE_NOOP("Action", "About GoalDesk"), lambda w: w.about()),
        ),
    ),
)
