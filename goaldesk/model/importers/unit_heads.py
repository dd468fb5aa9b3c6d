"""A layout for a list of units, from its heads alone: who, what is above them, since when.

The one rule: a list is read as a layout would read it. What its heads do not say is not guessed: without a column of
names it is refused.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.importer import SourceOptions
from goaldesk.model.importers.layout import LayoutPlan
from goaldesk.model.importers.layout_reading import parse_layout
from goaldesk.model.importers.matching import folded
from goaldesk.model.importers.opening import open_source
from goaldesk.wording import QT_TRANSLATE_NOOP

LAYOUT = "Org tree"

_COLUMNS = {
    "unit": (
        "name",
        "person",
        "salesperson",
        "employee",
        "unit",
        "姓名",
        "名称",
        "人员",
        "员工",
        "销售员",
        "业务员",
        "单元",
    ),
    "code": ("code", "no.", "number", "id", "employee no.", "编号", "代码", "工号", "员工编号"),
    "parent": ("parent", "belongs to", "reports to", "上级", "归属", "所属", "所属部门"),
    "kind": ("kind", "type", "类型", "类别"),
    "aliases": ("aliases", "alias", "also known as", "别名"),
    "led_by": ("led by", "负责人"),
    "since": ("member since", "since there", "归属自"),
    "start": ("start", "start date", "joined", "since", "入职", "入职日期", "开始日期"),
    "end": ("end", "end date", "left", "离职", "离职日期", "结束日期"),
}
"""The heads by which a column of a list is known, for each key of a layout."""

_LEVELS = (
    ("region", ("region", "area", "大区", "区域", "地区")),
    ("branch", ("branch", "office", "store", "shop", "分公司", "分店", "门店")),
    ("team", ("team", "group", "department", "团队", "小组", "组", "部门", "销售组")),
)
"""Columns that name what is above a unit, topmost first, with the kind of it."""


def unit_layout(path: Path, read: Mapping[str, str] | None = None) -> LayoutPlan:
    """A layout that reads a list of units with the heads that this file has. `read` holds what the file leaves open, by
    the keys of `[file]`: `encoding`, `dates`.

    Raises Refusal `no_names` where no column holds names, and whatever opening the file refuses.
    """
    known = dict(read or {})
    header = open_source(path, SourceOptions(encoding=known.get("encoding"))).table(None).header
    found = {key: _head(header, words) for key, words in _COLUMNS.items()}
    levels = [(kind, head) for kind, words in _LEVELS if (head := _head(header, words))]
    if not found["unit"] and levels:
        found["unit"] = levels.pop()[1]
    if not found["unit"]:
        raise Refusal(
            "no_names",
            QT_TRANSLATE_NOOP(
                "Fault",
                "“{file}” has no column called Name. It has: {columns}. Nothing was read: name the column of the "
                "people Name, and those above them Team and Region.",
            ),
            file=path.name,
            columns=", ".join(header),
        )
    return parse_layout("\n".join(_toml(found, levels, known)), LAYOUT)


def other_columns(path: Path) -> list[str]:
    """The columns of a file that a list of units has no use for: what else it holds. Raises as opening it does."""
    words = {word for heads in (*_COLUMNS.values(), *(heads for _, heads in _LEVELS)) for word in heads}
    header = open_source(path, SourceOptions()).table(None).header
    return [name for name in header if name.strip() and folded(name) not in words]


def _head(header: Sequence[str], words: Sequence[str]) -> str:
    """The first column that is called by one of these words."""
    return next((name for word in words for name in header if folded(name) == word), "")


def _toml(found: Mapping[str, str], levels: Sequence[tuple[str, str]], read: Mapping[str, str]) -> Iterator[str]:
    yield f"name = {_quoted(LAYOUT)}"
    yield "[file]"
    yield from (f"{key} = {_quoted(value)}" for key, value in read.items())
    yield "[[table]]"
    yield 'fills = "units"'
    yield "create_units = true"
    yield 'head_kind = "team"'
    for key, head in found.items():
        if head:
            yield f"{key} = {_column(head)}"
    if levels:
        parts = (f"{{ unit = {_column(head)}, kind = {_quoted(kind)} }}" for kind, head in levels)
        yield f"parents = [{', '.join(parts)}]"


def _column(head: str) -> str:
    return f"{{ column = {_quoted(head)} }}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
