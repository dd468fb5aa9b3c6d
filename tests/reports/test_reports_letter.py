"""The target letter: what is agreed, in figures and words, on one page to sign."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from goaldesk.model.errors import Refusal
from goaldesk.model.rows import Revision, RevisionMonth, Target, UnitHead
from goaldesk.reports.context import PackChoice
from goaldesk.reports.letter import letter_document
from goaldesk.ui.speech import QtWording
from tests.builders import Company, day
from tests.reports.conftest import Print

Printed = Callable[..., Print]
CHOICE = PackChoice(day("2026-01-05"), "Acme.goaldesk")


@pytest.fixture
def firm() -> Company:
    """One person in a team: revenue of 1,200,000 agreed, calls agreed, a draft that nobody has agreed."""
    made = Company(company="Acme")
    made.unit("co", kind="company")
    made.unit("t1", "co", kind="team")
    made.unit("p1", "t1")
    made.unit("p2", "t1")
    for metric in ("Revenue", "Profit"):
        made.metric(metric)
    made.metric("Calls", unit="count", decimals=0)
    made.target("p1", "Revenue", "2026-01", [10_000_000] * 11 + [10_000_050])
    made.target("p1", "Calls", "2026-01", [10] * 12)
    made.target("p1", "Profit", "2026-01", [100] * 12, status="draft")
    made.target("p2", "Revenue", "2026-01", [1] * 12, status="proposed")
    return made


def test_a_chinese_letter_says_each_amount_in_figures_and_words(
    firm: Company, printed: Printed, chinese: QtWording
) -> None:
    paper = printed(letter_document(firm.snapshot(), firm.id("p1"), "2026", chinese, CHOICE), wording=chinese)
    assert paper.rendered.pages == 1
    with paper.plumber() as pdf:
        words = pdf.pages[0].extract_text()
    assert "2026-p1-1" in words
    for amount, said in (("300,000.00", "叁拾万元整"), ("1,200,000.50", "壹佰贰拾万元伍角整")):
        assert amount in words
        assert said in words
    assert "Profit" not in words
    assert "签字" in words


def test_an_english_letter_has_no_words_for_amounts_and_the_months_add_up(
    firm: Company, printed: Printed, english: QtWording
) -> None:
    paper = printed(letter_document(firm.snapshot(), firm.id("p1"), "2026", english, CHOICE))
    with paper.plumber() as pdf:
        tables = pdf.pages[0].extract_text().splitlines()
    revenue = next(line.split() for line in tables if line.startswith("Revenue CNY"))
    quarters = [float(part.replace(",", "")) for part in revenue[2:]]
    assert sum(quarters[:-1]) == quarters[-1] == 1_200_000.5
    calls = next(line.split() for line in tables if line.startswith("Calls"))
    assert calls[1:] == ["30", "30", "30", "30", "120"]
    assert "Signature" in paper.text


def test_who_has_agreed_nothing_gets_no_letter(firm: Company, english: QtWording) -> None:
    with pytest.raises(Refusal) as refusal:
        letter_document(firm.snapshot(), firm.id("p2"), "2026", english, CHOICE)
    assert refusal.value.code == "nothing_agreed"


def test_a_revision_makes_version_two_with_both_amounts_and_the_reason(
    firm: Company, printed: Printed, english: QtWording
) -> None:
    target = next(row for row in firm.snapshot().all(Target) if row.unit == firm.id("p1"))
    firm.add(Revision(900, target.id, target.first_month, "A dealer left", "Owner", day("2026-02-03")))
    firm.add(RevisionMonth(900, target.first_month, 15_000_000, 10_000_000))
    paper = printed(letter_document(firm.snapshot(), firm.id("p1"), "2026", english, CHOICE))
    assert "2026-p1-2" in paper.text
    assert "1,250,000.50 1,200,000.50 A dealer left" in paper.text


def test_where_a_letter_needs_two_pages_the_signatures_stand_below_what_is_signed_for(
    firm: Company, printed: Printed, chinese: QtWording
) -> None:
    target = next(row for row in firm.snapshot().all(Target) if row.unit == firm.id("p1"))
    pages, count = [""], 0
    while len(pages) == 1:  # one more revision, until the first page is full
        firm.add(Revision(900 + count, target.id, target.first_month, "A dealer left", "Owner", day("2026-02-03")))
        count += 1
        paper = printed(letter_document(firm.snapshot(), firm.id("p1"), "2026", chinese, CHOICE), wording=chinese)
        with paper.plumber() as pdf:
            pages = [page.extract_text() for page in pdf.pages]
    assert ["签字" in page for page in pages] == [False, True]
    assert all(term in pages[1] for term in ("目标修订须写明理由", "换组、休假满一个月"))


def test_who_leads_the_unit_signs_as_the_superior(firm: Company, printed: Printed, english: QtWording) -> None:
    firm.add(UnitHead(firm.id("co"), 0, None, "Lin Yuan"))
    paper = printed(letter_document(firm.snapshot(), firm.id("p1"), "2026", english, CHOICE))
    assert "Lin Yuan, leads co" in paper.text
    firm.add(UnitHead(firm.id("t1"), 0, firm.id("p2")))
    paper = printed(letter_document(firm.snapshot(), firm.id("p1"), "2026", english, CHOICE))
    assert "p2, leads t1" in paper.text
    assert "p1, t1, p1" in paper.text
    with paper.plumber() as pdf:
        last = [line for line in pdf.pages[0].extract_text().splitlines() if "Date signed" in line]
    assert last[0].split() == ["p1", "Date", "signed", "p2", "Date", "signed", "Lin", "Yuan", "Date", "signed"]


def test_a_company_signs_its_own_conditions_each_numbered_once_and_as_it_was_typed(
    firm: Company, printed: Printed, english: QtWording
) -> None:
    own = "1. Paid <b>in full</b> & on time\n\n2) 1.5 times counts\n%n {amount} {0}"
    firm.settings = replace(firm.settings, letter_terms_en=own)
    paper = printed(letter_document(firm.snapshot(), firm.id("p1"), "2026", english, CHOICE))
    for line in ("1 Paid <b>in full</b> & on time", "2 1.5 times counts", "3 %n {amount} {0}"):
        assert line in paper.text
    assert "revised only with a written reason" not in paper.text


def test_with_weights_the_letter_is_about_what_counts_for_the_score(
    firm: Company, printed: Printed, english: QtWording
) -> None:
    metrics = firm.rows["metric"]
    metrics[:] = [replace(row, weight=60) if row.code == "Revenue" else row for row in metrics]  # type: ignore[type-var]
    paper = printed(letter_document(firm.snapshot(), firm.id("p1"), "2026", english, CHOICE))
    assert "Calls" not in paper.text
    assert "60" in paper.text
