"""The menu Targets: a target made or opened in steps, and what is done with those of a plan in its grid."""

from goaldesk.ui.deeds import Deed, Menu, nothing
from goaldesk.wording import QT_TRANSLATE_NOOP

TARGETS = Menu(
    "targets",
    (
        Deed(
            "new_target",
            QT_TRANSLATE_NOOP("Action", "New target"),
            lambda w: w.go("plan:new"),
            sign="plus",
            needs="workbook",
        ),
        Deed(
            "open_target",
            QT_TRANSLATE_NOOP("Action", "Open the target here"),
            lambda w: w.go("plan:open"),
            ("Ctrl+T",),
            "target",
            "workbook",
        ),
        Deed(
            "copy_year",
            QT_TRANSLATE_NOOP("Action", "Copy the targets of the year before…"),
            lambda w: w.go("plan:copy"),
            sign="copy",
            needs="workbook",
        ),
        None,
        Deed(
            "split",
            QT_TRANSLATE_NOOP("Action", "Split…"),
            nothing,
            sign="split",
            needs="grid",
            sends="Ctrl+Shift+D",
        ),
        Deed(
            "share_rest",
            QT_TRANSLATE_NOOP("Action", "Let the others share the rest"),
            nothing,
            needs="grid",
            sends="Ctrl+Shift+R",
        ),
        Deed(
            "follow",
            QT_TRANSLATE_NOOP("Action", "Let the target above follow"),
            nothing,
            needs="grid",
            sends="Ctrl+Shift+U",
        ),
        Deed(
            "commit",
            QT_TRANSLATE_NOOP("Action", "Make this sum a target of its own"),
            nothing,
            needs="grid",
            sends="Ctrl+Shift+T",
        ),
        None,
        Deed(
            "quarters",
            QT_TRANSLATE_NOOP("Action", "Months or quarters"),
            nothing,
            sign="calendar-days",
            needs="grid",
            sends="Ctrl+G",
        ),
        Deed(
            "legend",
            QT_TRANSLATE_NOOP("Action", "What the signs mean"),
            nothing,
            needs="grid",
            sends="Alt+L",
        ),
        Deed(
            "lock",
            QT_TRANSLATE_NOOP("Action", "Lock or unlock months"),
            nothing,
            sign="lock",
            needs="grid",
            sends="Ctrl+L",
        ),
        Deed(
            "lock_target",
            QT_TRANSLATE_NOOP("Action", "Lock or unlock an agreed target"),
            nothing,
            needs="grid",
            sends="Ctrl+Shift+L",
        ),
    ),
)
