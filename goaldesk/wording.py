"""The port through which every sentence, number and date reaches a reader.

The rooms below the window write English source text and hand it to a `Wording`; they never know where a translation
comes from. Its one rule: a text is written whole, with named fields, and never glued together from parts.

`wording.translate("Context", "Text")` and `QT_TRANSLATE_NOOP("Context", "Text")` are found by name when the catalogues
are collected, so neither may be called through an alias.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from goaldesk.formats import Formats


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the collector of texts knows this name
    """Mark `text` as translatable in `context` where it is declared; returned unchanged."""
    return text


class Wording(Protocol):
    """Texts in one language. Numbers and dates of the same language are in `formats`."""

    language: str

    @property
    def formats(self) -> "Formats":
        """Numbers and dates in this language."""
        ...

    def translate(self, context: str, text: str, n: int | None = None) -> str:
        """The text in this language, or `text` itself where the catalogue has none; `n` chooses the plural form and
        replaces `%n`."""
        ...

    def breaks(self, text: str) -> Sequence[int]:
        """The indexes of `text` at which a line may end (Unicode line breaking), `len(text)` included."""
        ...


class PlainWording:
    """The source texts as they are: for tests, and wherever no catalogue is needed."""

    def __init__(self, language: str = "en") -> None:
        from goaldesk.formats import Formats

        self.language = language
        self.formats = Formats(language)

    def translate(self, context: str, text: str, n: int | None = None) -> str:
        return text if n is None else text.replace("%n", self.formats.whole(n))

    def breaks(self, text: str) -> Sequence[int]:
        return [i + 1 for i, sign in enumerate(text) if sign == " "] + [len(text)]


_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
# Patterns as texts: `re` keeps what it compiled, and compiles nothing that the first painting does not ask for.
_LATIN, _HAN = r"[0-9A-Za-z\u00c0-\u024f]", r"[\u3400-\u9fff]"
_AFTER_NAME = rf"(?<={_LATIN}){_END_ISOLATE}(?={_HAN})"
_BEFORE_NAME = rf"(?<={_HAN}){_ISOLATE}(?={_LATIN})"
_MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


def isolated(name: str) -> str:
    """A name within a sentence, kept apart from it whichever way it is written."""
    return f"{_ISOLATE}{name}{_END_ISOLATE}"


def spaced(sentence: str) -> str:
    """A sentence with a space wherever a Latin name (one that was `isolated`) touches a Chinese word."""
    return re.sub(_BEFORE_NAME, f" {_ISOLATE}", re.sub(_AFTER_NAME, f"{_END_ISOLATE} ", sentence))


def dated(sentence: str, *dates: str) -> str:
    """A sentence in which no space stands beside these dates of it, where they are Chinese ones."""
    for date in dates:
        if date.endswith(("年", "月", "日")):
            sentence = sentence.replace(f" {date}", date).replace(f"{date} ", date)
    return sentence


def are_apart(before: str, after: str) -> bool:
    """Whether no Latin word touches a Chinese one where a text ends and the next begins."""
    touching = rf"{_LATIN}{_HAN}|{_HAN}{_LATIN}"
    return re.fullmatch(touching, before[-1:] + after[:1]) is None


def unmarked(sentence: str) -> str:
    """A sentence without the marks of `isolated`: for paper and other programs, which have no use for them."""
    return sentence.translate(_MARKS)


def with_names(form: str, **names: str) -> str:
    """`form` with names in it, for cells and paper: a Latin name keeps a space from the Chinese words beside it."""
    return unmarked(spaced(form.format(**{field: isolated(name) for field, name in names.items()})))
