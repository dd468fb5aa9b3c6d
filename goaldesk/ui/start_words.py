"""What the start page says of a workbook that nobody has opened yet, and which ways on it offers, by state."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from goaldesk.ui.items.sizes import size_text
from goaldesk.ui.text import isolated
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

if TYPE_CHECKING:
    from goaldesk.model.store.standing import Standing


class StateWords(NamedTuple):
    """The mark, the word, the line below it, and the ways on by their keys (see WAYS), the first one by Enter.

    `head` and `text` stand where the workbook is unfolded. Fields: {name}, {path}, {who}, {host}, {since}, {changed},
    {version}, {backup}, {found}.
    """

    mark: str
    word: str
    line: str
    head: str
    text: str
    ways: tuple[str, ...]


WAYS = {
    "open": QT_TRANSLATE_NOOP("Start", "Open"),
    "view": QT_TRANSLATE_NOOP("Start", "Open read-only"),
    "unlock": QT_TRANSLATE_NOOP("Start", "Open with the passphrase…"),
    "check": QT_TRANSLATE_NOOP("Start", "Open and check"),
    "when_free": QT_TRANSLATE_NOOP("Start", "Open when it is free"),
    "take_over": QT_TRANSLATE_NOOP("Start", "{who} is gone…"),
    "again": QT_TRANSLATE_NOOP("Start", "Try again"),
    "there": QT_TRANSLATE_NOOP("Start", "Open there"),
    "look_for": QT_TRANSLATE_NOOP("Start", "Look for it…"),
    "backup": QT_TRANSLATE_NOOP("Start", "Restore the newest backup"),
    "backups": QT_TRANSLATE_NOOP("Start", "Another backup…"),
    "copy": QT_TRANSLATE_NOOP("Start", "Save a copy as…"),
    "trial": QT_TRANSLATE_NOOP("Start", "Copy for a trial…"),
    "import_new": QT_TRANSLATE_NOOP("Start", "Make a workbook from it…"),
    "forget": QT_TRANSLATE_NOOP("Start", "Take off the list"),
}
"""What each way on says."""

STATES = {
    "unknown": StateWords(
        "open",
        QT_TRANSLATE_NOOP("Start", "Not checked yet"),
        "",
        QT_TRANSLATE_NOOP("Start", "{name}"),
        QT_TRANSLATE_NOOP("Start", "{path}"),
        ("open", "forget"),
    ),
    "ready": StateWords(
        "met",
        QT_TRANSLATE_NOOP("Start", "Ready"),
        QT_TRANSLATE_NOOP("Start", "Last change {changed}"),
        QT_TRANSLATE_NOOP("Start", "{name} is ready"),
        QT_TRANSLATE_NOOP("Start", "{path}"),
        ("open", "trial"),
    ),
    "older": StateWords(
        "met",
        QT_TRANSLATE_NOOP("Start", "Older version"),
        QT_TRANSLATE_NOOP("Start", "Will be brought up to date"),
        QT_TRANSLATE_NOOP("Start", "{name} was made by an older GoalDesk"),
        QT_TRANSLATE_NOOP("Start", "Opening brings it up to date; a copy of how it is now is kept as a backup."),
        ("open",),
    ),
    "passphrase": StateWords(
        "met",
        QT_TRANSLATE_NOOP("Start", "Locked with a passphrase"),
        QT_TRANSLATE_NOOP("Start", "Asks for the passphrase"),
        QT_TRANSLATE_NOOP("Start", "{name} is locked with a passphrase, or is no workbook"),
        QT_TRANSLATE_NOOP("Start", "Opening asks for the passphrase. Until then nothing of it can be read."),
        ("unlock", "forget"),
    ),
    "elsewhere": StateWords(
        "at_risk",
        QT_TRANSLATE_NOOP("Start", "Open at another desk"),
        QT_TRANSLATE_NOOP("Start", "{who} at {host}, since {since}"),
        QT_TRANSLATE_NOOP("Start", "{who} is writing in this workbook"),
        QT_TRANSLATE_NOOP(
            "Start",
            "On {host}, since {since}, last change {changed}. It can be read, printed and exported now. Writing is "
            "free for one desk at a time, so that nothing is entered twice.",
        ),
        ("view", "when_free", "trial", "take_over"),
    ),
    "unclosed": StateWords(
        "at_risk",
        QT_TRANSLATE_NOOP("Start", "Was not closed properly"),
        QT_TRANSLATE_NOOP("Start", "Complete up to the last change, {changed}"),
        QT_TRANSLATE_NOOP("Start", "{name} was not closed properly"),
        QT_TRANSLATE_NOOP(
            "Start",
            "Every change up to {changed} is in the file. What was half done then is taken back, and the file is "
            "checked.",
        ),
        ("check",),
    ),
    "newer": StateWords(
        "at_risk",
        QT_TRANSLATE_NOOP("Start", "Newer version"),
        QT_TRANSLATE_NOOP("Start", "Version {version} of the file"),
        QT_TRANSLATE_NOOP("Start", "{name} was made by a newer GoalDesk"),
        QT_TRANSLATE_NOOP("Start", "It can be read, printed and exported here. Update GoalDesk to change it."),
        ("view", "forget"),
    ),
    "too_new": StateWords(
        "at_risk",
        QT_TRANSLATE_NOOP("Start", "Newer version"),
        QT_TRANSLATE_NOOP("Start", "Version {version} of the file"),
        QT_TRANSLATE_NOOP("Start", "{name} was made by a newer GoalDesk"),
        QT_TRANSLATE_NOOP("Start", "This GoalDesk cannot read it, and left it untouched. Update GoalDesk to open it."),
        ("forget",),
    ),
    "read_only": StateWords(
        "met",
        QT_TRANSLATE_NOOP("Start", "Read-only"),
        QT_TRANSLATE_NOOP("Start", "The file or its folder cannot be written to"),
        QT_TRANSLATE_NOOP("Start", "{name} can only be read"),
        QT_TRANSLATE_NOOP(
            "Start",
            "The file or its folder cannot be written to. Allow writing there, or work on a copy in another folder.",
        ),
        ("view", "trial", "again"),
    ),
    "gone": StateWords(
        "no_data",
        QT_TRANSLATE_NOOP("Start", "Not there"),
        QT_TRANSLATE_NOOP("Start", "Plug the drive in, or take it off the list"),
        QT_TRANSLATE_NOOP("Start", "There is no file {name}"),
        QT_TRANSLATE_NOOP("Start", "It was at {path}. Plug the drive in and try again, or look where it is now."),
        ("again", "look_for", "forget"),
    ),
    "moved": StateWords(
        "open",
        QT_TRANSLATE_NOOP("Start", "Has moved"),
        QT_TRANSLATE_NOOP("Start", "Found at another place, same workbook"),
        QT_TRANSLATE_NOOP("Start", "{name} lies at another place now"),
        QT_TRANSLATE_NOOP(
            "Start", "The same workbook was found at {found}. It is known by its number, not by its name."
        ),
        ("there", "look_for", "forget"),
    ),
    "damaged": StateWords(
        "missed",
        QT_TRANSLATE_NOOP("Start", "Damaged"),
        QT_TRANSLATE_NOOP("Start", "The newest good backup is of {backup}"),
        QT_TRANSLATE_NOOP("Start", "{name} is damaged"),
        QT_TRANSLATE_NOOP(
            "Start",
            "The newest good backup is of {backup}. Restoring it puts the damaged file aside under another name; "
            "nothing is deleted.",
        ),
        ("backup", "backups", "copy"),
    ),
    "lost": StateWords(
        "missed",
        QT_TRANSLATE_NOOP("Start", "Damaged"),
        QT_TRANSLATE_NOOP("Start", "No backup on this computer"),
        QT_TRANSLATE_NOOP("Start", "{name} is damaged"),
        QT_TRANSLATE_NOOP(
            "Start",
            "No backup of it was found on this computer, and nothing was changed. Look for a copy on another drive, or "
            "save the file as it is for somebody who rescues files.",
        ),
        ("look_for", "copy", "again", "forget"),
    ),
    "empty": StateWords(
        "missed",
        QT_TRANSLATE_NOOP("Start", "Empty file"),
        QT_TRANSLATE_NOOP("Start", "No backup on this computer"),
        QT_TRANSLATE_NOOP("Start", "{name} is empty"),
        QT_TRANSLATE_NOOP(
            "Start",
            "The file holds nothing any more, as after a broken copy. No backup of it was found on this computer: look "
            "for a copy on another drive.",
        ),
        ("look_for", "again", "forget"),
    ),
    "table": StateWords(
        "open",
        QT_TRANSLATE_NOOP("Start", "A table"),
        QT_TRANSLATE_NOOP("Start", "Can be imported into a new workbook"),
        QT_TRANSLATE_NOOP("Start", "{name} is a table, not a workbook"),
        QT_TRANSLATE_NOOP(
            "Start",
            "A new workbook can be made from it: a list of people becomes its org tree, figures are imported as "
            "actuals. The table itself is left as it is.",
        ),
        ("import_new", "forget"),
    ),
    "not_ours": StateWords(
        "no_data",
        QT_TRANSLATE_NOOP("Start", "No workbook"),
        QT_TRANSLATE_NOOP("Start", "Another kind of file"),
        QT_TRANSLATE_NOOP("Start", "{name} is not a GoalDesk workbook"),
        QT_TRANSLATE_NOOP("Start", "It was left untouched. It is of another kind, whatever its name says."),
        ("forget",),
    ),
    "failed": StateWords(
        "at_risk",
        QT_TRANSLATE_NOOP("Start", "Could not be opened"),
        "",
        QT_TRANSLATE_NOOP("Start", "{name} could not be opened"),
        QT_TRANSLATE_NOOP("Start", "{path}"),
        ("again", "forget"),
    ),
}
SPEAK_FOR_THEMSELVES = {"passphrase", "damaged", "not_ours", "table", "gone"}
"""States whose own words say more than the fault that stood in the way."""


def words_of(state: str, standing: "Standing | None") -> StateWords:
    """The words for a state; a damaged workbook without a backup has others than one with."""
    if state == "damaged" and standing is not None and standing.backup is None:
        return STATES["lost" if standing.size else "empty"]
    return STATES[state]


def fill(template: str, path: Path, standing: "Standing | None", wording: Wording, today: dt.date) -> str:
    """A template of the context "Start" with what is known of a workbook; empty where a needed fact is not known."""
    if not template:
        return ""
    holder = standing.holder if standing else None
    facts = {
        "name": isolated(path.name),
        "path": isolated(str(path)),
        "who": isolated(holder.user) if holder else "",
        "host": isolated(holder.host) if holder else "",
        "since": moment(holder.since, wording, today) if holder else "",
        "changed": moment(standing.changed, wording, today) if standing else "",
        "found": isolated(str(standing.found)) if standing and standing.found else "",
        "version": wording.formats.whole(standing.version) if standing and standing.version else "",
        "backup": wording.formats.moment_near(standing.backup.made_at.astimezone(), today)
        if standing and standing.backup
        else "",
    }
    needed = [name for name, fact in facts.items() if f"{{{name}}}" in template and not fact]
    return "" if needed else wording.translate("Start", template).format(**facts)


def path_and_size(path: str, standing: "Standing | None", wording: Wording) -> str:
    """Where a workbook lies, and how large it is where that is known."""
    if standing is None or not standing.size:
        return path
    form = wording.translate("Start", "{path}, {size}")
    return form.format(path=path, size=size_text(standing.size, wording))


def moment(text: str, wording: Wording, today: dt.date) -> str:
    """A moment of a file (ISO text) in this computer's time; the text itself where it is none."""
    try:
        return wording.formats.moment_near(dt.datetime.fromisoformat(text).astimezone(), today)
    except ValueError:
        return text


def ways_on(state: str, standing: "Standing | None") -> Sequence[str]:
    """The ways on from a state; taking over only from another computer."""
    ways = words_of(state, standing).ways
    if standing is None or standing.holder is None or not standing.holder.is_elsewhere():
        ways = tuple(way for way in ways if way != "take_over")
    return ways
