"""The metric dictionary as a file."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from goaldesk.ui.desk import Desk
from goaldesk.ui.printing import Printing, print_document
from goaldesk.ui.speech import QtWording

if TYPE_CHECKING:
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.reports.blocks import Document
    from goaldesk.reports.pack import PackChoice


def print_dictionary(desk: Desk, part: QWidget) -> None:
    """Ask where to, and write what all metrics in use count, as PDF in the language of the workbook."""
    wording = desk.surroundings.language.wording
    name = wording.translate("Metrics", "{company} metric dictionary").format(company=desk.snapshot.settings.company)
    title = wording.translate("Metrics", "Print the metric dictionary")
    label = wording.translate("Metrics", "Printing the metric dictionary")
    said = wording.translate("Metrics", "The metric dictionary was written to “{path}”.")
    print_document(desk, part, Printing(name, title, label, said, _made))


def _made(snapshot: "Snapshot", wording: QtWording, choice: "PackChoice") -> "Document":
    from goaldesk.reports.metric_dictionary import metric_dictionary

    return metric_dictionary(snapshot, wording, choice)
