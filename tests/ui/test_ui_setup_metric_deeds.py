"""Setup, Metrics: the dictionary on paper, and the stages of the funnel by mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog

from tests.ui.test_ui_setup_metrics import CTRL, At, at_metrics

__all__ = ["at_metrics"]


def test_a_stage_is_dragged_to_another_place_and_nowhere_else(at_metrics: At) -> None:
    strip, qtbot = at_metrics.metrics.funnel.strip, at_metrics.qtbot
    at_metrics.settle(at_metrics.window)

    def drag(start: int, end: int, *, below: int = 0) -> list[str]:
        boxes = strip.boxes()
        qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=boxes[start].center())
        for place in (boxes[end].center(), boxes[end].center() + QPoint(0, below)):
            qtbot.mouseMove(strip, place)
        qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=boxes[end].center() + QPoint(0, below))
        at_metrics.settle(at_metrics.window)
        return [stage.name for stage in strip.stages]

    assert drag(0, 2) == ["Visits", "Quotes", "Calls"]
    assert drag(1, 0) == ["Quotes", "Visits", "Calls"]
    assert drag(0, 0) == ["Quotes", "Visits", "Calls"]
    assert drag(0, 2, below=400) == ["Quotes", "Visits", "Calls"]
    at_metrics.press(Qt.Key.Key_Z, Qt.Key.Key_Z, modifier=CTRL)
    assert [stage.name for stage in strip.stages] == ["Calls", "Visits", "Quotes"]


@pytest.mark.parametrize("from_a_field", [False, True])
def test_ctrl_p_prints_the_dictionary(
    at_metrics: At, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, from_a_field: bool
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "metrics"), ""))
    if from_a_field:
        at_metrics.walk_to("Revenue")
        at_metrics.press(Qt.Key.Key_Return)
    at_metrics.press(Qt.Key.Key_P, modifier=CTRL)
    assert (tmp_path / "metrics.pdf").read_bytes().startswith(b"%PDF")
    assert "metrics.pdf" in at_metrics.window.work.bar.label.text()
    (tmp_path / "metrics.pdf").write_text("kept")
    at_metrics.press(Qt.Key.Key_P, modifier=CTRL)
    assert (tmp_path / "metrics.pdf").read_text() == "kept"
    assert "left as it is" in at_metrics.window.work.bar.label.text()
