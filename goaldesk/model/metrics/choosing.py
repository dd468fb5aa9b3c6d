"""Choosing from the catalogue: a ratio comes with what it is made of."""

from collections.abc import Iterable

from goaldesk.model.metrics.catalogue import usual_metrics


def with_parts(keys: Iterable[str]) -> tuple[str, ...]:
    """These metrics of the catalogue and what their ratios are made of, each once."""
    found: dict[str, None] = {}
    for key in keys:
        metric = usual_metrics()[key]
        found.update(dict.fromkeys(part for part in (metric.numerator, metric.denominator) if part))
        found[key] = None
    return tuple(found)
