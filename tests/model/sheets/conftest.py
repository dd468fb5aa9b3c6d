"""The sample company in a file of its own for each test: making it takes many times as long as copying it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from goaldesk.model.store.workbook import Workbook
from goaldesk.samples.qinghe import make_sample


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("sample") / "sample.goaldesk"
    make_sample(path)
    return path.read_bytes()


@pytest.fixture
def book(sample: bytes, tmp_path: Path) -> Iterator[Workbook]:
    path = tmp_path / "sample.goaldesk"
    path.write_bytes(sample)
    with Workbook.open(path, desk="Wu Qian") as opened:
        yield opened
