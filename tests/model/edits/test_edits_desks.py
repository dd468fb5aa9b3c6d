"""Who may sit at the program: names stand once, and undo brings back what was."""

from pathlib import Path

import pytest

from goaldesk.model.edits.desks import add_desk, change_desk, remove_desk
from goaldesk.model.errors import Refusal
from goaldesk.model.rows import Desk
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.store.workbook import Workbook


@pytest.fixture
def book(tmp_path: Path):
    with Workbook.create(tmp_path / "firm.goaldesk", WorkbookSettings(company="Firm"), desk="Anna") as made:
        yield made


def test_a_desk_is_added_renamed_and_taken_off(book):
    desk = book.edit("Add", add_desk, " Lin  Yuan ", "manager").value
    assert (desk.name, desk.role) == ("Lin Yuan", "manager")
    book.edit("Change", change_desk, desk.id, "Lin Yuan", "owner")
    assert [(row.name, row.role) for row in book.snapshot.all(Desk)] == [("Lin Yuan", "owner")]
    book.edit("Remove", remove_desk, desk.id)
    assert not list(book.snapshot.all(Desk))


@pytest.mark.parametrize(
    ("name", "role", "code"),
    [("", "owner", "no_name"), ("wu QIAN", "owner", "desk_taken"), ("Bo", "king", "not_one_of")],
)
def test_a_desk_that_cannot_be_is_refused(book, name, role, code):
    book.edit("Add", add_desk, "Wu Qian", "bookkeeper")
    before = book.digest()
    with pytest.raises(Refusal) as refused:
        book.edit("Add", add_desk, name, role)
    assert refused.value.code == code
    assert book.digest() == before


def test_a_desk_may_keep_its_own_name_in_another_case(book):
    desk = book.edit("Add", add_desk, "wu qian", "bookkeeper").value
    assert book.edit("Change", change_desk, desk.id, "Wu Qian", "bookkeeper").value.name == "Wu Qian"


def test_the_name_of_who_sits_down_stands_in_the_history_from_the_next_edit_on(book):
    book.edit("Add", add_desk, "Wu Qian", "bookkeeper")
    book.sit_down("Wu Qian")
    book.edit("Add", add_desk, "Bo", "manager")
    assert [entry.desk for entry in book.history(2)] == ["Wu Qian", "Anna"]
