"""`target`: one target in its five steps: the sentence, the lights with their reasons, the months. It can be saved.
`copy-year` begins the targets of a year as a copy of another one's.

One rule: what is not said is what the window would propose; nothing is written without `--save`.
"""

import json
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import click

from goaldesk.commands.session import JSON, Session, on_workbook

if TYPE_CHECKING:
    from goaldesk.model.errors import Refusal
    from goaldesk.model.methods.smart.assessment import Assessment
    from goaldesk.model.rows import Metric
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.model.target_draft import Ruler, TargetDraft
    from goaldesk.wording import Wording

_GROWTH_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed: about what, and what is to be different from what is proposed."""

    unit: str
    metric: str
    segment: str | None
    period: str | None
    amount: str | None
    growth: str | None
    objective: str | None
    why: str | None
    activities: bool
    rest_to: str | None


@click.command()
@on_workbook
@click.option("--unit", required=True, help="Whose target: a code, name or alias.")
@click.option("--metric", required=True, help="Of what: a metric's code or name.")
@click.option("--segment", help="Of which segment only: its code or name.")
@click.option("--period", help="A year (2027), a quarter (2027-Q1) or a month; without it the first free quarter.")
@click.option("--amount", help="The target, as in the window: 1.38m, 138万, 8/day.")
@click.option("--growth", help="Instead of an amount: the growth on the same months of the year before, in percent.")
@click.option("--objective", help="The company objective it belongs to.")
@click.option("--why", help="Why it is set like this; a red light is agreed only with it.")
@click.option("--activities", is_flag=True, help="Set targets for the stages of the funnel with it.")
@click.option("--rest-to", help="Propose what nobody carries yet of the target above to this unit, once saved.")
@click.option("--save", type=click.Choice(["draft", "proposed", "agreed"]), help="Write it as this.")
@click.option("--reason", default="", help="Why an agreed target changes; kept as a revision.")
@JSON
def target(session: Session, save: str | None, reason: str, as_json: bool, **typed: Any) -> None:
    """Show a target of FILE in its five steps, an existing one or a new one with what is proposed; --save writes it."""
    from goaldesk.model.edits.smart import Saving, write_target_draft
    from goaldesk.model.methods.smart.assessment import Assessment
    from goaldesk.model.sheets.smart.light_words import asking_words
    from goaldesk.wording import QT_TRANSLATE_NOOP

    asked = Asked(**typed)
    if asked.amount is not None and asked.growth is not None:
        raise click.UsageError("Say either --amount or --growth.")
    with session.open(read_only=save is None) as workbook:
        draft = _draft(workbook.snapshot, asked, session.day(workbook.snapshot))
        facts = Assessment(workbook.snapshot, draft)
        if draft.rest_to and facts.taker is None:
            raise _nobody_to_ask(asked.rest_to or "")
        if save is not None:
            label = QT_TRANSLATE_NOOP("Edit", "Set a target")
            how = Saving(save, reason, asking_words(facts, session.wording))
            workbook.edit(label, write_target_draft, draft, how)
    if as_json:
        click.echo(json.dumps(_record(facts, session.wording), ensure_ascii=False, indent=1))
    else:
        _print(facts, session.wording)


@click.command("copy-year")
@on_workbook
@click.option("--from", "source", required=True, help="The fiscal year that is copied (2026).")
@click.option("--to", "year", required=True, help="The fiscal year that begins with it (2027).")
@click.option("--growth", default="0", help="For everybody (5.5%).")
@click.option("--scenario", help="A scenario other than the plan: its code or name.")
def copy_year(session: Session, source: str, year: str, growth: str, scenario: str | None) -> None:
    """Copy the targets of a year of FILE into another one, grown, as drafts; what is set there stays."""
    from goaldesk.model.edits.copy_year import YearCopy
    from goaldesk.model.edits.copy_year import copy_year as copy
    from goaldesk.model.importers.typed import typed_amount
    from goaldesk.model.lookup import find_scenario
    from goaldesk.wording import QT_TRANSLATE_NOOP

    share = typed_amount(growth, _GROWTH_DIGITS, percent=True) or 0
    with session.open(read_only=False) as workbook:
        snapshot = workbook.snapshot
        wish = YearCopy(
            snapshot.fiscal.parse(source),
            snapshot.fiscal.parse(year),
            Fraction(share, 10**_GROWTH_DIGITS),
            find_scenario(snapshot, scenario).id if scenario else 0,
        )
        count = workbook.edit(QT_TRANSLATE_NOOP("Edit", "Copy the targets of a year"), copy, wish).value
    click.echo(session.wording.translate("Plan", "%n amounts were copied.", count))


def _nobody_to_ask(unit: str) -> "Refusal":
    from goaldesk.model.errors import Refusal
    from goaldesk.wording import QT_TRANSLATE_NOOP

    return Refusal(
        "nobody_to_ask",
        QT_TRANSLATE_NOOP(
            "Fault",
            "{unit} cannot be asked for the rest: nothing is left, it does not stand beside, or it has agreed its "
            "target; nothing was changed.",
        ),
        unit=unit,
    )


def _draft(snapshot: "Snapshot", asked: Asked, today: int) -> "TargetDraft":
    """The target that is there for exactly these months, else a new one; with what was typed."""
    from goaldesk.model.lookup import find_metric, find_segment, find_unit
    from goaldesk.model.methods.smart.assessment import Assessment, overlapping
    from goaldesk.model.methods.smart.beginning import draft_of, new_draft, usual_period
    from goaldesk.model.target_draft import TargetDraft

    unit, metric = find_unit(snapshot, asked.unit), find_metric(snapshot, asked.metric)
    segment = find_segment(snapshot, asked.segment).id if asked.segment else 0
    about = TargetDraft(unit.id, metric.id, segment, 0, 3)
    period = snapshot.fiscal.parse(asked.period) if asked.period else usual_period(snapshot, about, today)
    about = replace(about, first=period.first, months=period.months)
    there = overlapping(snapshot, about)
    if there is not None and (there.first_month, there.months) == (period.first, period.months):
        draft = draft_of(snapshot, there)
    else:
        draft = new_draft(snapshot, unit.id, metric.id, segment, period)
    objective = draft.objective if asked.objective is None else asked.objective.strip()
    draft = replace(draft, objective=objective, achievable=draft.achievable if asked.why is None else asked.why.strip())
    draft = _with_amount(snapshot, draft, metric, asked)
    if asked.rest_to:
        draft = replace(draft, rest_to=find_unit(snapshot, asked.rest_to).id)
    if asked.activities:
        needs = Assessment(snapshot, draft).needs
        draft = replace(draft, activities=tuple(need.metric.id for need in needs if need.needed is not None))
    return draft


def _with_amount(snapshot: "Snapshot", draft: "TargetDraft", metric: "Metric", asked: Asked) -> "TargetDraft":
    from goaldesk.model.importers.typed import typed_amount
    from goaldesk.model.importers.typed_rate import typed_rate
    from goaldesk.model.methods.activity_rates import counts
    from goaldesk.model.methods.smart.rates import with_rate

    ruler: Ruler = "amount" if asked.growth is None else "growth"
    if asked.growth is not None:
        share = typed_amount(asked.growth, _GROWTH_DIGITS, percent=True)
        return draft if share is None else replace(draft, ruler=ruler, ruling=Fraction(share, 10**_GROWTH_DIGITS))
    rate = typed_rate(asked.amount or "") if counts(metric) else None
    if rate is not None:
        return with_rate(snapshot, draft, *rate)
    amount = typed_amount(asked.amount or "", metric.decimals, percent=metric.unit == "percent")
    return draft if amount is None else replace(draft, ruler=ruler, ruling=Fraction(amount))


def _months(facts: "Assessment") -> dict[str, int]:
    from goaldesk.model.periods import month_text

    return {month_text(month): one for month, one in zip(facts.draft.run, facts.amounts or (), strict=False)}


def _record(facts: "Assessment", wording: "Wording") -> dict[str, object]:
    from goaldesk.formats import half_up
    from goaldesk.model.sheets.smart.light_words import light_reason, light_rule
    from goaldesk.model.sheets.smart.sentence import sentence_text
    from goaldesk.wording import unmarked

    def exact(amount: int | None) -> str | None:
        decimals = facts.metric.decimals
        return None if amount is None else f"{half_up(Fraction(amount, 10**decimals), decimals):f}"

    return {
        "sentence": sentence_text(facts, wording),
        "baseline": exact(facts.baseline.amount),
        "amount": exact(facts.amount),
        "expected": exact(facts.reach.expected),
        "low": exact(facts.reach.low),
        "high": exact(facts.reach.high),
        "chance": None if facts.chance is None else round(facts.chance, 3),
        "history_months": len(facts.history.amounts),
        "months": {month: exact(amount) for month, amount in _months(facts).items()},
        "needs": [
            {"metric": need.metric.code, "needed": need.needed, "best": need.best, "ever_done": need.ever_done}
            for need in facts.needs
        ],
        "lights": [
            {
                "step": light.step,
                "status": light.status,
                "code": light.code,
                "reason": unmarked(light_reason(light, facts, wording)),
                "rule": light_rule(light, wording),
            }
            for light in facts.lights
        ],
    }


def _print(facts: "Assessment", wording: "Wording") -> None:
    from goaldesk.model.sheets.smart.light_words import light_reason, light_rule, reach_words, step_name
    from goaldesk.model.sheets.smart.sentence import said, sentence_text
    from goaldesk.model.sheets.words import status_word
    from goaldesk.wording import unmarked

    click.echo(sentence_text(facts, wording))
    click.echo(reach_words(facts, wording))
    for light in facts.lights:
        status = "no_data" if light.status == "open" else light.status
        head = wording.translate("Smart", "{step}: {status}")
        click.echo(head.format(step=step_name(light.step, wording), status=status_word(status, wording)))
        click.echo(f"  {unmarked(light_reason(light, facts, wording))}\n  {light_rule(light, wording)}")
    for month, amount in _months(facts).items():
        click.echo(f"{month}  {said(amount, facts.metric, wording)}")
