"""The files that the program writes: safe names, whole or not at all."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.errors import Trouble
from goaldesk.model.outputs import safe_name, write_file


@given(st.text(), st.sampled_from(["", ".pdf", ".xlsx"]))
def test_any_text_becomes_a_name_that_stays_in_the_chosen_folder(text: str, suffix: str) -> None:
    name = safe_name(text, suffix)
    assert Path("/chosen", name).resolve().parent == Path("/chosen")
    assert len(name.encode()) <= 120
    assert name.endswith(suffix)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Liang Bo: a/b", "Liang Bo ab.pdf"),
        ("con", "_con.pdf"),
        ("LPT1.notes", "_LPT1.notes.pdf"),
        ("..", "_.pdf"),
        ("\u202egnp.exe", "gnp.exe.pdf"),
        ("喆" * 60, "喆" * 38 + ".pdf"),
    ],
)
def test_what_a_system_does_not_take_is_left_out(text: str, name: str) -> None:
    assert safe_name(text, ".pdf") == name


def test_a_file_is_replaced_whole_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "pack.pdf"
    write_file(target, b"old")
    write_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert [file.name for file in target.parent.iterdir()] == ["pack.pdf"]
    if os.name == "posix":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_what_was_there_stays_when_the_new_file_cannot_be_put_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "pack.pdf").mkdir()
    (tmp_path / "pack.pdf" / "kept").write_text("kept")
    with pytest.raises(Trouble) as trouble:
        write_file(tmp_path / "pack.pdf", b"new")
    assert trouble.value.code == "cannot_write"
    assert [file.name for file in tmp_path.iterdir()] == ["pack.pdf"]
    assert (tmp_path / "pack.pdf" / "kept").read_text() == "kept"
