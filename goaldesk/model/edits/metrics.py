"""Verbs for metrics: from the catalogue or own ones.

The one rule: how a metric adds up and how exactly it is kept cannot change once it has figures, because old months
would then mean something else.
"""

from collections.abc import Iterable
from dataclasses import replace

from goaldesk.model.changes import Edit
from goaldesk.model.closing import closed_through
from goaldesk.model.edits.rules import clean_name, free_code, metric_of, one_of, real_day, within
from goaldesk.model.errors import Refusal
from goaldesk.model.lookup import nearest
from goaldesk.model.metrics.catalogue import CatalogueMetric, metric_term, usual_metrics
from goaldesk.model.metrics.catalogue_rows import row_of
from goaldesk.model.periods import last_day, month_text
from goaldesk.model.rows import ControlTotal, Metric, Proposal, Target
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import QT_TRANSLATE_NOOP

ADDS_UP = ("flow", "stock", "ratio")
CATEGORIES = ("result", "activity", "market", "efficiency", "customer")
DIRECTIONS = ("up", "down")
UNITS = ("money", "count", "percent", "days", "minutes", "score")
CADENCES = ("day", "week", "month", "quarter", "year")


def create_metric(edit: Edit, metric: Metric) -> Metric:
    """Add a metric as given; its id and, where it is 0, its position are set here.

    Raises Refusal `code_taken`, `no_name`, `ratio_needs_two`, `ratio_of_ratio`, `only_flow_is_a_stage`, `not_one_of`,
    `out_of_range`.
    """
    new = edit.new_id()
    metric = replace(_checked(edit, replace(metric, id=new)), position=metric.position or new)
    edit.put(metric)
    return metric


def add_catalogue_metrics(edit: Edit, keys: Iterable[str]) -> list[Metric]:
    """Take these metrics of the catalogue into use, with the numerators and denominators that they need.

    One that is there already is taken into use again. The metrics asked for are returned, in their order. Raises
    Refusal `unknown_catalogue_metric`, `code_taken`.
    """
    return [_in_use(edit, _usual(key)) for key in keys]


def change_metric(edit: Edit, metric: Metric) -> Metric:
    """Write a metric as given; its data-through day has a verb of its own.

    Raises Refusal `metric_has_figures` where aggregation, decimals or the two metrics of a ratio would change,
    `metric_in_formula` where one is taken out of use that a ratio in use needs, and all of `create_metric`.
    """
    old = metric_of(edit, metric.id)
    snapshot = edit.snapshot
    kept = (old.aggregation, old.decimals, old.numerator, old.denominator)
    if kept != (metric.aggregation, metric.decimals, metric.numerator, metric.denominator) and has_figures(
        snapshot, old
    ):
        raise Refusal(
            "metric_has_figures",
            QT_TRANSLATE_NOOP(
                "Fault",
                "{name} has figures: how it adds up and its decimals stay as they are. Add a new metric instead.",
            ),
            name=metric_term(old),
        )
    metric = replace(_checked(edit, metric), data_through=old.data_through)
    if not metric.active:
        for ratio in snapshot.all(Metric):
            if ratio.active and metric.id in (ratio.numerator, ratio.denominator):
                raise Refusal(
                    "metric_in_formula",
                    QT_TRANSLATE_NOOP("Fault", "{name} is a part of {ratio}; take {ratio} out of use first."),
                    name=metric_term(old),
                    ratio=metric_term(ratio),
                )
    edit.put(metric)
    return metric


def set_metric_active(edit: Edit, metric: int, active: bool) -> Metric:
    """Take a metric into use, a ratio with its two parts, or out of use; nothing of it is deleted.

    Raises Refusal `metric_in_formula`, `gone`.
    """
    row = metric_of(edit, metric)
    if not active:
        return change_metric(edit, replace(row, active=0))
    for part in (row.numerator, row.denominator):
        if part is not None:
            set_metric_active(edit, part, True)
    if not row.active:
        edit.put(replace(row, active=1))
    return replace(row, active=1)


def set_data_through(edit: Edit, metric: int, day: int | None) -> Metric:
    """Say up to which day the actuals of a metric are complete (None: for no day).

    Raises Refusal `computed_metric`, `closed_is_complete`, `day_far_off`, `gone`.
    """
    old = metric_of(edit, metric)
    if old.aggregation == "ratio":
        raise Refusal(
            "computed_metric",
            QT_TRANSLATE_NOOP("Fault", "{name} is computed: it is complete where its two metrics are."),
            name=metric_term(old),
        )
    if day is not None:
        real_day(day)
    last = closed_through(edit.snapshot)
    if last is not None and old.data_through is not None:
        fixed = min(old.data_through, last_day(last))
        if day is None or day < fixed:
            raise Refusal(
                "closed_is_complete",
                QT_TRANSLATE_NOOP("Fault", "{month} is closed, so it is complete; choose a later day or reopen it."),
                month=month_text(last),
            )
    changed = replace(old, data_through=day)
    edit.put(changed)
    return changed


def has_figures(snapshot: Snapshot, metric: Metric) -> bool:
    """Whether anything is entered or planned for a metric; of a ratio also for the two that it is computed from."""
    parts = {metric.id, metric.numerator, metric.denominator}
    planned = {row.metric for row in snapshot.all(Target)} | {row.metric for row in snapshot.all(Proposal)}
    if metric.id in planned | {row.metric for row in snapshot.all(ControlTotal)}:
        return True
    return any(part is not None and bool((snapshot.entries.metric == part).any()) for part in parts)


def _usual(key: str) -> CatalogueMetric:
    usual = usual_metrics().get(key.strip())
    if usual is None:
        raise Refusal(
            "unknown_catalogue_metric",
            QT_TRANSLATE_NOOP("Fault", "The catalogue has no metric “{key}”. The nearest: {candidates}."),
            key=key,
            candidates=", ".join(nearest(key, list(usual_metrics()))) or ", ".join(usual_metrics()),
        )
    return usual


def _in_use(edit: Edit, usual: CatalogueMetric) -> Metric:
    numerator, denominator = (
        _in_use(edit, _usual(part)).id if part else None for part in (usual.numerator, usual.denominator)
    )
    known = next((metric for metric in edit.snapshot.all(Metric) if metric.catalogue == usual.key), None)
    if known is not None:
        if not known.active:
            edit.put(replace(known, active=1))
        return replace(known, active=1)
    row = row_of(usual, edit.snapshot.settings.currency_digits)
    return create_metric(edit, replace(row, numerator=numerator, denominator=denominator))


def _checked(edit: Edit, metric: Metric) -> Metric:
    one_of("aggregation", metric.aggregation, ADDS_UP)
    one_of("category", metric.category, CATEGORIES)
    one_of("direction", metric.direction, DIRECTIONS)
    one_of("unit", metric.unit, UNITS)
    one_of("cadence", metric.cadence, CADENCES)
    within("decimals", metric.decimals, 0, 4)
    within("shown", metric.shown, 0, 4)
    within("weight", metric.weight, 0, 100)
    if metric.stage is not None and metric.aggregation != "flow":
        raise Refusal(
            "only_flow_is_a_stage",
            QT_TRANSLATE_NOOP("Fault", "{name} cannot be a stage of the funnel: only what adds up over months can."),
            name=metric_term(metric),
        )
    _check_parts(edit, metric)
    code = free_code(edit.snapshot.all(Metric), clean_name(metric.code), metric.id)
    return replace(metric, code=code, name=clean_name(metric.name), definition=metric.definition.strip())


def _check_parts(edit: Edit, metric: Metric) -> None:
    parts = [part for part in (metric.numerator, metric.denominator) if part is not None]
    if len(parts) != (2 if metric.aggregation == "ratio" else 0):
        raise Refusal(
            "ratio_needs_two",
            QT_TRANSLATE_NOOP("Fault", "{name}: a ratio is made of two metrics, everything else of none; choose both."),
            name=metric_term(metric),
        )
    for part in parts:
        if metric_of(edit, part).aggregation == "ratio":
            raise Refusal(
                "ratio_of_ratio",
                QT_TRANSLATE_NOOP(
                    "Fault", "{part} is a ratio itself and cannot be a part of {name}: choose what it is computed from."
                ),
                part=metric_term(metric_of(edit, part)),
                name=metric_term(metric),
            )
