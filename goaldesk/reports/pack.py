"""The review pack of a unit for a period, before paper. Pure: no clock, no file, no Qt.

One rule: the pack shows what the sheets say, section by section; what a later part of the program adds is left out, not
faked.
"""

import base64

from goaldesk.model.periods import Period, date_of
from goaldesk.model.snapshot import Snapshot
from goaldesk.reports.blocks import Document, Furniture
from goaldesk.reports.context import Context, PackChoice
from goaldesk.reports.sections import SECTIONS
from goaldesk.reports.words import period_text
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

__all__ = ["PackChoice", "review_pack"]

KINDS = {
    "person": QT_TRANSLATE_NOOP("Pack", "Review pack"),
    "team": QT_TRANSLATE_NOOP("Pack", "Team pack"),
    "company": QT_TRANSLATE_NOOP("Pack", "Company summary"),
}


def review_pack(snapshot: Snapshot, unit: int, period: Period, wording: Wording, choice: PackChoice) -> Document:
    """The pack of a unit (its id) for a period in the language of the wording. Raises KeyError for an unknown unit."""
    context = Context(snapshot, unit, period, wording, choice)
    blocks = [block for section in SECTIONS if context.kind in section.packs for block in section.build(context)]
    what = wording.translate("Pack", KINDS[context.kind])
    when = period_text(period, wording)
    company = snapshot.settings.company
    return Document(
        title=f"{what} · {when} · {context.unit.name}",
        subject=when,
        author=company,
        language=wording.language,
        paper=choice.paper,
        furniture=Furniture(
            company=company,
            first=f"{what} · {when}",
            others=f"{what} · {when} · {context.unit.name}",
            foot=_foot(context, when),
            page=wording.translate("Pack", "Page {page} of {pages}"),
            logo=base64.b64decode(snapshot.settings.logo),
        ),
        blocks=tuple(blocks),
    )


def _foot(context: Context, when: str) -> str:
    """Whose pack, of what, made when and from which file."""
    wording = context.wording
    day = wording.formats.date(date_of(context.choice.today))
    made = (
        wording.translate("Pack", "produced {day} from {file}").format(day=day, file=context.choice.file_name)
        if context.choice.file_name
        else wording.translate("Pack", "produced {day}").format(day=day)
    )
    return f"{context.unit.name} · {when} · {made}"
