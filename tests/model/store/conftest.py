"""The kit of the store's tests, by its path: it is a program as well as a module."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from goaldesk.model.store.workbook import Workbook

KIT = Path(__file__).with_name("kit.py")


@pytest.fixture(scope="session")
def kit() -> ModuleType:
    spec = importlib.util.spec_from_file_location("store_kit", KIT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["store_kit"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "company.goaldesk"


@pytest.fixture
def workbook(path: Path, kit: ModuleType) -> Iterator[Workbook]:
    """An open workbook of a small company."""
    made = kit.create(path)
    made.edit("Start", kit.company)
    yield made
    made.close()


@pytest.fixture
def facts(workbook: Workbook, kit: ModuleType) -> tuple[int, int, int]:
    """The unit, the metric and the import batch of that company."""
    return kit.facts_in(workbook)
