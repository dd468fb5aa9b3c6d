"""Every figure that was worked out for other people's files, through layouts and commands: each numeric leaf of a set's
ground truth stands in its `figures` or, with the reason, in `not_expressed`.
"""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from tests.stories.dataset_tables import WITH_TRUTH
from tests.stories.datasets import Company, DataSet, leaves, matched


@pytest.mark.parametrize("data", WITH_TRUTH, ids=lambda data: data.folder)
def test_every_figure_of_the_ground_truth_is_the_program_s_too(
    data: DataSet, datasets: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    company = Company.of(data, datasets, tmp_path_factory)
    truth = json.loads((datasets / data.folder / data.truth).read_text(encoding="utf-8"), parse_float=Decimal)
    wrong, unknown, used = [], [], set()
    for path, expected in leaves(truth):
        if path in data.not_expressed:
            used.add(path)
            continue
        fitting = ((pattern, matched(pattern, path)) for pattern in data.figures)
        pattern, found = next(((one, what) for one, what in fitting if what is not None), ("", None))
        if found is None:
            unknown.append(path)
            continue
        used.add(pattern)
        figure = data.figures[pattern]
        value = company.figure(figure, {key: data.names.get(text, text) for key, text in found.items()})
        allowed = Decimal(10 if path in data.ties else 5).scaleb(-getattr(figure, "places", 2) - 1)
        if abs(value - expected) > allowed + getattr(figure, "slack", 0):
            wrong.append((path, expected, value))
    assert not unknown
    assert not wrong
    assert used == {*data.figures, *data.not_expressed}  # a line of the table that nothing uses proves nothing
