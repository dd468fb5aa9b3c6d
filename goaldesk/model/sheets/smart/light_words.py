"""What each of the five lights says: the reason with its figures in one line, and the rule that decided in another."""

from collections.abc import Callable
from fractions import Fraction

from goaldesk.model.closing import is_closed
from goaldesk.model.methods.smart.assessment import Assessment, period_of
from goaldesk.model.methods.smart.lights import Light, Step
from goaldesk.model.methods.smart.months import check_days, review_days
from goaldesk.model.periods import Period, date_of, month_text
from goaldesk.model.rows import Unit
from goaldesk.model.sheets.chance_words import chance_words
from goaldesk.model.sheets.smart.sentence import about, change_words, days_words, period_words, said, subject_words
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording, isolated, spaced, unmarked

YEAR = 12
STEP_NAMES: dict[Step, str] = {
    "specific": QT_TRANSLATE_NOOP("Smart", "Specific"),
    "measurable": QT_TRANSLATE_NOOP("Smart", "Measurable"),
    "achievable": QT_TRANSLATE_NOOP("Smart", "Achievable"),
    "relevant": QT_TRANSLATE_NOOP("Smart", "Relevant"),
    "timebound": QT_TRANSLATE_NOOP("Smart", "Time-bound"),
}

AMBITIONS = {
    "too_easy": QT_TRANSLATE_NOOP("Smart", "Too easy"),
    "realistic": QT_TRANSLATE_NOOP("Smart", "Realistic"),
    "stretch": QT_TRANSLATE_NOOP("Smart", "A stretch"),
    "out_of_reach": QT_TRANSLATE_NOOP("Smart", "Out of reach"),
}

RULES = {
    "clear": QT_TRANSLATE_NOOP("Smart", "One unit, one metric, at most one segment"),
    "exists": QT_TRANSLATE_NOOP("Smart", "There is a target for it in these months: open that one"),
    "unit_ended": QT_TRANSLATE_NOOP("Smart", "The unit ends before the period does"),
    "few_records": QT_TRANSLATE_NOOP("Smart", "Fewer than eight periods of records"),
    "no_amount": QT_TRANSLATE_NOOP("Smart", "No amount yet"),
    "nothing_to_grow_from": QT_TRANSLATE_NOOP("Smart", "A baseline of nothing: growth does not exist"),
    "no_baseline": QT_TRANSLATE_NOOP("Smart", "Nothing is known to start from"),
    "own_baseline": QT_TRANSLATE_NOOP("Smart", "The baseline was typed, not counted"),
    "own_without_source": QT_TRANSLATE_NOOP("Smart", "The baseline was typed, and nothing says where it comes from"),
    "expected_part": QT_TRANSLATE_NOOP("Smart", "Part of the baseline is a forecast"),
    "no_source": QT_TRANSLATE_NOOP("Smart", "Nothing says where the figures will come from"),
    "from_entries": QT_TRANSLATE_NOOP("Smart", "The baseline is counted from entries, and so will the result be"),
    "no_chance": QT_TRANSLATE_NOOP("Smart", "No chance can be computed"),
    "too_easy": QT_TRANSLATE_NOOP("Smart", "Reached more than 85 times in 100"),
    "realistic": QT_TRANSLATE_NOOP("Smart", "Reached 50 to 85 times in 100"),
    "stretch": QT_TRANSLATE_NOOP("Smart", "Reached 15 to 50 times in 100"),
    "out_of_reach": QT_TRANSLATE_NOOP("Smart", "Reached less than 15 times in 100"),
    "parent_ended": QT_TRANSLATE_NOOP("Smart", "The unit of the parent target has ended"),
    "parent_not_agreed": QT_TRANSLATE_NOOP("Smart", "The parent target is not agreed"),
    "over_assigned": QT_TRANSLATE_NOOP("Smart", "More is assigned than the parent asks for, beyond the limit"),
    "stands_alone": QT_TRANSLATE_NOOP("Smart", "No parent target: it counts nowhere else"),
    "no_objective": QT_TRANSLATE_NOOP("Smart", "No company objective is named"),
    "objective": QT_TRANSLATE_NOOP("Smart", "The target above all others, with its objective"),
    "serves": QT_TRANSLATE_NOOP("Smart", "A parent target and an objective"),
    "period_closed": QT_TRANSLATE_NOOP("Smart", "All months are closed"),
    "months_miss": QT_TRANSLATE_NOOP("Smart", "The months typed by hand do not add up to the target"),
    "deadline_before_end": QT_TRANSLATE_NOOP("Smart", "Figures complete before the period ends"),
    "deadline_on_free_day": QT_TRANSLATE_NOOP("Smart", "Figures complete on a free day"),
    "few_workdays": QT_TRANSLATE_NOOP("Smart", "Fewer than ten working days"),
    "late_in_period": QT_TRANSLATE_NOOP("Smart", "More than 80 % is due in the last third"),
    "no_rhythm": QT_TRANSLATE_NOOP("Smart", "Nobody looks at it before the end"),
    "dated": QT_TRANSLATE_NOOP("Smart", "Dates, months that add up, and a rhythm"),
}

WHY_NO_CHANCE = {
    "short_history": QT_TRANSLATE_NOOP("Smart", "{months} complete months; a chance takes at least six"),
    "no_basis": QT_TRANSLATE_NOOP("Smart", "No figures above 0 so far: history gives no chance"),
    "not_applicable": QT_TRANSLATE_NOOP("Smart", "For levels, ratios and months far off no chance is given"),
    "too_many_gaps": QT_TRANSLATE_NOOP("Smart", "Too many months without figures"),
}


def step_name(step: Step, wording: Wording) -> str:
    """What a step is called."""
    return wording.translate("Smart", STEP_NAMES[step])


def light_rule(light: Light, wording: Wording) -> str:
    """By which rule a light stands as it does."""
    return wording.translate("Smart", RULES[light.code])


def light_reason(light: Light, facts: Assessment, wording: Wording) -> str:
    """The figures behind a light."""
    return _REASONS[light.step](facts, wording)


def reach_words(facts: Assessment, wording: Wording) -> str:
    """Where history alone leads, and on how much of it that rests."""
    reach, outlook = facts.reach, facts.reach.outlook
    if outlook is None:
        text = wording.translate("Smart", WHY_NO_CHANCE[reach.why_none or "no_basis"])
        return text.format(months=wording.formats.whole(len(facts.history.amounts)))
    months = len(outlook.history.amounts)
    if months < YEAR:
        text = wording.translate(
            "Smart",
            "If nothing changes, about {expected}, between {low} and {high}; a rough guess from %n months",
            months,
        )
    else:
        text = wording.translate(
            "Smart",
            "If nothing changes, {expected}; 8 times in 10 between {low} and {high}; from %n months of history",
            months,
        )
    metric = facts.metric
    said_reach = text.format(
        expected=about(reach.expected, metric, wording),
        low=about(reach.low, metric, wording),
        high=about(reach.high, metric, wording),
    )
    if not reach.booked:
        return said_reach
    with_booked = wording.translate("Smart", "{reach}; {booked} of it is booked already")
    return with_booked.format(reach=said_reach, booked=said(reach.booked, metric, wording))


def verdict_words(facts: Assessment, wording: Wording) -> str:
    """The chance in words: A stretch: the chance is about 1 in 3."""
    chance, ambition = facts.chance, facts.reach.ambition(facts.amount)
    if chance is None or ambition is None:
        return wording.translate("Smart", "No chance can be said")
    return wording.translate("Smart", "{ambition}: the chance is {chance}").format(
        ambition=wording.translate("Smart", AMBITIONS[ambition]),
        chance=chance_words(chance, facts.snapshot.settings, wording),
    )


def _specific(facts: Assessment, wording: Wording) -> str:
    if facts.same is not None:
        months = facts.same.first_month, facts.same.months
        there = days_words(Period(month_text(months[0]), *months), wording)
        return wording.translate("Smart", "A target for {days} is there already").format(days=there)
    unit = facts.snapshot.table(Unit)[(facts.draft.unit,)].name
    return wording.translate("Smart", "{unit} · {subject}").format(
        unit=isolated(unit), subject=subject_words(facts, wording)
    )


def _measurable(facts: Assessment, wording: Wording) -> str:
    baseline = facts.baseline
    if baseline.amount is None:
        return wording.translate("Smart", "No baseline")
    amount = said(baseline.amount, facts.metric, wording)
    if baseline.kind == "own":
        return wording.translate("Smart", "Own baseline of {amount}").format(amount=amount)
    if baseline.kind == "average":
        return wording.translate("Smart", "Baseline {amount}, the average of four periods").format(amount=amount)
    run = period_words(period_of(facts.snapshot, baseline.first, baseline.months), wording)
    if facts.metric.aggregation == "ratio":
        text = wording.translate("Smart", "Baseline {amount}, {period}, computed from its two parts")
        return text.format(amount=amount, period=run)
    text = wording.translate("Smart", "Baseline {amount}, {period}, %n entries", baseline.entries)
    return text.format(amount=amount, period=run)


def _achievable(facts: Assessment, wording: Wording) -> str:
    return verdict_words(facts, wording) if facts.chance is not None else reach_words(facts, wording)


def _relevant(facts: Assessment, wording: Wording) -> str:
    parent = facts.parent
    if parent is None:
        objective = facts.draft.objective
        text = wording.translate("Smart", "Objective: {objective}").format(objective=objective)
        return text if objective else wording.translate("Smart", "Serves no other target")
    name = facts.snapshot.table(Unit)[(parent.target.unit,)].name
    if not parent.amount or facts.amount is None:
        return spaced(wording.translate("Smart", "Serves the target of {unit}").format(unit=isolated(name)))
    share = wording.formats.percent(Fraction(facts.amount, parent.amount))
    return spaced(
        wording.translate("Smart", "{share} of the target of {unit}").format(share=share, unit=isolated(name))
    )


def _timebound(facts: Assessment, wording: Wording) -> str:
    days = days_words(facts.period, wording)
    text = wording.translate("Smart", "{days}, %n working days", facts.workdays).format(days=days)
    if not facts.draft.target and is_closed(facts.snapshot, facts.draft.first - 1):
        text += wording.translate("Smart", "; the months before are closed")
    return text


_REASONS: dict[Step, Callable[[Assessment, Wording], str]] = {
    "specific": _specific,
    "measurable": _measurable,
    "achievable": _achievable,
    "relevant": _relevant,
    "timebound": _timebound,
}


def asking_words(facts: Assessment, wording: Wording) -> str:
    """What is said to the unit that is asked to carry the rest of the parent; empty where nobody is."""
    parent, standing = facts.parent, facts.standing
    if facts.taker is None or parent is None or standing is None:
        return ""
    text = wording.translate("Smart", "With {rest} of the target of {unit} for {period} that nobody carries yet.")
    unit = facts.snapshot.table(Unit)[(parent.target.unit,)].name
    rest, period = said(standing.uncovered, facts.metric, wording), period_words(facts.period, wording)
    return unmarked(spaced(text.format(rest=rest, unit=isolated(unit), period=period)))


def rhythm_words(facts: Assessment, wording: Wording) -> str:
    """How often it is looked at: 13 checks, 3 reviews, the last one on 6 Jan 2027."""
    run, rhythm = facts.draft.run, facts.draft.rhythm
    checks, reviews = check_days(facts.snapshot, run, rhythm), review_days(facts.snapshot, run, rhythm)
    if not reviews:
        return wording.translate("Smart", "%n checks, no review", len(checks))
    text = wording.translate("Smart", "%n checks, {reviews} reviews, the last one on {day}", len(checks))
    last = wording.formats.date(date_of(reviews[-1]))
    return text.format(reviews=wording.formats.whole(len(reviews)), day=last)


def target_words(facts: Assessment, wording: Wording) -> str:
    """From where to where: from 1,200,000 to 1,380,000 (+15.0 %)."""
    baseline, amount = facts.baseline.amount, facts.amount
    if amount is None:
        return wording.translate("Smart", "No amount yet")
    if baseline is None:
        alone = wording.translate("Smart", "{amount}; nothing to compare with")
        return alone.format(amount=said(amount, facts.metric, wording))
    return wording.translate("Smart", "From {baseline} to {amount} ({change})").format(
        baseline=said(baseline, facts.metric, wording),
        amount=said(amount, facts.metric, wording),
        change=change_words(facts, wording),
    )
