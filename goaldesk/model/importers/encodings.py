"""Finding out how the bytes of a text file mean letters.

One rule: a byte order mark decides; else bytes that are strict UTF-8 are UTF-8; else the letters themselves are
weighed by chardet, and where two readings that differ in a visible letter are near each other, the file is in doubt.
Only the words with letters outside ASCII are weighed, each once: columns of figures would drown them.
"""

import codecs
import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.importer import Doubt, Undecided, unreadable
from goaldesk.wording import QT_TRANSLATE_NOOP

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What spreadsheet programs and web shops write: no code pages of terminals, mainframes or old Macintoshes.
_CANDIDATES = [
    *("gb18030", "big5", "cp932", "euc-jp", "cp949", "koi8-r", "windows-1250", "windows-1251", "windows-1252"),
    *("windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "iso-8859-1", "iso-8859-2"),
    *("iso-8859-5", "iso-8859-7", "iso-8859-9", "iso-8859-15"),
]
CHOOSABLE = ("utf-8", "utf-16", *_CANDIDATES)
"""What a person may say instead of what was found out, the usual ones first."""
_ASIDE = "cp1252"  # taken among readings that show the same letters
_CLEAR_LEAD = 1.8
_BLOCK = 1 << 20
_WEIGHED_WORDS = 2_000
_LONGEST_WORD = 4_096
_WEIGHED_BYTES = 65_536
# Words end at signs that are never the second half of a letter in a two-byte encoding, as "|" may be.
# They are looked at from their beginning only: a picture written as a hundred thousand digits is one word, too.
_LETTERS = re.compile(rb"(?<![^\x00-\x2f:-?])[0-9@-\x7f]*+[\x80-\xff][^\x00-\x2f:-?]*")
_MOST_ODD = 0.02  # share of control characters above which bytes are no text


def find_encoding(path: Path) -> str:
    """The name of a Python codec for the whole file; raises Undecided, Refusal `not_a_table` or Trouble."""
    try:
        with path.open("rb") as file:
            head = file.read(_BLOCK)
    except OSError as error:
        raise unreadable(path, error) from error
    for mark, codec in _MARKS:
        if head.startswith(mark):
            return codec
    wide = _utf16_without_mark(head)
    if wide:
        return wide
    _refuse_binary(path, head)
    letters = _letters_unless_utf8(path)
    return "utf-8" if letters is None else _weigh(letters)


def check_encoding(name: str) -> str:
    """A codec's name given by a person; raises Refusal `unknown_encoding`."""
    try:
        codec = codecs.lookup(name)
    except LookupError:
        codec = None
    if codec is None or not codec._is_text_encoding:
        raise Refusal(
            "unknown_encoding",
            QT_TRANSLATE_NOOP(
                "Fault", "“{encoding}” is not a known encoding. Usual ones are utf-8, gb18030, cp1252 and utf-16."
            ),
            encoding=name,
        )
    return "utf-8-sig" if codec.name == "utf-8" else codec.name


def _utf16_without_mark(head: bytes) -> str | None:
    """Latin text in UTF-16 has a zero in every second byte."""
    pairs = len(head) // 2
    if pairs < 4:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.4 * pairs and even < 0.02 * pairs:
        return "utf-16-le"
    if even > 0.4 * pairs and odd < 0.02 * pairs:
        return "utf-16-be"
    return None


def _refuse_binary(path: Path, head: bytes) -> None:
    odd = len(head) - len(head.translate(None, bytes(n for n in range(32) if n not in b"\t\n\v\f\r")))
    if odd > 2 and odd > _MOST_ODD * len(head):
        raise Refusal(
            "not_a_table",
            QT_TRANSLATE_NOOP(
                "Fault", "{name} is neither a CSV file nor a spreadsheet. Save it as CSV or XLSX and import that."
            ),
            name=path.name,
        )


def _letters_unless_utf8(path: Path) -> bytes | None:
    """None if the whole file is strict UTF-8, else the distinct words with bytes outside ASCII, a line each.

    Also refuses a file with a line beyond all reason, which the line by line reading could not hold.
    """
    seen: dict[bytes, None] = {}
    decoder = codecs.getincrementaldecoder("utf-8")()
    fits, rest = True, b""
    for block in _blocks(path):
        cut = max(block.rfind(b"\n"), block.rfind(b"\r")) + 1
        if not cut and len(block) == _BLOCK:
            raise Refusal(
                "line_too_long",
                QT_TRANSLATE_NOOP("Fault", "{name} has a line of more than a million signs: it is not a table."),
                name=path.name,
            )
        fits = fits and _continues(decoder, block)
        _collect(seen, rest + block[:cut])
        rest = block[cut:]
    _collect(seen, rest)
    return None if fits and _continues(decoder, b"", final=True) else b"\n".join(seen)


def _continues(decoder: codecs.IncrementalDecoder, block: bytes, final: bool = False) -> bool:
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return False
    return True


def _collect(seen: dict[bytes, None], block: bytes) -> None:
    """Add the words with letters outside ASCII, until there are enough of them to weigh."""
    if len(seen) < _WEIGHED_WORDS and not block.isascii():
        for found in _LETTERS.finditer(block):
            if len(found[0]) <= _LONGEST_WORD or not seen:
                seen[found[0]] = None
            if len(seen) >= _WEIGHED_WORDS:
                return


def _blocks(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                yield block
    except OSError as error:
        raise unreadable(path, error) from error


def _weigh(letters: bytes) -> str:
    """The best reading if it leads clearly over every reading that shows other letters."""
    import chardet

    if len(letters) > _WEIGHED_BYTES:
        letters = letters[:_WEIGHED_BYTES].rpartition(b"\n")[0] or letters
    readings: list[tuple[float, str, str]] = []
    for found in chardet.detect_all(letters, include_encodings=_CANDIDATES, compat_names=False):
        codec = found["encoding"] or _ASIDE
        readings.append((found["confidence"], codec, letters.decode(codec, errors="replace")))
    readings.sort(key=lambda reading: -reading[0])
    best, codec, text = readings[0]
    rivals = [reading for reading in readings if reading[2] != text]
    alone = len(readings) == 1 and len(letters) < 8
    if not alone and (not rivals or best >= _CLEAR_LEAD * rivals[0][0]):
        return min((reading[1] for reading in readings if reading[2] == text), key=lambda name: name != _ASIDE)
    choices: dict[str, str] = {text: codec}
    for _, other, shown in rivals:
        choices.setdefault(shown, other)
    for usual in ("cp1252", "gb18030"):
        if usual not in choices.values():
            choices.setdefault(letters.decode(usual, errors="replace"), usual)
    other = rivals[0][2] if rivals else ""
    pairs = zip_longest(text.split("\n"), other.split("\n"), fillvalue="")
    sample = next((word for word, rival in pairs if word != rival), text)
    raise Undecided(Doubt("encoding", tuple(choices.values())[:6], sample.strip()[:40]))
