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
