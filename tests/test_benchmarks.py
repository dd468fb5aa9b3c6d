"""What is measured can be measured: each case runs whole on tiny sizes. Its figures say nothing there."""

import json
import math
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.cases import CASES

ROOT = Path(__file__).parents[1]
LONG = ("importing", "gaps", "showing")
NAMES = [case.__name__ for case in CASES]


@pytest.mark.parametrize("name", [pytest.param(name, marks=[pytest.mark.full] * (name in LONG)) for name in NAMES])
def test_a_case_yields_its_results(name: str, tmp_path: Path) -> None:
    found = tmp_path / "found.json"
    command = [sys.executable, "-m", "benchmarks", "--tiny", name.replace("_", "-"), "--json", str(found)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    results = json.loads(found.read_text(encoding="utf-8"))
    assert results
    assert len({result["name"] for result in results}) == len(results)
    assert all(math.isfinite(result["ratio"]) and result["must"] >= result["moonshot"] > 0 for result in results)
