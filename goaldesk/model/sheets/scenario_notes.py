"""The notes of a scenario: sentences, and lines such as `Price: +2 %` that can stand beside those of others.

The one rule: a line with one colon and a short name before it is an assumption; everything else is a sentence.
"""

from dataclasses import dataclass

LONGEST_NAME = 32
_COLONS = (":", "：")


@dataclass(frozen=True, slots=True)
class Notes:
    """`assumptions` in the order in which they were written."""

    sentences: str
    assumptions: dict[str, str]


def notes_of(text: str) -> Notes:
    """The notes in a text."""
    sentences, assumptions = [], {}
    for line in (line.strip() for line in text.splitlines()):
        name, value = _parted(line)
        if name and value:
            assumptions[name] = value
        elif line:
            sentences.append(line)
    return Notes(" ".join(sentences), assumptions)


def _parted(line: str) -> tuple[str, str]:
    colons = [at for at, sign in enumerate(line) if sign in _COLONS]
    if len(colons) != 1 or colons[0] > LONGEST_NAME:
        return "", ""
    return line[: colons[0]].strip(), line[colons[0] + 1 :].strip()
