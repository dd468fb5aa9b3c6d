"""Dangerous texts leave guarded and come back as themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.formulas import guarded, guarded_in_sheet, unguarded


@given(st.text())
def test_any_text_comes_back_as_itself(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert unguarded(guarded_in_sheet(text)) == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1", "  =x", "\u3000-x"])
def test_what_a_spreadsheet_would_run_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["Liang Bo", "", "'quoted'", "a=b", "3"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text
