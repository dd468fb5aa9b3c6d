"""What a menu is made of: deeds, as records.

One rule: a shortcut that is not in a menu does not exist.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from goaldesk.ui.main_window import MainWindow

Call: TypeAlias = "Callable[[MainWindow], object]"


class Deed(NamedTuple):
    """`text` is source text of the context "Action". `needs` says when it can be done: always, with a workbook
    (`workbook`), with something to undo or redo, where one stands in a grid (`grid`), only without a workbook (`none`),
    where there is something to find (`find`).
    `group` makes deeds of which one is chosen; the key is after the colon of the id. `sends` is a key that belongs to
    whatever one stands in: the menu shows it, and choosing it presses it there.
    """

    id: str
    text: str
    call: Call
    keys: tuple[str, ...] = ()
    sign: str = ""
    needs: str = ""
    group: str = ""
    sends: str = ""


def nothing(window: "MainWindow") -> None:
    """What a deed calls whose key is sent to where one stands."""


class Menu(NamedTuple):
    """What stands below a head of the menu bar (`menu_heads`); None draws a line."""

    id: str
    deeds: tuple[Deed | None, ...]
