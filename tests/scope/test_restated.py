"""What the text tells twice. The ids are those of the facts in text order, from 1."""

import pytest

from netcrime_ie import extract

HEADLINES = [
    # Rounded, in other words, or without its unit.
    ("南城警方清理谣言逾三千条\n南城警方通报，发布辟谣信息3126条。", [2, None]),
    ("农资打假：查扣化肥逾两千吨\n执法人员查扣化肥2130吨。", [2, None]),
    # With fewer decimals.
    ("会战首战缴毒312公斤\n全省公安机关缴毒312.6公斤。", [2, None]),
    # People are no tons.
    ("南城警方缴毒逾6吨\n警方拘捕6人。", [None, None]),
    # Of a figure that is told twice in the body the most precise one is meant.
    ("涉案上千万元\n警方破案，涉案金额上千万元。\n经查，涉案金额1036万元。", [3, 3, None]),
]

POINTED = [
    ("警方抓获5人。目前，这5人已到案。", [None, 1]),
    ("警方拘捕十人。拘捕的十人均为男子。", [None, 1]),
    ("8月9日，民警抓获5人。历时三天，成功将5名嫌疑人全部抓获。", [None, 1]),
    ("警方破获案件2起，打掉窝点3个。两起案件发生后，民警展开调查。", [None, None, 1]),
    # Of one place and kind, and no small number.
    ("民警抓获王某等8人。8月9日，民警破门，当场将王某等8人控制。", [None, 1]),
    ("民警抓获2人。8月9日，民警又抓获2人。", [None, None]),
    # Of another time or another thing.
    ("处置账号850个，其中关闭310个。7月至8月，关停直播间310个。", [None, None, None]),
    # A part of another total is a figure of its own.
    (
        "抓获逃犯207人，其中公安部督捕的5人。抓获命案逃犯86人，其中公安部督捕的5人。",
        [None, None, None, None],
    ),
    # Neither is one that stands beside another in a list.
    ("查办案件1032件：食品类471件，产品类206件，广告类200件。", [None] * 4),
    # Cases of a list have nothing to do with each other.
    (
        "案例一：赌博案。南城警方抓获8人。\n案例二：诈骗案。南城警方抓获8人。这8人已到案。",
        [None, None, 2],
    ),
    ("图为民警清点手机。\n警方扣押手机37部。\n图为民警清点扣押的37部手机。", [None, 1]),
]

CONVERTED = [
    ("扣押美元46万元（折合人民币310万元）。", [None, 1]),
    ("查扣現金美金12萬元（約新台幣373萬元）。", [None, 1]),
    ("查扣白酒31箱（共186瓶）。", [None, 1]),
    ("截获毒品718公斤（即0.718吨）。", [None, 1]),
    # Another sum behind a comma.
    ("冻结比特币136枚，追缴赃款折合人民币2300万元。", [None, None]),
]


@pytest.mark.parametrize(("text", "restated"), [*HEADLINES, *POINTED, *CONVERTED])
def test_restated(text, restated):
    facts = extract(text, published="2021-08-20").facts
    assert [fact.restates for fact in facts] == restated, [fact.span.text for fact in facts]
