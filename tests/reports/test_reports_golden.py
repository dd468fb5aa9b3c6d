"""Whole packs as they were looked at and found good, line by line. Renew with GOALDESK_RENEW=1 after looking again."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from goaldesk.reports.pack import PackChoice, review_pack
from goaldesk.ui.speech import QtWording
from tests.builders import Company, day

FOLDER = Path(__file__).parents[1] / "golden"


def company() -> Company:
    """A shop with two sellers: every kind of metric, weights, a mover's team, a closed month, last year."""
    made = Company(company="Lindenhof 椴树", currency="CNY")
    made.unit("Lindenhof", kind="company")
    made.unit("Floor", "Lindenhof", kind="team")
    made.unit("Anna Groß", "Floor")
    made.unit("李喆", "Floor")
    made.metric("Revenue", through="2026-08-20", weight=70)
    made.metric("Profit", through="2026-08-20")
    made.metric("Complaints", through="2026-08-20", direction="down", unit="count", decimals=0, weight=30)
    made.metric("Members", through="2026-08-20", aggregation="stock", unit="count", decimals=0)
    made.ratio("Margin", "Profit", "Revenue", shown=1)
    for at, person in enumerate(("Anna Groß", "李喆"), 1):
        for month in range(1, 9):
            made.entry(person, "Revenue", f"2026-{month:02}-05", 9_000_049 + at * 777_777 + month * 31_003)
            made.entry(person, "Revenue", f"2025-{month:02}-05", 8_000_000 + at * 50_050)
            made.entry(person, "Profit", f"2026-{month:02}-05", 2_000_000 + at * 10_001)
            made.entry(person, "Complaints", f"2026-{month:02}-06", 4 + at)
            made.entry(person, "Members", f"2026-{month:02}-07", 100 * at + month)
        made.target(person, "Revenue", "2026-01", [10_000_050] * 12)
        made.target(person, "Complaints", "2026-01", [5] * 12)
        made.target(person, "Members", "2026-01", [150 * at] * 12)
    return made


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("unit", ["Lindenhof", "Floor", "李喆"])
def test_a_pack_reads_as_it_did_when_it_was_looked_at(language: str, unit: str, printed: Callable) -> None:
    made = company()
    snapshot = made.snapshot()
    wording = QtWording(language)
    choice = PackChoice(day("2026-08-21"), "lindenhof.goaldesk")
    document = review_pack(snapshot, made.id(unit), snapshot.fiscal.parse("2026-07"), wording, choice)
    pages = printed(document, wording=wording).texts
    number = document.number
    lines = [
        line.replace(number, "number").replace("\u00a0", " ").strip() for page in pages for line in page.splitlines()
    ]
    path = FOLDER / f"pack_{['Lindenhof', 'Floor', '李喆'].index(unit)}_{language}.txt"
    if os.environ.get("GOALDESK_RENEW"):
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert lines == path.read_text(encoding="utf-8").splitlines()
