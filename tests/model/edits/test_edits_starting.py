"""Starting a company: the preview, the file and the command line are one verb."""

import datetime as dt
from pathlib import Path

import pytest
from click.testing import CliRunner

from goaldesk.cli import main
from goaldesk.model.edits.starting import Start, beginning_with, previewed
from goaldesk.model.errors import Fault, Refusal
from goaldesk.model.metrics.catalogue import usual_metrics
from goaldesk.model.outline import read_outline
from goaldesk.model.rows import Desk, Membership, Metric, Person, Unit
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.store.workbook import Workbook
from goaldesk.model.templates import BUSINESSES, ORG_TEMPLATES, business
from goaldesk.model.workdays import Workdays
from goaldesk.wording import PlainWording

TODAY = dt.date(2026, 9, 9)
NOON = dt.datetime(2026, 9, 9, 12, tzinfo=dt.UTC)
SETTINGS = WorkbookSettings(company="Hengda Fittings", country="CN", language="zh")
OUTLINE = "North\n  Team A\n    Li Wei\n    Zhang Min\n  Wu Qian\nSouth\n\tHe Jun"


def tree(snapshot: Snapshot) -> list[tuple[str, str, str]]:
    """Each unit with what it is and what is above it."""
    names = {unit.id: unit.name for unit in snapshot.all(Unit)}
    above = {row.unit: names.get(row.parent or 0, "") for row in snapshot.all(Membership)}
    return [(unit.name, unit.kind, above[unit.id]) for unit in snapshot.all(Unit)]


def test_what_stands_further_in_belongs_to_the_line_above_whatever_it_was_indented_with() -> None:
    for spelt in (OUTLINE, OUTLINE.replace("  ", "\u3000"), OUTLINE.replace("\t", "    ").replace("\n", "\n\n")):
        found = [(unit.name, unit.kind, unit.level) for unit in read_outline(spelt)]
        assert found == [
            ("North", "region", 0),
            ("Team A", "team", 1),
            ("Li Wei", "person", 2),
            ("Zhang Min", "person", 2),
            ("Wu Qian", "person", 1),
            ("South", "team", 0),
            ("He Jun", "person", 1),
        ]


def test_a_name_that_stands_twice_is_refused_with_both_lines() -> None:
    with pytest.raises(Refusal) as refused:
        read_outline("Li Wei\nTeam\n  li wei")
    assert (refused.value.code, refused.value.facts["first"], refused.value.facts["second"]) == ("name_twice", 1, 3)


def test_the_preview_is_what_the_file_then_holds(tmp_path: Path) -> None:
    start = Start(SETTINGS, business("trading").metrics, OUTLINE, None, "Lin Yuan")  # type: ignore[union-attr]
    seen = previewed(start, TODAY)
    with Workbook.create(
        tmp_path / "h.goaldesk", SETTINGS, clock=lambda: NOON, begin=beginning_with(start)
    ) as workbook:
        made = workbook.snapshot
        assert len(workbook.history()) == 1
    assert tree(seen) == tree(made)
    assert [m.code for m in seen.all(Metric)] == [m.code for m in made.all(Metric)]
    assert [desk.name for desk in made.all(Desk)] == ["Lin Yuan"]
    assert made.settings.country == "CN"
    year = sum(Workdays.of(made).in_month(2026 * 12 + month) for month in range(12))
    assert year == sum(Workdays.of(seen).in_month(2026 * 12 + month) for month in range(12)) == 248


@pytest.mark.parametrize("suffix", ["csv", "txt"])
def test_the_command_line_makes_the_same_workbook_as_the_form(tmp_path: Path, suffix: str) -> None:
    units = tmp_path / f"units.{suffix}"
    table = (
        "Region,Team,Name,Start date\nNorth,Team A,Li Wei,2024-01-05\nNorth,Team A,Zhang Min,\nSouth,Team B,He Jun,\n"
    )
    units.write_text(table if suffix == "csv" else OUTLINE, "utf-8")
    outline, file = (OUTLINE, None) if suffix == "txt" else ("", units)
    start = Start(SETTINGS, ("revenue", "win_rate"), outline, file, "Lin Yuan", "manager")
    with Workbook.create(tmp_path / "form.goaldesk", SETTINGS, begin=beginning_with(start)) as workbook:
        expected, snapshot = workbook.digest(), workbook.snapshot
    typed = tmp_path / "typed.goaldesk"
    words = ["new", str(typed), "--company", "Hengda Fittings", "--country", "cn", "--language", "zh"]
    words += ["--metrics", "revenue,win_rate", "--units", str(units), "--person", "Lin Yuan", "--role", "manager"]
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 0, result.output
    with Workbook.open(typed) as workbook:
        assert workbook.digest() == expected
    if suffix == "csv":
        assert tree(snapshot)[1:4] == [
            ("North", "region", "Hengda Fittings"),
            ("Team A", "team", "North"),
            ("Li Wei", "person", "Team A"),
        ]
        assert [person.start_day is not None for person in snapshot.all(Person)] == [True]


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ("Customer,Amount\nA,1\n", "no_names"),
        ("Name,Parent\nLi Wei,Nowhere\n", "unknown_parent"),
        ("Name,Parent\nA,B\nB,A\n", "circle"),
    ],
)
def test_a_list_that_cannot_be_read_leaves_no_file(tmp_path: Path, table: str, code: str) -> None:
    units = tmp_path / "units.csv"
    units.write_text(table, "utf-8")
    start = Start(SETTINGS, (), "", units)
    with pytest.raises(Fault) as seen:
        previewed(start, TODAY)
    with pytest.raises(Fault) as refused:
        Workbook.create(tmp_path / "h.goaldesk", SETTINGS, begin=beginning_with(start))
    assert seen.value.code == refused.value.code == code
    assert [path.name for path in tmp_path.iterdir()] == ["units.csv"]


def test_every_kind_of_business_and_every_template_makes_a_company() -> None:
    for kind in BUSINESSES:
        for template in ORG_TEMPLATES:
            start = Start(SETTINGS, kind.metrics, template.outline(PlainWording()))
            snapshot = previewed(start, TODAY)
            codes = [metric.code for metric in snapshot.all(Metric)]
            assert len(list(snapshot.all(Unit))) == len(template.lines) + 1
            assert set(kind.metrics) <= set(codes)
            assert len(set(kind.metrics)) == len(kind.metrics)
    assert set(business("trading").metrics) <= set(usual_metrics())  # type: ignore[union-attr]
    snapshot = previewed(Start(SETTINGS, business("trading").metrics), TODAY)  # type: ignore[union-attr]
    assert len(list(snapshot.all(Metric))) == 12
    assert sum(metric.stage is not None for metric in snapshot.all(Metric)) == 5


@pytest.mark.parametrize("broken", [{"week": "000"}, {"currency": "euro"}, {"company": " "}, {"country": "XX"}])
def test_settings_that_make_no_sense_are_refused_before_a_file_is_made(tmp_path: Path, broken: dict[str, str]) -> None:
    settings = WorkbookSettings(**{"company": "A", **broken})  # type: ignore[arg-type]
    with pytest.raises(Refusal):
        Workbook.create(tmp_path / "a.goaldesk", settings, begin=beginning_with(Start(settings)))
    assert list(tmp_path.iterdir()) == []
