"""The names under which imports know a unit, written as one list."""

from goaldesk.model.edits.aliases import set_aliases
from goaldesk.model.rows import Alias


def known(firm, code):
    return sorted(alias.name for alias in firm.now.all(Alias) if alias.unit == firm.unit[code])


def test_the_list_is_what_is_known_from_then_on(firm):
    firm.do(set_aliases, firm.unit["ann"], ["Annie", "", "  A.  N. "])
    assert known(firm, "ann") == ["A. N.", "Annie"]
    firm.do(set_aliases, firm.unit["ann"], ["annie", "Anna"])
    assert known(firm, "ann") == ["Anna", "annie"]


def test_a_name_of_somebody_else_is_refused_and_the_list_stays(firm):
    firm.do(set_aliases, firm.unit["ann"], ["Annie"])
    assert firm.refused(set_aliases, firm.unit["bob"], ["Benny", "ANNIE"]) == "alias_taken"
    assert known(firm, "bob") == []
