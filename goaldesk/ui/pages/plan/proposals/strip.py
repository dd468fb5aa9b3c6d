"""What stands on the strip of a talk: both figures above, the landing and the forecast below, the range behind."""

from fractions import Fraction

from goaldesk.model.sheets.proposal_offers import HALF_WAY, HANDED, NAMES, Prospect
from goaldesk.model.sheets.proposal_rounds import Round
from goaldesk.model.sheets.proposal_sheet import ProposalSheet
from goaldesk.ui.pages.plan.proposals.words import ground
from goaldesk.ui.widgets.range_strip import Mark, Range

INKS = {HANDED: "text2"}


def likely(sheet: ProposalSheet, talk: Round, prospect: Prospect) -> tuple[Range, str]:
    """What stands on the strip, and the same in words."""
    wording, formats, scale = sheet.wording, sheet.wording.formats, 10**sheet.metric.decimals
    form = wording.translate("Proposals", "{name} {amount}")
    offers = [offer for offer in prospect.offers if offer.key != HALF_WAY]
    last = [offer for offer in offers if offer.key == HANDED] + [offer for offer in offers if offer.key != HANDED][-1:]
    above = [
        Mark(
            offer.amount / scale,
            form.format(
                name=wording.translate("Proposals", NAMES[offer.key]),
                amount=formats.short(Fraction(offer.amount, scale)),
            ),
            INKS.get(offer.key, "accent"),
        )
        for offer in last
    ]
    if len({mark.value for mark in above}) == 1:
        above = above[-1:]
    below, year = [], f"’{sheet.grid.before.label[-2:]}"
    if (landing := sheet.landing(talk.unit.id)) is not None:
        text = wording.translate("Proposals", "landing {year}").format(year=year)
        below.append(Mark(float(landing), text, "text2", formats.short(landing)))
    if prospect.outlook is not None:
        mean = Fraction(round(prospect.outlook.outcome.mean), scale)
        text = wording.translate("Proposals", "forecast {year}").format(year=f"’{sheet.grid.view.year.label[-2:]}")
        below.append(Mark(float(mean), text, "accent", formats.short(mean)))
    band = tuple(end / scale for end in prospect.band) if prospect.band else None
    words = "; ".join([mark.text for mark in above] + [form.format(name=m.text, amount=m.second) for m in below])
    return Range(above, below, (band[0], band[1]) if band else None), f"{words}; {ground(sheet, prospect)}"
