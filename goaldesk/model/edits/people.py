"""Verb for people: employment, capacity and ramp of a unit.

The one rule: employment says from when to when figures are expected of somebody, not where they count; a leaver's
late entry still counts where the person last belonged.
"""

import json
from collections.abc import Sequence

from goaldesk.model.changes import Edit
from goaldesk.model.edits.rules import real_day, unit_of, within
from goaldesk.model.errors import Refusal
from goaldesk.model.periods import date_of
from goaldesk.model.rows import Person
from goaldesk.wording import QT_TRANSLATE_NOOP

LONGEST_RAMP = 36


def set_person(edit: Edit, person: Person) -> Person:
    """Write when somebody works here, with which capacity (percent) and ramp.

    Raises Refusal `ends_before_start`, `bad_ramp`, `out_of_range`, `gone`.
    """
    unit = unit_of(edit, person.unit)
    for day in (person.start_day, person.end_day):
        if day is not None:
            real_day(day)
    if person.start_day is not None and person.end_day is not None and person.end_day < person.start_day:
        raise Refusal(
            "ends_before_start",
            QT_TRANSLATE_NOOP("Fault", "{name} cannot leave on {end}, before starting on {start}; check the dates."),
            name=unit.name,
            start=date_of(person.start_day),
            end=date_of(person.end_day),
        )
    within("capacity", person.capacity, 0, 200)
    ramp_of(person.ramp)
    edit.put(person)
    return person


def ramp_of(text: str) -> list[int]:
    """The percents of the first months from their JSON text. Raises Refusal `bad_ramp`."""
    try:
        steps = json.loads(text)
    except ValueError as error:
        raise _bad_ramp() from error
    if not isinstance(steps, list) or len(steps) > LONGEST_RAMP:
        raise _bad_ramp()
    if not all(type(step) is int and 0 <= step <= 100 for step in steps):
        raise _bad_ramp()
    return steps


def ramp_text(steps: Sequence[int]) -> str:
    """The JSON text of a ramp."""
    return json.dumps(list(steps))


def _bad_ramp() -> Refusal:
    return Refusal(
        "bad_ramp",
        QT_TRANSLATE_NOOP(
            "Fault", "A ramp is a percent from 0 to 100 for each of the first months; nothing was changed: check it."
        ),
    )
