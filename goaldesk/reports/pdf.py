"""Documents onto paper: PDF bytes, the same for the same input.

One rule: nothing but the embedded family is used, and what could not be written is told with the result.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from goaldesk.model.logo import is_kept
from goaldesk.reports.blocks import (
    Block,
    Bookmark,
    Callout,
    Centered,
    Chart,
    Document,
    Drawing,
    Heading,
    Headline,
    KeyFigures,
    LetterBlock,
    PageBreak,
    Pairs,
    Signatures,
    SimpleBlock,
    Table,
    Title,
)
from goaldesk.reports.boxes import (
    Box,
    Break,
    CalloutBox,
    DrawingBox,
    HeadingBox,
    KeyFiguresBox,
    TitleBox,
    headline,
    paragraph,
)
from goaldesk.reports.chart_box import ChartBox
from goaldesk.reports.grid import grids_of
from goaldesk.reports.letter_boxes import CenteredBox, PairsBox, SignaturesBox
from goaldesk.reports.marks import program_sign
from goaldesk.reports.pages import Page, paginate
from goaldesk.reports.pen import Pen
from goaldesk.reports.style import (
    BODY_BOTTOM,
    BODY_TOP,
    FOOTER,
    FOOTER_LINE,
    HEADER,
    HEADER_BASE,
    HEADER_LINE,
    HEADER_RIGHT,
    MARGIN_SIDE,
    MARGIN_TOP,
    PAPERS,
    RULE,
    RULE_HEADER,
    Paper,
)
from goaldesk.reports.table import TableBox
from goaldesk.reports.typesetting import REGULAR, Typesetter
from goaldesk.wording import Wording

SIGN, LOGO = 10.0, (120.0, 16.0)
"""The program's sign, and the room for the company's picture in its place: points."""

LANGUAGE_TAGS = {"en": "en", "zh": "zh-CN"}


@dataclass(frozen=True, slots=True)
class Rendered:
    """A PDF: its bytes, how many pages, and the signs for which the font had nothing (a `?` stands for each)."""

    pdf: bytes
    pages: int
    missing_glyphs: tuple[str, ...] = ()


def render(documents: Document | Sequence[Document], wording: Wording) -> Rendered:
    """The documents in one PDF, one after the other, each with its own page numbers, under one outline.

    Raises ValueError without any document, and for a paper that `style.PAPERS` does not know.
    """
    packs = [documents] if isinstance(documents, Document) else list(documents)
    if not packs:
        raise ValueError("nothing to render")
    typesetter = Typesetter(wording)
    stream = io.BytesIO()
    canvas = _canvas(stream, packs, typesetter)
    outline = _Outline(canvas)
    pages = sum(_print(document, canvas, outline, typesetter) for document in packs)
    canvas.save()
    return Rendered(stream.getvalue(), pages, tuple(typesetter.missing))


def _canvas(stream: io.BytesIO, packs: Sequence[Document], typesetter: Typesetter) -> Any:
    from reportlab.pdfgen.canvas import Canvas

    first = packs[0]
    canvas = Canvas(
        stream,
        pageCompression=1,
        invariant=1,
        initialFontName=REGULAR,
        lang=LANGUAGE_TAGS.get(first.language, first.language),
    )
    canvas.setTitle(typesetter.clean(first.title))
    canvas.setAuthor(typesetter.clean(first.author))
    canvas.setSubject(typesetter.clean(first.subject))
    canvas.setCreator("GoalDesk")
    return canvas


class _Outline:
    """Gives each bookmark the level that its depth means under the ones before it."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._depths: list[int] = []
        self._count = 0

    def add(self, title: str, depth: int, height: float) -> None:
        while self._depths and self._depths[-1] >= depth:
            self._depths.pop()
        self._depths.append(depth)
        self._count += 1
        key = f"p{self._count}"
        self._canvas.bookmarkHorizontal(key, 0, height)
        self._canvas.addOutlineEntry(title, key, len(self._depths) - 1, closed=False)
        if self._count == 1:
            self._canvas.showOutline()


def _print(document: Document, canvas: Any, outline: _Outline, typesetter: Typesetter) -> int:
    """Print one document; gives the number of its pages."""
    paper = PAPERS[document.paper]
    width = paper.width - 2 * MARGIN_SIDE
    body = MARGIN_TOP + BODY_TOP
    height = paper.height - body - FOOTER_LINE - BODY_BOTTOM
    bookmarks = [block for block in document.blocks if isinstance(block, Bookmark)]
    boxes = [box for block in document.blocks for box in _boxes(block, typesetter, width, paper)]
    pages = paginate(boxes, height)
    foot = f"{document.furniture.foot} · {document.number}"
    for number, page in enumerate(pages, 1):
        canvas.setPageSize((paper.width, paper.height))
        pen = Pen(canvas, paper.height, typesetter)
        if number == 1:
            for bookmark in bookmarks:
                outline.add(typesetter.clean(bookmark.title), bookmark.level, paper.height)
        _furnish(pen, document, paper, (number, len(pages)), foot)
        _draw(page, pen, body)
        canvas.showPage()
    return len(pages)


def _boxes(block: Block, typesetter: Typesetter, width: float, paper: Paper) -> list[Box]:
    """The boxes of one block."""
    if isinstance(block, Table):
        grids = grids_of(block, typesetter, width)
        tables: list[Box] = [TableBox(grid, grid.rows, 8 if at else 0) for at, grid in enumerate(grids)]
        return [*tables, paragraph(block.note, "note", typesetter, width)] if block.note else tables
    if isinstance(block, Chart):
        return [ChartBox(block, width, paper.chart_cut)]
    if isinstance(block, Drawing):
        return [DrawingBox(block, width)]
    if isinstance(block, Bookmark):
        return []
    if isinstance(block, Centered | Pairs | Signatures):
        return [_letter_box(block, typesetter, width)]
    return [_simple_box(block, typesetter, width)]


def _letter_box(block: LetterBlock, typesetter: Typesetter, width: float) -> Box:
    if isinstance(block, Centered):
        return CenteredBox((block.title, block.subtitle), typesetter, width)
    if isinstance(block, Pairs):
        return PairsBox(block.pairs, typesetter, width)
    return SignaturesBox(block.signers, typesetter, width)


def _simple_box(block: SimpleBlock, typesetter: Typesetter, width: float) -> Box:
    if isinstance(block, Title):
        return TitleBox((block.name, block.subtitle, block.figure, block.caption), typesetter, width)
    if isinstance(block, Callout):
        return CalloutBox(block.status, block.text, typesetter, width)
    if isinstance(block, Headline):
        return headline(block.text, typesetter, width)
    if isinstance(block, Heading):
        return HeadingBox(block.text, block.note, typesetter, width)
    if isinstance(block, KeyFigures):
        return KeyFiguresBox(block.figures, typesetter, width)
    if isinstance(block, PageBreak):
        return Break()
    return paragraph(block.text, block.role, typesetter, width)


def _draw(page: Page, pen: Pen, body: float) -> None:
    for down, box in page.boxes:
        box.draw(pen, MARGIN_SIDE, body + down)


def _furnish(pen: Pen, document: Document, paper: Paper, at: tuple[int, int], foot: str) -> None:
    """Head and foot of a page."""
    left, right = MARGIN_SIDE, paper.width - MARGIN_SIDE
    number, count = at
    fitted = pen.typesetter.fitted
    furniture = document.furniture
    before = SIGN
    if is_kept(furniture.logo):
        before = pen.picture(furniture.logo, left, MARGIN_TOP - 4, LOGO)
    else:
        pen.paint(program_sign(SIGN), left, MARGIN_TOP)
    title = fitted(furniture.first if number == 1 else furniture.others, HEADER_RIGHT, (right - left) * 0.6)
    used = pen.text(right, MARGIN_TOP + HEADER_BASE - 1, title, HEADER_RIGHT, "right")
    company = fitted(furniture.company, HEADER, right - left - used - before - 20)
    pen.text(left + before + 8, MARGIN_TOP + HEADER_BASE - 1, company, HEADER)
    pen.rule(left, right, MARGIN_TOP + HEADER_LINE, "text", RULE_HEADER)
    line = paper.height - FOOTER_LINE
    pen.rule(left, right, line, "line-strong", RULE)
    page = pen.typesetter.clean(furniture.page.format(page=number, pages=count))
    used = pen.text(right, line + 12, page, FOOTER, "right")
    pen.text(left, line + 12, fitted(foot, FOOTER, right - left - used - 12), FOOTER)
