"""The verb that makes a scenario the plan.

The one rule: what is agreed never changes by switching alone. An agreed target is revised for a reason of its own or
one that serves all, and without one it stays; closed months and what is locked stay in any case.
"""

from dataclasses import replace

from goaldesk.model.changes import Edit
from goaldesk.model.edits.plan_cells import Writing, write_plan
from goaldesk.model.edits.rules import there
from goaldesk.model.edits.scenarios import change_scenario, check_not_plan, copy_scenario, remove_scenario
from goaldesk.model.methods.switching import NO_REASONS, Cell, Reasons, SwitchLine, switch_lines
from goaldesk.model.rows import Scenario


def make_plan(edit: Edit, scenario: int, reasons: Reasons = NO_REASONS, *, kept_as: str) -> Scenario:
    """Bring the amounts of a scenario into the plan; the plan so far is kept under this name and given back. The plan
    stays the same row, so whatever is measured against it goes on.

    Where nothing of the scenario stays behind, the plan takes its name and note, and there is no longer a scenario
    beside it. Raises Refusal `scenario_is_plan`, `code_taken`, `no_name`, `gone`.
    """
    chosen, snapshot = there(edit.get(Scenario, scenario)), edit.snapshot
    check_not_plan(snapshot, scenario)
    lines = switch_lines(snapshot, scenario)
    plan = there(edit.get(Scenario, snapshot.settings.scenario))
    kept = copy_scenario(edit, plan.id, kept_as, kept_as)
    edit.put(replace(kept, note=plan.note))
    taken: dict[str, dict[Cell, int | None]] = {}
    for line in lines:
        reason = reasons.of(line.subject) if line.fate == "revised" else ""
        if reason or line.fate == "replaced":
            taken.setdefault(reason, {}).update({cell: after for cell, (_, after) in line.changes.items()})
    for reason, cells in taken.items():
        write_plan(edit, cells, Writing(plan.id, reason=reason))
    if all(line.fate in ("replaced", "closed") or _is_revised(line, reasons) for line in lines):
        change_scenario(edit, replace(plan, name=chosen.name, note=chosen.note))
        remove_scenario(edit, scenario)
    return kept


def _is_revised(line: SwitchLine, reasons: Reasons) -> bool:
    return line.fate == "revised" and bool(reasons.of(line.subject))
