"""The one door for developers: python3 installer/dev.py run | test | check | bench | build [arguments]

It sets everything up on a bare machine and then does what was asked. Its one rule: it needs nothing but Python, and
what is already set up costs no time and no network. There is one environment, with the tools of the developers in it,
so that `run` and `test` share a single installation and the second command starts at once.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEV_LOCK = ROOT / "requirements-dev.txt"
SAMPLE = ROOT / "build" / "sample" / "Qinghe Trading.goaldesk"
LINUX = sys.platform.startswith("linux")
PYTHONS = ((3, 11), (3, 14))
QT_LIBRARIES = (  # what Qt needs of a bare Debian or Ubuntu: without a screen, and on X11
    *("libgl1", "libegl1", "libglib2.0-0", "libfontconfig1", "libdbus-1-3", "libxkbcommon0"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0"),
)
QT_PROBE = (  # loads the widgets and everything the X11 plug-in is linked with
    "import ctypes, pathlib, PySide6.QtWidgets as q; "
    "ctypes.CDLL(str(pathlib.Path(q.__file__).parent / 'Qt' / 'plugins' / 'platforms' / 'libqxcb.so'))"
)


def main(arguments: list[str]) -> int:
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command not in COMMANDS:
        print(__doc__.splitlines()[0], file=sys.stderr)
        return 2
    if not PYTHONS[0] <= sys.version_info[:2] <= PYTHONS[1]:
        sys.exit(
            f"GoalDesk runs on Python 3.11 to 3.14; this is {sys.version.split()[0]}. Start this file with another one."
        )
    try:
        return COMMANDS[command](rest)
    except subprocess.CalledProcessError as failed:
        print(f"\nStopped: this step failed: {' '.join(map(str, failed.cmd))}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(rest: list[str]) -> int:
    """The program with these arguments; without any, the sample company in the window or, with no display, on paper."""
    program = [str(environment(ROOT / ".venv", DEV_LOCK)), str(ROOT / "main.py")]
    if rest:
        return subprocess.call([*program, *rest])
    if not SAMPLE.exists():
        SAMPLE.parent.mkdir(parents=True, exist_ok=True)
        subprocess.check_call([*program, "sample", str(SAMPLE)])
    if not LINUX or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return subprocess.call([*program, str(SAMPLE)])
    packs = SAMPLE.parent / "packs"
    print(
        "There is no display here, so no window opens. Making the review packs of the sample company instead.",
        flush=True,
    )
    subprocess.check_call(
        [*program, "pack", str(SAMPLE), "--period", "2026-08", "--each", "person", "--out", str(packs)]
    )
    print(f"The review packs lie in {packs}")
    return 0


def test(rest: list[str]) -> int:
    """The tests, without a screen. All of them run in two halves side by side, each on a core of its own; what the
    second half says comes after the first.
    """
    python = environment(ROOT / ".venv", DEV_LOCK)
    command, more = [str(python), "-m", "pytest"], {"cwd": ROOT, "env": {**os.environ, "QT_QPA_PLATFORM": "offscreen"}}
    if rest:
        return subprocess.call([*command, *rest], **more)
    with tempfile.TemporaryFile() as said, subprocess.Popen([*command, "tests/ui"], stdout=said, **more) as beside:
        first = subprocess.call([*command, "tests", "--ignore=tests/ui"], **more)
        second = beside.wait()
        said.seek(0)
        print(said.read().decode(errors="replace"), flush=True)
    return first or second


def check(rest: list[str]) -> int:
    """Linter, format, types and the contracts between the rooms: all of them, whichever fails."""
    python = environment(ROOT / ".venv", DEV_LOCK)
    tools = ("ruff check", "ruff format --check", "mypy", "lint-imports --no-logo")
    failed = [
        tool for tool in tools if subprocess.call([str(python.parent / tool.split()[0]), *tool.split()[1:]], cwd=ROOT)
    ]
    print(f"Failed: {', '.join(failed)}" if failed else "All checks passed.")
    return 1 if failed else 0


def bench(rest: list[str]) -> int:
    """The measurements beside their goals."""
    python = environment(ROOT / ".venv", DEV_LOCK)
    return subprocess.call([str(python), "-m", "benchmarks", *rest], cwd=ROOT)


def build(rest: list[str]) -> int:
    """The program as one folder that needs no Python."""
    return subprocess.call([sys.executable, str(ROOT / "installer" / "build.py"), *rest])


COMMANDS = {"run": run, "test": test, "check": check, "bench": bench, "build": build}


def environment(folder: Path, *locks: Path) -> Path:
    """The Python of the virtual environment in `folder`, holding exactly what the hashed files `locks` say."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp, wanted = folder / ".lock", fingerprint(folder, *locks)
    if stamp.exists() and stamp.read_text() == wanted:
        return python
    if not finds(Path(sys.executable), "import ensurepip, venv"):
        install_libraries(f"python3.{sys.version_info[1]}-venv", *QT_LIBRARIES)
    print("Setting up: the first time this takes a minute or two and downloads about 150 MB.", flush=True)
    subprocess.check_call([sys.executable, "-m", "venv", str(folder)])
    pip = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--require-hashes"]
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    subprocess.check_call([*pip, *quiet, *(part for lock in locks for part in ("-r", str(lock)))])
    if LINUX and not finds(python, QT_PROBE):
        install_libraries(*QT_LIBRARIES)
        subprocess.check_call([str(python), "-c", QT_PROBE])
    unpack_qt_support(python)
    stamp.write_text(wanted)
    return python


def unpack_qt_support(python: Path) -> None:
    """Unpack the support modules of PySide6, which else are compiled anew at every start: a tenth of the time until an
    empty window stands.
    """
    quick = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.check_call([str(python), "-c", "import PySide6.QtCore"], env={**quick, "SBK_EMBED": "False"})


def fingerprint(folder: Path, *locks: Path) -> str:
    """Changes with the locked packages, with the Python underneath and when the folder was moved."""
    facts = [lock.read_bytes() for lock in locks] + [str(folder).encode(), sys.version.encode()]
    return hashlib.sha256(b"\0".join(facts)).hexdigest()


def finds(python: Path, code: str) -> bool:
    return subprocess.call([str(python), "-c", code], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0


def install_libraries(*packages: str) -> None:
    """As root with apt-get the packages are installed; else the program ends with the line that somebody has to run."""
    apt = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not (LINUX and os.geteuid() == 0 and any((Path(p) / "apt-get").exists() for p in os.get_exec_path())):
        sys.exit(
            "Some libraries of the system are missing. On Debian or Ubuntu an administrator installs them with\n\n"
            f"    {' '.join(apt)}\n\nElsewhere, install the packages with the same libraries. Then start this again."
        )
    print("Installing the missing libraries of the system with apt-get.", flush=True)
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.check_call(["apt-get", "update", "-q"], env=quietly, stdout=subprocess.DEVNULL)
    subprocess.check_call(apt, env=quietly, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
