"""Incidents: which cases a bulletin tells, and which facts belong to each.

All bulletins are invented.
"""

from datetime import date

import pytest

from netcrime_ie import EnforcementReport, extract

PUBLISHED = date(2023, 10, 18)

STORY = """泸州警方侦破一起网络诈骗案 抓获14人

近日，泸州市公安局侦破一起网络诈骗案，抓获犯罪嫌疑人14名，捣毁窝点2处。

今年5月，市民王某报案称被骗12万元。该局随即抽调民警20名成立专案组。

经查，2021年3月至2023年4月，该团伙骗取被害人90余名，涉案金额300万元。

截至目前，9人被批准逮捕。案件正在进一步办理中。

今年以来，全市公安机关共破获电信网络诈骗案件412起，抓获嫌疑人630名，同比分别上升8%和11%。

警方提醒：转账前请拨打96110。
"""
LIST = """全省公安机关公布3起典型案例

今年1至9月，全省公安机关共侦办网络犯罪案件1814起，抓获嫌疑人3120名。

案例一：泸州“跑分”洗钱案
泸州警方抓获李某等11人，冻结账户60个。
经查，该团伙转移资金2300万元。

案例二：宜宾“刷单”诈骗案
宜宾警方抓获7人，扣押手机31部。

案例三：内江网络赌博案。内江警方捣毁窝点4处，查扣现金18万元。

今年以来，全省公安机关共关停网站330个，同比上升12%。
"""
BETWEEN = """四川网信系统上半年处置账号两千余个

今年1至6月，全省网信系统清理有害信息12.4万条，处置账号2130个，约谈平台46家，同比上升9%。

4月，网民赵某编造谣言，播放量突破30万次。经核实，该视频系摆拍，赵某账号2个被关闭。

泸州警方打掉一个有偿删帖团伙，抓获6人，扣押电脑9台。

目前，该团伙4人被刑事拘留。

成都、绵阳、南充三市网信办分别约谈平台14家、9家、7家。
"""


def incidents_of(text: str) -> list[list[str]]:
    return _numbers(extract(text, published=PUBLISHED))


def _numbers(report: EnforcementReport) -> list[list[str]]:
    words = {fact.id: fact.value_span.text for fact in report.facts}
    return [[words[id] for id in incident.facts] for incident in report.incidents]


def test_a_story_is_one_incident_with_title_and_lead():
    (told,) = incidents_of(STORY)
    assert {"14人", "14名", "2处", "12万元", "20名", "90余名", "300万元", "9人"} <= set(told)


def test_statistics_beside_a_story_belong_to_no_incident():
    (told,) = incidents_of(STORY)
    assert "412起" not in told
    assert "630名" not in told


def test_each_case_of_a_list_is_an_incident():
    assert incidents_of(LIST) == [["11人", "60个", "2300万元"], ["7人", "31部"], ["4处", "18万元"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [("一、", "二、"), ("（一）", "（二）"), ("①", "②"), ("——", "——"), ("1. ", "2. "), ("", "")],
)
def test_marks_of_a_list(first, second):
    text = (
        "市市场监管局查处网络违法案件\n\n今年以来，全市共查处案件310件，罚款96万元。\n\n"
        f"{first}某食品公司刷单炒信案\n该公司刷单6200笔，被罚款20万元。\n\n"
        f"{second}某药店违法售药案\n执法人员查获药品210盒，对当事人罚款4万元。\n"
    )
    assert incidents_of(text) == [["6200笔", "20万元"], ["210盒", "4万元"]]


def test_stories_between_the_paragraphs_of_a_round_up():
    told = incidents_of(BETWEEN)
    assert len(told) == 2
    assert "突破30万次" in told[0]
    assert {"6人", "9台", "4人"} <= set(told[1])
    assert not {"2130个", "14家"} & {number for numbers in told for number in numbers}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "泸州警方提醒市民不要转账。",
        "今年以来，全省公安机关共破获网络犯罪案件817起，抓获嫌疑人1240名，同比上升9%。",
        "9月1日至30日，全市公安机关检查网吧630家次，罚款41家，清理有害信息2.2万条。\n\n"
        "成都、绵阳、南充三市公安机关分别查处违法人员31人、24人、18人。",
    ],
)
def test_a_round_up_has_none(text):
    assert incidents_of(text) == []


def test_several_published_cases_are_not_one():
    told = incidents_of(
        "泸州警方公布两起网络赌博大案\n\n"
        "泸州警方近日公布两起特大网络赌博案件。\n\n"
        "5月3日，合江警方抓获肖某等12人，冻结资金90万元。目前，该案9人被批准逮捕。\n\n"
        "8月9日，泸县警方抓获为首的钱某等31人，查扣现金46万元。该团伙发展会员8000余人。\n"
    )
    assert [numbers[:2] for numbers in told] == [["12人", "90万元"], ["31人", "46万元"]]


def test_place_agency_and_span():
    report = extract(LIST, published=PUBLISHED)
    first, second, _ = report.incidents
    assert first.place is not None
    assert first.place.adcode == "510500"
    assert second.agency is not None
    assert second.agency.name == "宜宾市公安机关"
    for incident in report.incidents:
        span = incident.span
        assert report.text[span.start : span.end] == span.text
        facts = [fact for fact in report.facts if fact.id in incident.facts]
        assert all(span.start <= fact.span.start < fact.span.end <= span.end for fact in facts)


def test_a_fact_lies_in_one_incident_at_most():
    for text in (STORY, LIST, BETWEEN):
        ids = [id for incident in extract(text).incidents for id in incident.facts]
        assert len(ids) == len(set(ids))


def test_the_report_round_trips():
    report = extract(LIST, published=PUBLISHED)
    assert EnforcementReport.model_validate_json(report.model_dump_json()) == report
