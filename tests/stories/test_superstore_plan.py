"""Four years of a store with four regions: what the program expects of them, held against a second calculation."""

import ast
import csv
import shutil
from calendar import month_abbr
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import pytest

from goaldesk.model.edits.metrics import set_data_through
from goaldesk.model.methods.chance import LogNormal
from goaldesk.model.methods.forecast import NoForecast
from goaldesk.model.methods.history import history_of
from goaldesk.model.methods.outlook import outlook_of
from goaldesk.model.methods.phasing import Subject, season_of
from goaldesk.model.periods import last_day, month_number
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.store.workbook import Workbook
from tests.stories import second_calculation as second
from tests.stories.dataset_tables import SUPERSTORE
from tests.stories.datasets import CO, Company

REGIONS = ("Central", "East", "South", "West")
UNITS = (CO, *REGIONS)
JANUARY_2016 = month_number(2016, 1)
LENGTHS = (12, 18, 24, 36, 48)
"""Months of history: one year, one and a half, two, three, and four, of which the season reads the last three."""
AHEAD = {1: Fraction(1, 2), 3: Fraction(9, 10), 12: Fraction(5, 4)}
"""How many months are forecast, and which part of as many average ones is the target then."""
SHARES = (2, 5, 7)
NEAR = {"rel": 1e-9, "abs": 1e-12}
"""Roots, powers and logarithms are doubles in the program: a step errs by about 1e-16 of its value, 48 smoothed months
in a row by some 1e-13, and a chance in the tail is one minus a sum near one. A wrong step shows far above that."""
SCALE = {"sales": 10_000, "profit": 10_000, "new_customers": 1}
"""How many of the program's smallest units are one of the file's."""

Told = Mapping[tuple[str, str], Sequence[Fraction]]


@dataclass(frozen=True)
class Store:
    """The file's months by metric and unit, and the same store in a workbook."""

    told: Told
    snapshot: Snapshot


_STORE: list[Store] = []


@pytest.fixture
def store(datasets: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Made once: nothing here changes it."""
    if not _STORE:
        made = Company.of(SUPERSTORE, datasets, tmp_path_factory)
        file = Path(shutil.copy(made.file, tmp_path / "store.goaldesk"))
        _STORE.append(Store(read(made.source / "Sample - Superstore.csv"), in_a_workbook(file)))
    return _STORE[0]


def read(path: Path) -> Told:
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    months = {(metric, unit): [Fraction(0)] * 48 for metric in SCALE for unit in UNITS}
    known: set[str] = set()
    for line in sorted(lines, key=ordered):
        year, month, _ = ordered(line)
        at = 12 * (year - 2016) + month - 1
        new = line["Customer ID"] not in known
        known.add(line["Customer ID"])
        for unit in (CO, line["Region"]):
            months["sales", unit][at] += Fraction(line["Sales"])
            months["profit", unit][at] += Fraction(line["Profit"])
            months["new_customers", unit][at] += new
    return months


def ordered(line: Mapping[str, str]) -> tuple[int, int, int]:
    month, day, year = line["Order Date"].split("/")
    return int(year), int(month), int(day)


def in_a_workbook(file: Path) -> Snapshot:
    """The last order is of 30 December; that the month is over is said by hand."""
    with Workbook.open(file, desk="Ann") as book:
        for metric in book.snapshot.all(Metric):
            if metric.aggregation == "flow":
                book.edit("Try", set_data_through, metric.id, last_day(JANUARY_2016 + 47))
        return book.snapshot


@dataclass(frozen=True)
class Question:
    """What is asked of a unit after `known` months: the sum of the months `ahead`, and the chance of a target, in whole
    units of the file.
    """

    metric: str
    unit: str
    known: int
    ahead: int = 12
    target: int = 1


def by_program(store: Store, asked: Question) -> dict[str, float]:
    (unit,) = (row.id for row in store.snapshot.all(Unit) if row.name == asked.unit)
    (metric,) = (row.id for row in store.snapshot.all(Metric) if row.code == asked.metric)
    first, scale = JANUARY_2016 + asked.known, SCALE[asked.metric]
    subject = Subject(unit, metric, 0, range(first, first + asked.ahead))
    season, _ = season_of(store.snapshot, subject)
    outlook = outlook_of(store.snapshot, subject)
    found = dict(zip(months_from(first), season.index, strict=True))
    found |= {"shrink": season.shrink, "variance": season.variance, "years": season.years}
    found |= {"mean": outlook.outcome.mean / scale, "sd": outlook.outcome.sd / scale}
    if isinstance(outlook.outcome, LogNormal):
        found |= {f"{share} of 10": outlook.outcome.quantile(share / 10) / scale for share in SHARES}
    return found | {"chance": outlook.chance(asked.target * scale)}


def by_second_calculation(store: Store, asked: Question) -> dict[str, float]:
    months = second.without_refunds(store.told[asked.metric, asked.unit][: asked.known])
    company = None
    if asked.unit != CO:
        above = second.without_refunds(store.told[asked.metric, CO][: asked.known])
        company = second.season(above, one_year_weight=Fraction(3, 4)).index
    season = second.season(months, company)
    found = dict(zip(months_from(JANUARY_2016 + asked.known), season.index, strict=True))
    found |= {"shrink": season.shrink, "variance": season.variance, "years": Fraction(season.years)}
    if asked.metric == "new_customers" and sum(months[-12:]) < 12 * 30:
        outlook = second.counts([int(month) for month in months], asked.ahead)
        found["chance"] = second.chance_of_count(outlook, asked.target)
    else:
        outlook = second.money(months, asked.ahead, company)
        found |= {f"{share} of 10": second.reached_by(outlook, Fraction(share, 10)) for share in SHARES}
        found["chance"] = Fraction(second.chance(outlook, Fraction(asked.target)))
    return {key: float(value) for key, value in (found | {"mean": outlook.mean, "sd": outlook.sd}).items()}


def months_from(month: int) -> list[str]:
    return [month_abbr[(month + at) % 12 + 1] for at in range(12)]


def test_the_months_behind_each_region_are_those_of_the_file(store: Store) -> None:
    for (metric, name), months in store.told.items():
        (unit,) = (row.id for row in store.snapshot.all(Unit) if row.name == name)
        (of,) = (row.id for row in store.snapshot.all(Metric) if row.code == metric)
        found = history_of(store.snapshot, unit, of)
        assert (found.first, list(found.amounts)) == (JANUARY_2016, [month * SCALE[metric] for month in months])


@pytest.mark.parametrize("known", LENGTHS)
@pytest.mark.parametrize("metric", SCALE)
def test_seasons_forecasts_and_chances_of_regions_agree_with_a_second_calculation(
    store: Store, metric: str, known: int
) -> None:
    for unit in UNITS:
        months = store.told[metric, unit][:known]
        if not second.without_refunds(months):
            with pytest.raises(NoForecast, match="not_applicable"):
                by_program(store, Question(metric, unit, known))
            continue
        for ahead, part in AHEAD.items():
            usual = sum(months[-12:]) * ahead / 12
            asked = Question(metric, unit, known, ahead, max(int(usual * part), 1))
            assert by_program(store, asked) == pytest.approx(by_second_calculation(store, asked), **NEAR), asked


WEST = Question("sales", "West", 48, 12, 250_000)
"""By hand: sd / mean = 0.30682, so the width is the root of ln 1.09414, 0.29995; ln (236,275 / 250,000) less half its
square is -0.10145; -0.10145 / 0.29995 = -0.33823, of which the normal distribution makes 0.3676."""
FIRST_YEAR = Question("sales", CO, 12, 3)
"""By hand: November brought 78,628.7 and an average month 40,353.96, 1.9485 of it; a single year is believed half, so
1 + 0.94848 / 2 = 1.4742. The year's regions are believed a quarter where they differ from the company."""
COUNTED = Question("new_customers", "West", 24, 12, 60)

TWENTY = (
    (Question("sales", CO, 48, 12, 800_000), "Feb", 0.436867796628),
    (Question("sales", CO, 48, 12, 800_000), "shrink", 0.943953966977),
    (Question("sales", CO, 48, 12, 800_000), "chance", 0.311567858771),
    (WEST, "Dec", 1.69084400764),
    (WEST, "shrink", 0.571987135744),
    (WEST, "variance", 0.0111746408854),
    (WEST, "mean", 236274.622286),
    (WEST, "sd", 72493.9587465),
    (WEST, "chance", 0.36759594836),
    (Question("sales", "East", 48, 3), "shrink", 0.0821809270753),
    (Question("sales", "East", 48, 3), "sd", 11997.0831645),
    (Question("sales", "East", 12), "Nov", 2.07503117195),
    (Question("sales", "Central", 48), "mean", 136705.354563),
    (Question("sales", "Central", 48), "7 of 10", 155723.684121),
    (Question("sales", "South", 24), "Mar", 1.87080525135),
    (Question("sales", "South", 36, 12, 100_000), "chance", 0.314771395102),
    (FIRST_YEAR, "Nov", 1.47423797139),
    (FIRST_YEAR, "mean", 101951.142916),
    (COUNTED, "mean", 70.5684408605),
    (COUNTED, "chance", 0.652290401293),
)
"""Written down once, to twelve digits, so that program and second calculation cannot drift together."""


def test_twenty_values_of_both_calculations_stay_what_they_are(store: Store) -> None:
    assert len(TWENTY) == 20
    for asked, what, value in TWENTY:
        assert by_second_calculation(store, asked)[what] == pytest.approx(value, **NEAR), (asked, what)
        assert by_program(store, asked)[what] == pytest.approx(value, **NEAR), (asked, what)


def test_the_second_calculation_shares_nothing_with_the_program() -> None:
    tree = ast.parse(Path(second.__file__).read_text(encoding="utf-8"))
    named = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert set(named) == {"collections.abc", "dataclasses", "decimal", "fractions", "statistics"}
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Import)]
