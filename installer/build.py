"""Makes the program as one folder that needs no Python: python3 installer/build.py

The folder lies in dist/goaldesk. It is built in an environment of its own with the hashed versions, so nothing of a
developer's machine gets into it. Its one rule: a folder and never one file, because the licence of Qt asks that its
libraries can be exchanged.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from dev import ROOT, environment

# Parts of Qt that drag in libraries of a whole desktop or are for devices without one. They have to go before the
# build, because their libraries are collected before the specification can filter anything.
UNWANTED = ("platformthemes/libqgtk3.so", "egldeviceintegrations")
UNWANTED_PLATFORMS = ("eglfs", "linuxfb", "vnc", "vkkhrdisplay", "minimalegl")


def main() -> int:
    (ROOT / "build").mkdir(exist_ok=True)
    locks = (ROOT / "requirements.txt", ROOT / "requirements-build.txt")
    python = environment(ROOT / "build" / "environment", *locks)
    for plugins in (ROOT / "build" / "environment").rglob("PySide6/Qt/plugins"):
        remove_unwanted(plugins)
    where = ["--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build" / "work")]
    spec = str(ROOT / "installer" / "goaldesk.spec")
    subprocess.check_call(
        [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *where, spec], cwd=ROOT
    )
    folder = ROOT / "dist" / "goaldesk"
    with tempfile.TemporaryDirectory() as trial:
        company = str(Path(trial) / "trial.goaldesk")
        for arguments in (
            ["sample", company],
            ["pack", company, "--period", "2026-08", "--each", "person", "--out", trial],
        ):
            subprocess.check_call([str(folder / "goaldesk"), *arguments], stdout=subprocess.DEVNULL)
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    print(f"The program lies in {folder} ({size / 1e6:.0f} MB)")
    return 0


def remove_unwanted(plugins: Path) -> None:
    names = [*UNWANTED, *(f"platforms/libq{platform}.so" for platform in UNWANTED_PLATFORMS)]
    for path in (plugins / name for name in names):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
