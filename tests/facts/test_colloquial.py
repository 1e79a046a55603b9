"""Bulletins in the words of the street: what the verb lists alone cannot tell.

A line is a sentence, then each fact in text order as ``value family.type unit``. All sentences are
invented.
"""

import pytest

from netcrime_ie import extract

# Verbs of carrying: officers seize, offenders steal or move.
CARRIED_OFF = [
    ("民警从地窖里搬走假酒132瓶。", "132 measure.seized 瓶"),
    ("执法人员当场卸下走私冻肉6吨。", "6 measure.seized 吨"),
    ("海关关员从夹层中拖出私烟24箱。", "24 measure.seized 箱"),
    ("该团伙先后从仓库拉走电缆3.5吨。", "3.5 measure.crime_scale 吨"),
    ("电脑41台、公章260枚摆满了一屋。", "41 measure.seized 台", "260 measure.seized 枚"),
]
# People who are sent away, money that is handed over, places that are shut.
OTHER_VERBS = [
    ("当天遣送出境非法就业者27名。", "27 person.other 名"),
    ("紧急转移群众143人。", "143 measure.other 人"),
    ("嫌疑人家属退出赃款8.3万元。", "83000 amount.recovered CNY"),
    ("叫停违规直播间52个。", "52 measure.closed 个"),
    ("从中揪出高危漏洞19处。", "19 measure.vulnerability 处"),
    ("顺线挖出制假窝点5个。", "5 measure.den 个"),
    ("立案31家。", "31 case.filed 家"),
    ("督促恢复耕地64亩。", "64 measure.other 亩"),
    ("48名被告人认罪认罚。", "48 person.other 名"),
]


def read(text: str) -> list[str]:
    """The facts of a text, in its order."""
    facts = extract(text).facts
    return [f"{f.quantity.value:f} {f.family}.{f.type} {f.unit or '-'}" for f in facts]


@pytest.mark.parametrize(("text", "facts"), [(t, f) for t, *f in CARRIED_OFF + OTHER_VERBS])
def test_fact(text: str, facts: list[str]) -> None:
    assert read(text) == facts
