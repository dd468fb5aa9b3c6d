"""What columns are usually called: the words by which a header says what it holds, in the languages of exports.

One rule: a header is compared as a whole, regardless of case, blanks and signs; part of a word proves nothing.
"""

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from goaldesk.model.importers.matching import folded
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.rows import Metric
from goaldesk.wording import Wording

Role: TypeAlias = Literal["unit", "date", "amount", "metric", "segment", "reference", "note", "filter", "unused"]

_WORDS: dict[Role, tuple[str, ...]] = {
    "unit": (
        "person, name, owner, sales rep, sales person, sales agent, salesperson, salesman, rep, representative",
        "employee, agent, seller, staff, account manager, deal owner, opportunity owner, team, branch, store, shop",
        "region, mitarbeiter, verkäufer, vertreter, vendeur, vendedor, 姓名, 人员, 员工, 业务员",
        "销售员, 销售人员, 销售代表, 负责人, 跟进人, 归属人, 客户经理, 门店, 店铺, 团队, 部门, 单位",
    ),
    "date": (
        "date, day, order date, invoice date, close date, closing date, booking date, posting date",
        "paid on, datum, buchungsdatum, rechnungsdatum, fecha, data, 日期, 时间, 下单日期, 下单时间",
        "订单日期, 成交日期, 签约日期, 开票日期, 到账日期, 收款日期, 记账日期, 业务日期",
    ),
    "amount": (
        "amount, value, sales, turnover, total, net amount, gross amount, sum, price, quantity, qty",
        "count, betrag, umsatz, menge, importe, valor, montant, 金额, 数量, 业绩, 合计金额, 实收金额",
        "含税金额, 不含税金额, 数值, 值",
    ),
    "metric": ("metric, kpi, measure, indicator, kennzahl, 指标, 指标名称, 项目",),
    "segment": (
        "segment, product line, product group, category, customer group, channel, produktgruppe",
        "产品线, 产品类别, 品类, 类别, 渠道, 客户类型, 细分",
    ),
    "reference": (
        "reference, ref, order no, order id, order number, invoice no, invoice id, invoice number",
        "receipt no, document no, opp no, opportunity id, deal id, contract no, id, no, number",
        "belegnummer, rechnungsnummer, 单号, 订单号, 订单编号, 编号, 发票号, 发票号码, 合同号",
        "合同编号, 流水号, 凭证号",
    ),
    "note": (
        "note, notes, remark, remarks, comment, description, memo, bemerkung, notiz, 备注, 说明, 摘要",
        "描述",
    ),
}
_SIGNS = re.compile(r"[\s._:#*\-/()（）：]+")


def _plain(text: str) -> str:
    return " ".join(_SIGNS.sub(" ", folded(text)).split())


_ROLES: dict[str, Role] = {
    _plain(word): role for role, lines in _WORDS.items() for words in lines for word in words.split(",")
}


def role_called(header: str) -> Role:
    """The role that a header names, `unused` if it names none."""
    return _ROLES.get(_plain(header), "unused")


def is_key(header: str) -> bool:
    """Whether a header says that its figures number something instead of counting it: Product ID, 门店编号."""
    words = _plain(header).split()
    return bool(words) and (words[-1] in ("id", "no", "nr", "code") or words[-1].endswith(("id", "编号", "号", "码")))


def metric_called(header: str, metrics: Sequence[Metric], wordings: Sequence[Wording] = ()) -> Metric | None:
    """The metric that takes entries and has this code or name, as the workbook or one of these languages has it."""
    wanted = _plain(header)
    for metric in metrics:
        names = (metric.code, metric.name, *(metric_name(metric, wording) for wording in wordings))
        if metric.active and metric.aggregation != "ratio" and wanted in map(_plain, names):
            return metric
    return None
