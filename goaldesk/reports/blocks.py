"""What stands on paper, before paper: frozen, typed blocks whose texts are already in the reader's language.

One rule: a block holds everything that it shows, so a Document can be kept, compared and printed again; the printer
asks nobody. Its digest is the pack's number.
"""

import hashlib
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from goaldesk.reports.marks import Primitive


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline; a deeper `level` stands under the last one above it."""

    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Title:
    """Who or what a pack is about. `figure` is one number at the right with its caption, or empty."""

    name: str
    subtitle: str
    figure: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Callout:
    """A sentence on a tinted bar, with the mark of a status."""

    status: str
    text: str


@dataclass(frozen=True, slots=True)
class Headline:
    """The sentence that says how things stand."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a section, with a quiet note behind it. It stays with what follows."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text of any length; line breaks in it are kept. `role`: body, strong, note, term (what is signed for), of
    which the last ones are `last_term`. Strong and last terms keep with what follows.
    """

    text: str
    role: str = "body"


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """A few figures side by side: pairs of caption and figure."""

    figures: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Text:
    """Words in a cell. `role`: body, strong, quiet. `level` indents."""

    text: str
    role: str = "body"
    level: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in a cell, already written; a `status` that is not empty puts its mark in front."""

    text: str
    role: str = "body"
    status: str = ""


@dataclass(frozen=True, slots=True)
class Status:
    """The mark of a status and its word."""

    status: str
    word: str


@dataclass(frozen=True, slots=True)
class Bullet:
    """A bar for actual against target, with a hairline for what is due. None: not known."""

    actual: Fraction | None
    target: Fraction | None
    due: Fraction | None = None


Cell: TypeAlias = Text | Figure | Status | Bullet | None


@dataclass(frozen=True, slots=True)
class Column:
    """`kind`: text (left, takes what room is left), figure (right), status (left), bullet. Columns that follow each
    other and have the same `group` share a heading above theirs.
    """

    title: str
    kind: str = "figure"
    group: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One cell for each column; None is an empty one. `rule`: line, strong (a line above that groups), sum."""

    cells: tuple[Cell, ...]
    rule: str = "line"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head that is repeated on each page. A row is never split; a note may follow. Low if `dense`."""

    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    note: str = ""
    dense: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A grid line of a chart and what is written beside it."""

    at: Fraction
    text: str


@dataclass(frozen=True, slots=True)
class Run:
    """One line of a chart: points (x in months from the start of the year, value) and the label at its end."""

    points: tuple[tuple[Fraction, Fraction], ...]
    label: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A bar of the gap strip in the middle of a month: actual minus due, and whether that is good."""

    month: int
    gap: Fraction
    good: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """Actual against target over the months of a year, last year, and below it the gap to what was due.

    `months` names every month; `today` is where the figures end, in months from the start, with its words.
    """

    months: tuple[str, ...]
    ticks: tuple[Tick, ...]
    actual: Run
    target: Run
    last: Run
    today: Fraction | None
    today_text: str
    gaps: tuple[Gap, ...] = ()
    gap_caption: str = ""
    gap_text: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing of primitives, `width` by `height` in a unit of its own; on paper it is as wide as the page."""

    marks: tuple[Primitive, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Centered:
    """The title of a letter, in the middle, with a line below it."""

    title: str
    subtitle: str


@dataclass(frozen=True, slots=True)
class Pairs:
    """Captions with their texts, two beside each other."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign on, beside each other: who, what is to be put there, the name (empty: to be written), the date."""

    signers: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


LetterBlock: TypeAlias = Centered | Pairs | Signatures
SimpleBlock: TypeAlias = Title | Callout | Headline | Heading | Paragraph | KeyFigures | PageBreak
Block: TypeAlias = Bookmark | Table | Chart | Drawing | SimpleBlock | LetterBlock


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands on every page: the company; what this is, on the first page and on the others; the foot.

    `page` has the fields {page} and {pages}; behind `foot` stands the pack's number. `logo` is a PNG picture, empty for
    none.
    """

    company: str
    first: str
    others: str
    foot: str
    page: str
    logo: bytes = b""


@dataclass(frozen=True, slots=True)
class Document:
    """A pack: what it says about itself, and its blocks in order."""

    title: str
    subject: str
    author: str
    language: str
    paper: str
    furniture: Furniture
    blocks: tuple[Block, ...]

    @property
    def digest(self) -> str:
        """SHA-256 of everything in the document, hexadecimal: of its `repr`, which is exact and names every kind."""
        return hashlib.sha256(repr(self).encode()).hexdigest()

    @property
    def number(self) -> str:
        """The pack's number: the first eight digits of the digest."""
        return self.digest[:8]
