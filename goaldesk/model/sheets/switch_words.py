"""What is said of making a scenario the plan: what becomes of the targets, and what the plan so far is called then."""

from collections.abc import Iterable, Sequence

from goaldesk.model.methods.switching import Reasons, SwitchLine
from goaldesk.model.periods import date_of
from goaldesk.model.rows import Scenario
from goaldesk.model.sheets.scenario_sheet import scenario_name
from goaldesk.wording import Wording


def switch_words(lines: Sequence[SwitchLine], reasons: Reasons, wording: Wording) -> str:
    """What would become of the plan, in sentences."""
    if not lines:
        return wording.translate("Scenarios", "The plan has these amounts already; nothing would change.")
    revised = {line.subject for line in lines if line.fate == "revised"}
    without = sum(not reasons.of(subject) for subject in revised)
    replaced = len({line.subject for line in lines if line.fate == "replaced"})
    stay = len({line.subject for line in lines if line.fate in ("locked", "closed")})
    said = []
    if len(revised) > without:
        said.append(wording.translate("Scenarios", "%n agreed targets become revisions.", len(revised) - without))
    if without:
        said.append(wording.translate("Scenarios", "%n agreed targets stay as long as no reason is given.", without))
    if replaced:
        said.append(wording.translate("Scenarios", "%n targets are simply replaced.", replaced))
    if stay:
        said.append(wording.translate("Scenarios", "Of %n targets locked or closed months stay.", stay))
    said.append(wording.translate("Scenarios", "All of it is one step, which can be taken back."))
    return ("" if wording.language == "zh" else " ").join(said)


def effect_words(lines: Sequence[SwitchLine], wording: Wording) -> str:
    """What making a scenario the plan would do, before reasons are given."""
    revised = len({line.subject for line in lines if line.fate == "revised"})
    replaced = len({line.subject for line in lines if line.fate == "replaced"})
    if not revised and not replaced:
        return wording.translate(
            "Scenarios", "Nothing would change: the plan has these amounts, or they cannot change."
        )
    said = []
    if revised:
        said.append(
            wording.translate("Scenarios", "%n agreed targets would become revisions, each for a reason.", revised)
        )
    if replaced:
        said.append(wording.translate("Scenarios", "%n targets would simply be replaced.", replaced))
    said.append(wording.translate("Scenarios", "The plan so far is kept, so one can go back."))
    return ("" if wording.language == "zh" else " ").join(said)


def kept_name(plan: Scenario, day: int, scenarios: Iterable[Scenario], wording: Wording) -> str:
    """The name proposed for the plan so far: its own and the day, with a number where that is taken."""
    shown = wording.formats.date(date_of(day))
    name = wording.translate("Scenarios", "{name} ({day})").format(name=scenario_name(plan, wording), day=shown)
    taken = {text.casefold() for row in scenarios for text in (row.name, row.code)}
    tries = (name, *(f"{name} {number}" for number in range(2, len(taken) + 3)))
    return next(one for one in tries if one.casefold() not in taken)
