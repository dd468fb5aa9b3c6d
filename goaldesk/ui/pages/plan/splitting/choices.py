"""What can be chosen for a split, as records: by what it is shared, how months differ, what is rounded to, how much is
given out on top.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.methods.split_methods import SPLIT_METHODS
from goaldesk.model.methods.target_split import AS_PARENT, BY_WEIGHTS
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.words import amount_text
from goaldesk.ui.widgets.choice import Option
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

_HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Way:
    """A way to share, with the part of each method; its name is source text of the context "Split"."""

    key: str
    name: str
    methods: tuple[tuple[str, Fraction], ...]


WAYS = (
    *(Way(method.key, method.name, ((method.key, Fraction(1)),)) for method in SPLIT_METHODS),
    Way("weights", QT_TRANSLATE_NOOP("Split", "Typed weights"), ((BY_WEIGHTS, Fraction(1)),)),
    Way(
        "history_heads",
        QT_TRANSLATE_NOOP("Split", "Half last 12 months, half heads"),
        (("history", _HALF), ("capacity", _HALF)),
    ),
    Way(
        "history_equal",
        QT_TRANSLATE_NOOP("Split", "Half last 12 months, half equal"),
        (("history", _HALF), ("equal", _HALF)),
    ),
)

PATTERNS = (
    ("season", QT_TRANSLATE_NOOP("Split", "Own season")),
    ("last_year", QT_TRANSLATE_NOOP("Split", "As last year")),
    (AS_PARENT, QT_TRANSLATE_NOOP("Split", "As above")),
)

STEPS = (1, 5, 10, 50, 100, 500, 1_000, 5_000, 10_000, 50_000, 100_000)
"""In the metric's own unit; one with decimals that are shown can be rounded to these too."""

OVER = (0, 1, 2, 3, 5, 8, 10, 15)
"""Percent. More than 15 is not offered: it is no commitment any more."""


def way_options(wording: Wording) -> Sequence[Option]:
    return [Option(way.key, wording.translate("Split", way.name)) for way in WAYS]


def pattern_options(wording: Wording) -> Sequence[Option]:
    return [Option(key, wording.translate("Split", name)) for key, name in PATTERNS]


def step_options(metric: Metric, wording: Wording) -> Sequence[Option]:
    """The steps in smallest units; the first is the last shown digit, then what is stored exactly."""
    unit = 10**metric.decimals
    steps = [step * unit for step in STEPS]
    finer = [10**at for at in range(metric.decimals)]
    return [
        Option(step, amount_text(Fraction(step, unit), metric, wording, exact=step < unit)) for step in (*finer, *steps)
    ]


def over_options(wording: Wording) -> Sequence[Option]:
    return [Option(Fraction(one, 100), wording.formats.percent(Fraction(one, 100), 0)) for one in OVER]


def usual_step(months: Sequence[int], metric: Metric) -> int:
    """What is rounded to at first: the coarsest step that the months themselves keep, at most a ten-thousandth of their
    sum, and never finer than what is shown.
    """
    shown = 10 ** max(metric.decimals - metric.shown, 0)
    steps = [step * 10**metric.decimals for step in STEPS if str(step)[0] == "1"]
    fitting = [step for step in steps if step * 10_000 <= sum(months) and all(month % step == 0 for month in months)]
    return int(max([shown, *fitting]))
