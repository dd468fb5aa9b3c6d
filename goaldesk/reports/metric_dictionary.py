"""The metric dictionary on paper: every metric in use with what it counts, by category. Pure: no clock, no file, no Qt.

One rule: it says what the end of every pack says, for all metrics at once, so that nobody argues about a figure later.
"""

import base64

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import date_of
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.metric_terms import CATEGORIES, unit_word
from goaldesk.model.snapshot import Snapshot
from goaldesk.reports.blocks import (
    Block,
    Bookmark,
    Column,
    Document,
    Furniture,
    Heading,
    Paragraph,
    Table,
    TableRow,
    Text,
    Title,
)
from goaldesk.reports.pack import PackChoice
from goaldesk.reports.sections.dictionary import meaning_of
from goaldesk.wording import Wording


def metric_dictionary(snapshot: Snapshot, wording: Wording, choice: PackChoice) -> Document:
    """The dictionary of a workbook in the language of the wording."""
    title = wording.translate("Pack", "Metric dictionary")
    company = snapshot.settings.company
    used = sorted((row for row in snapshot.all(Metric) if row.active), key=lambda row: (row.position, row.id))
    blocks: list[Block] = [
        Bookmark(title, 0),
        Title(title, wording.translate("Pack", "{company} · %n metrics in use", len(used)).format(company=company)),
    ]
    if not used:
        blocks.append(Paragraph(wording.translate("Pack", "No metric is in use yet.")))
    for category, name in CATEGORIES.items():
        metrics = [metric for metric in used if metric.category == category]
        if metrics:
            blocks += [Heading(wording.translate("Metric", name)), _table(snapshot, metrics, wording)]
    day = wording.formats.date(date_of(choice.today))
    made = wording.translate("Pack", "produced {day} from {file}").format(day=day, file=choice.file_name)
    return Document(
        title=f"{title} · {company}",
        subject=title,
        author=company,
        language=wording.language,
        paper=choice.paper,
        furniture=Furniture(
            company=company,
            first=title,
            others=title,
            foot=f"{title} · {made}",
            page=wording.translate("Pack", "Page {page} of {pages}"),
            logo=base64.b64decode(snapshot.settings.logo),
        ),
        blocks=tuple(blocks),
    )


def _table(snapshot: Snapshot, metrics: list[Metric], wording: Wording) -> Table:
    columns = (
        Column(wording.translate("Pack", "Metric"), "text"),
        Column(wording.translate("Pack", "What is counted"), "text"),
        Column(wording.translate("Pack", "Measured in"), "text"),
        Column(wording.translate("Pack", "Complete to"), "text"),
    )
    rows = []
    for metric in metrics:
        through = "" if metric.data_through is None else wording.formats.date(date_of(metric.data_through))
        rows.append(
            TableRow(
                (
                    Text(metric_name(metric, wording), "strong"),
                    Text(meaning_of(snapshot, metric, wording)),
                    Text(unit_word(metric, snapshot.settings.currency, wording), "quiet"),
                    Text(through, "quiet"),
                )
            )
        )
    return Table(columns, tuple(rows))
