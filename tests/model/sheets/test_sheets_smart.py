"""What the wizard says: the sentence and the lights, whole in both languages, whatever the draft."""

import ast
import inspect
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import get_args

import pytest

from goaldesk.model.methods.chance import Ambition
from goaldesk.model.methods.smart import lights
from goaldesk.model.methods.smart.assessment import Assessment
from goaldesk.model.methods.smart.beginning import new_draft
from goaldesk.model.sheets.smart.light_words import (
    RULES,
    light_reason,
    light_rule,
    reach_words,
    rhythm_words,
    target_words,
    verdict_words,
)
from goaldesk.model.sheets.smart.sentence import BLANK, sentence_of, sentence_text
from goaldesk.model.target_draft import Rhythm, TargetDraft
from goaldesk.ui.speech import QtWording
from goaldesk.wording import Wording
from tests.builders import period
from tests.model.methods.test_methods_smart import company


@pytest.fixture(scope="module", params=["en", "zh"])
def wording(request: pytest.FixtureRequest) -> Wording:
    return QtWording(request.param)


def drafts() -> Iterator[Assessment]:
    """As different ones as there are rules."""
    made = company()
    made.target("team", "rev", "2027-01", [1_500_000] * 12)
    made.unit("new one", "team")
    made.employ("new one", "2027-01-01")
    snapshot = made.snapshot()
    quarter = period(snapshot, "2027-Q1")
    usual = new_draft(snapshot, made.id("ann"), made.id("rev"), 0, quarter)
    changes: tuple[dict[str, object], ...] = (
        {},
        {"ruling": None},
        {"ruling": Fraction(10**9)},
        {"baseline": "own", "own_baseline": 500_000, "own_from": "The old books"},
        {"baseline": "average", "parent": None, "objective": "Grow"},
        {"unit": made.id("new one")},
        {"unit": made.id("team")},
        {"segment": made.id("new")},
        {"rhythm": Rhythm("none", 0, 0)},
        {"statement": "As it was said by hand"},
    )
    for change in changes:
        yield Assessment(snapshot, replace(usual, **change))  # type: ignore[arg-type]
    yield Assessment(snapshot, new_draft(snapshot, made.id("ann"), made.id("price"), 0, quarter))


def test_every_sentence_is_whole(wording: Wording) -> None:
    for facts in drafts():
        texts = [sentence_text(facts, wording), target_words(facts, wording), verdict_words(facts, wording)]
        texts += [reach_words(facts, wording), rhythm_words(facts, wording)]
        texts += [light_reason(light, facts, wording) for light in facts.lights]
        texts += [light_rule(light, wording) for light in facts.lights]
        assert all(texts)
        assert not [text for text in texts if "{" in text or "%n" in text or "None" in text]


def test_the_sentence_leaves_open_what_is_not_known_and_follows_the_draft_until_it_is_written_by_hand() -> None:
    wording = QtWording("en")
    usual, no_amount, *_ = drafts()
    text = sentence_text(usual, wording)
    assert text.startswith("ann: rev, from 18,090 to 1")
    assert text.endswith("of team’s target.")
    assert f"to {BLANK} ({BLANK})" in sentence_text(no_amount, wording)
    by_hand = Assessment(usual.snapshot, replace(usual.draft, statement="Ann sells more."))
    assert [piece.text for piece in sentence_of(by_hand, wording)] == ["Ann sells more."]


def test_every_rule_that_a_light_can_follow_has_its_words() -> None:
    pairs = [
        [part.value for part in node.elts if isinstance(part, ast.Constant)]
        for node in ast.walk(ast.parse(inspect.getsource(lights)))
        if isinstance(node, ast.Tuple) and len(node.elts) == 2
    ]
    codes = {pair[1] for pair in pairs if len(pair) == 2 and pair[0] in get_args(lights.Status)}
    assert codes | set(get_args(Ambition)) == set(RULES)


def test_a_draft_is_kept_as_text_and_read_back_and_anything_else_is_none() -> None:
    for facts in drafts():
        full = replace(facts.draft, by_hand=((24_324, 5),), activities=(7, 8), rhythm=Rhythm("month", 2, 0, "周岚"))
        assert TargetDraft.from_text(full.to_text()) == full
    for text in ("", "[]", "{}", "nothing", '{"rhythm": 1}'):
        assert TargetDraft.from_text(text) is None
