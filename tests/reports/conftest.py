"""Paper for the tests: small documents by hand, and PDFs read back by readers that know nothing of our printer."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pdfplumber
import pypdfium2
import pytest

from goaldesk.reports.blocks import Block, Bookmark, Document, Furniture, Title
from goaldesk.reports.pdf import Rendered, render
from goaldesk.ui.speech import QtWording
from tests.builders import Company


@dataclass
class Print:
    """A PDF with what readers make of it."""

    rendered: Rendered
    texts: list[str]

    @property
    def text(self) -> str:
        """All text, with every kind of blank as one space."""
        return " ".join(" ".join(self.texts).replace("\u00a0", " ").split())

    @property
    def pdf(self) -> bytes:
        return self.rendered.pdf

    def plumber(self) -> pdfplumber.PDF:
        return pdfplumber.open(io.BytesIO(self.pdf))


@pytest.fixture(scope="session")
def english() -> QtWording:
    return QtWording("en")


@pytest.fixture(scope="session")
def chinese() -> QtWording:
    return QtWording("zh")


@pytest.fixture
def document() -> Callable[..., Document]:
    def make(
        *blocks: Block, name: str = "Liang Bo", level: int = 0, language: str = "en", paper: str = "A4"
    ) -> Document:
        furniture = Furniture(
            "Qinghe Trading", "Review pack", f"Review pack · {name}", "foot", "Page {page} of {pages}"
        )
        return Document(
            f"Review pack · {name}",
            "August 2026",
            "Qinghe Trading",
            language,
            paper,
            furniture,
            (Bookmark(name, level), Title(name, "Guangzhou"), *blocks),
        )

    return make


@pytest.fixture
def printed(english: QtWording) -> Iterator[Callable[..., Print]]:
    """Prints documents and reads the text back page by page."""
    opened: list[pypdfium2.PdfDocument] = []

    def make(*documents: Document, wording: QtWording | None = None) -> Print:
        rendered = render(documents, wording or english)
        pdf = pypdfium2.PdfDocument(rendered.pdf)
        opened.append(pdf)
        texts = []
        for page in pdf:
            text = page.get_textpage()
            texts.append(text.get_text_range())
            text.close()
            page.close()
        assert len(texts) == rendered.pages
        return Print(rendered, texts)

    yield make
    for pdf in opened:
        pdf.close()


@pytest.fixture
def company() -> Company:
    """Two teams of two and one, eight months of figures with fen, a ratio, a level, a cost."""
    made = Company(company="Qinghe Trading Co., Ltd.")
    made.unit("co", kind="company")
    for team in ("t1", "t2"):
        made.unit(team, "co", kind="team")
    for person, team in (("p1", "t1"), ("p2", "t1"), ("p3", "t2")):
        made.unit(person, team)
    made.metric("Revenue", through="2026-08-31", weight=60)
    made.metric("Cost", through="2026-08-31", direction="down", weight=30)
    made.ratio("Margin", "Cost", "Revenue", shown=1)
    made.metric("Accounts", through="2026-08-31", aggregation="stock", unit="count", decimals=0, weight=10)
    made.metric("Calls", through="2026-08-31", unit="count", decimals=0)
    for at, person in enumerate(("p1", "p2", "p3"), 1):
        for month in range(1, 9):
            made.entry(person, "Revenue", f"2026-{month:02}-10", at * 10_000_033 + month * 70_049)
            made.entry(person, "Cost", f"2026-{month:02}-11", at * 2_000_049)
            made.entry(person, "Accounts", f"2026-{month:02}-12", at * 10 + month)
            made.entry(person, "Calls", f"2026-{month:02}-13", 40 + month)
            made.entry(person, "Revenue", f"2025-{month:02}-10", at * 9_000_011)
        made.target(person, "Revenue", "2026-01", [at * 10_500_050] * 12)
        made.target(person, "Cost", "2026-01", [at * 2_100_000] * 12)
        made.target(person, "Accounts", "2026-01", [at * 15] * 12)
    return made
