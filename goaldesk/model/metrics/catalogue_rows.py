"""A usual metric as a row of a workbook: where a field of the row comes from is said here and nowhere else."""

from goaldesk.model.metrics.catalogue import CatalogueMetric, usual_metrics
from goaldesk.model.rows import Metric


def row_of(usual: CatalogueMetric, digits: int) -> Metric:
    """The row, in the order of the catalogue, before it has a number and, for a ratio, its two metrics; `digits` are
    the decimals of the workbook's currency.
    """
    return Metric(
        0,
        usual.key,
        usual.name,
        usual.aggregation,
        usual.category,
        usual.direction,
        usual.unit,
        digits if usual.decimals is None else usual.decimals,
        usual.shown,
        cadence=usual.cadence,
        definition=usual.definition,
        catalogue=usual.key,
        stage=usual.stage,
        position=list(usual_metrics()).index(usual.key) + 1,
    )
