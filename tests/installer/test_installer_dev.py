"""The door for developers: what it says and when it has nothing to do. The whole way is tried on bare machines."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PROGRAM = """import sys
print(sys.argv[1:])
if sys.argv[1] == "sample":
    open(sys.argv[2], "x").close()
"""


def dev(*arguments: str, root: Path = ROOT, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(root / "installer" / "dev.py"), *arguments]
    return subprocess.run(command, env={**os.environ, **variables}, capture_output=True, text=True, check=False)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with the door alone, whose program only prints what it is asked to do."""
    (tmp_path / "installer").mkdir()
    (tmp_path / "installer" / "dev.py").write_bytes((ROOT / "installer" / "dev.py").read_bytes())
    (tmp_path / "requirements-dev.txt").write_text("")
    (tmp_path / "main.py").write_text(PROGRAM)
    return tmp_path


def set_up(checkout: Path) -> None:
    """As `dev.py` leaves a checkout behind, with the Python of this run in place of an environment of its own."""
    fingerprint = (
        "import sys, pathlib; sys.path.insert(0, 'installer'); import dev; "
        "print(dev.fingerprint(dev.ROOT / '.venv', dev.DEV_LOCK), end='')"
    )
    stamp = subprocess.run(
        [sys.executable, "-c", fingerprint], cwd=checkout, capture_output=True, text=True, check=True
    )
    python = checkout / (".venv/Scripts/python.exe" if os.name == "nt" else ".venv/bin/python")
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    (checkout / ".venv" / ".lock").write_text(stamp.stdout)


def test_an_unknown_command_is_answered_with_the_list_of_commands() -> None:
    for arguments in ((), ("fly",)):
        answer = dev(*arguments)
        assert answer.returncode == 2
        assert "run | test | check | bench | build" in answer.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_the_sample_company_comes_out_on_paper(checkout: Path) -> None:
    set_up(checkout)
    answer = dev("run", root=checkout, DISPLAY="", WAYLAND_DISPLAY="")
    packs = checkout / "build" / "sample" / "packs"
    assert answer.returncode == 0
    assert "There is no display here" in answer.stdout
    assert (
        f"['pack', '{checkout}/build/sample/Qinghe Trading.goaldesk', '--period', '2026-08', '--each'" in answer.stdout
    )
    assert answer.stdout.splitlines()[-1] == f"The review packs lie in {packs}"


def test_arguments_of_run_go_to_the_program_as_they_are(checkout: Path) -> None:
    set_up(checkout)
    answer = dev("run", "status", "my company.goaldesk", "--json", root=checkout)
    assert answer.stdout == "['status', 'my company.goaldesk', '--json']\n"


def test_all_tests_run_in_two_halves_and_one_that_fails_fails_both(checkout: Path) -> None:
    set_up(checkout)
    (checkout / "tests" / "ui").mkdir(parents=True)
    (checkout / "tests" / "test_sums.py").write_text("def test_sums():\n    assert 1 + 1 == 2\n")
    (checkout / "tests" / "ui" / "test_shown.py").write_text("def test_shown():\n    assert False\n")
    answer = dev("test", root=checkout, PYTHONPATH=str(Path(pytest.__file__).parents[1]))
    assert answer.returncode == 1
    assert "1 passed" in answer.stdout
    assert "1 failed" in answer.stdout


def test_the_setting_up_is_done_again_only_when_lock_or_place_have_changed(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "installer" / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    door = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(door)
    lock = tmp_path / "requirements.txt"
    lock.write_text("a==1\n")
    first = door.fingerprint(tmp_path, lock)
    assert door.fingerprint(tmp_path, lock) == first
    assert door.fingerprint(tmp_path / "moved", lock) != first
    lock.write_text("a==2\n")
    assert door.fingerprint(tmp_path, lock) != first
