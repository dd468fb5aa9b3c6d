"""What is measured can be measured: each case runs whole on tiny sizes. Its figures say nothing there."""

import math
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks.cases import CASES
from benchmarks.harness import TINY, Result

LONG = ("importing", "gaps", "showing")


@pytest.mark.parametrize(
    "case", [pytest.param(case, marks=[pytest.mark.full] * (case.__name__ in LONG), id=case.__name__) for case in CASES]
)
def test_a_case_yields_its_results(case: Callable[..., Iterator[Result]], tmp_path: Path) -> None:
    results = list(case(tmp_path, TINY))
    assert results
    assert len({result.name for result in results}) == len(results)
    assert all(math.isfinite(result.ratio) and result.must >= result.moonshot > 0 for result in results)
