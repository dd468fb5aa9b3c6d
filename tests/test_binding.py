"""The Qt binding itself, where a fault of it would end the program in the middle of somebody's work."""

import sys

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be deallocated from Python 3.12 on")
def test_a_call_that_returns_nothing_keeps_the_references_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 gives one reference to None away with each such call: after some thousands the process aborts."""
    widget = QWidget()
    qtbot.addWidget(widget)
    reserve = [None] * 100_000  # so that a faulty binding fails this test instead of ending the run
    before = sys.getrefcount(None)
    for _ in range(1_000):
        widget.setToolTip("x")
    lost = before - sys.getrefcount(None)
    assert lost < 50
    assert len(reserve) == 100_000


def test_the_application_knows_the_fonts_that_come_with_it(qtbot: QtBot) -> None:
    """Screen and paper look the same on every machine only if the bundled fonts are found under these names."""
    from pathlib import Path

    from PySide6.QtGui import QFontDatabase

    fonts = Path(__file__).parent.parent / "resources" / "fonts"
    families = set()
    for file in sorted(fonts.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        assert number >= 0, file.name
        families.update(QFontDatabase.applicationFontFamilies(number))
    assert {"Inter", "Noto Sans SC"} <= families
