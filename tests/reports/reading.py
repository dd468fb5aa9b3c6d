"""Packs of small companies, and what stands in them."""

from fractions import Fraction

from goaldesk.reports.blocks import Block, Document, Figure, Heading, Headline, Table
from goaldesk.reports.pack import PackChoice, review_pack
from goaldesk.ui.speech import QtWording
from tests.builders import Company, day

CHOICE = PackChoice(day("2026-09-09"), "Qinghe Trading.goaldesk")


def pack_of(made: Company, code: str, wording: QtWording, period: str = "2026-08") -> Document:
    snapshot = made.snapshot()
    return review_pack(snapshot, made.id(code), snapshot.fiscal.parse(period), wording, CHOICE)


def find(document: Document, kind: type[Block]) -> list:
    return [block for block in document.blocks if isinstance(block, kind)]


def table_after(document: Document, title: str) -> Table:
    at = next(at for at, b in enumerate(document.blocks) if isinstance(b, Heading) and b.text.startswith(title))
    found = document.blocks[at + 1]
    assert isinstance(found, Table)
    return found


def figures(table: Table, row: int) -> list[Fraction]:
    """The figures of a row as numbers."""
    texts = [cell.text for cell in table.rows[row].cells if isinstance(cell, Figure) and cell.text]
    return [Fraction(text.replace(",", "").replace("−", "-").replace("\u00a0%", "")) for text in texts]


def headline(document: Document) -> str:
    return find(document, Headline)[0].text
