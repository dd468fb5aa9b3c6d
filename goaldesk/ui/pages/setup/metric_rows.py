"""The list of metrics as rows: a section for each category, its metrics below it, unused ones grey but complete."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from goaldesk.model.metrics.catalogue import metric_definition, metric_name
from goaldesk.model.sheets.metric_terms import CATEGORIES, unit_word
from goaldesk.ui.items.list_model import ListRow
from goaldesk.ui.pages.setup.metric_words import (
    CADENCES,
    KINDS,
    better_words,
    source_words,
)
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.sheets.metric_list import MetricLine

Lines = Mapping[str, Sequence["MetricLine"]]


def list_rows(whole: Lines, chosen: Lines, text: str, currency: str, wording: Wording) -> list[ListRow]:
    """The rows of the metrics chosen that contain a text; the heads count all of their category."""
    rows = list(_rows(whole, chosen, text.strip().casefold(), currency, wording))
    if text.strip() and not any(not row.section for row in rows):
        said = wording.translate("Metric", "No metric is called “{text}”.").format(text=text.strip())
        return [ListRow("nothing", (said,), section=True)]
    return rows


def _rows(whole: Lines, chosen: Lines, wanted: str, currency: str, wording: Wording) -> Iterator[ListRow]:
    for category, lines in chosen.items():
        fitting = [line for line in lines if wanted in _found_by(line, wording)]
        if wanted and not fitting:
            continue
        used = sum(line.in_use for line in whole[category])
        note = wording.translate("Metric", "{used} of {count} in use").format(
            used=wording.formats.whole(used), count=wording.formats.whole(len(whole[category]))
        )
        yield ListRow(category, (wording.translate("Metric", CATEGORIES[category]),), section=True, note=note)
        yield from (_row(line, currency, wording) for line in fitting)


def _row(line: "MetricLine", currency: str, wording: Wording) -> ListRow:
    metric = line.metric
    name = metric_name(metric, wording)
    texts = (
        name,
        wording.translate("Metric", KINDS[line.kind]).lower(),
        unit_word(metric, currency, wording),
        better_words(metric, wording),
        wording.translate("Metric", CADENCES[metric.cadence]),
        source_words(line, wording),
    )
    definition = metric_definition(metric, wording)
    meaning = f"{name} · {definition}" if definition else name
    return ListRow(metric.id, texts, tick=line.in_use, quiet=not line.in_use, meaning=meaning)


def _found_by(line: "MetricLine", wording: Wording) -> str:
    return f"{metric_name(line.metric, wording)}\n{line.metric.name}\n{line.metric.code}".casefold()
