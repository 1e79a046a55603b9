"""Incidents told in turn: units and days in one paragraph, regions, cases beside statistics.

All bulletins are invented. Each is given with the numbers of its incidents.
"""

from datetime import date

import pytest

from netcrime_ie import extract

PUBLISHED = date(2023, 10, 18)

UP = "今年1至9月，全省公安机关共侦破倒票案件1240起，抓获嫌疑人2030名，同比上升9%。\n\n"

TOLD = {
    "each unit on its day": (
        "铁警严打倒票\n\n" + UP + "5月3日，内江站派出所民警在进站口拦下2名票贩，起出车票46张。"
        "5月9日，泸州铁路公安处在售票厅抓获票贩3人，收缴车票81张。"
        "次日，宜宾车站派出所在站台截获票贩2人，起出车票30张。\n",
        [["2名", "46张"], ["3人", "81张"], ["2人", "30张"]],
    ),
    "two units on one night": (
        "川南海关查获走私烟\n\n"
        + UP
        + "8月9日凌晨，北海海警局执法员在一处码头查获香烟2100条，案值38万元。"
        "当晚，该局合浦工作站又在海堤下起获香烟3300条，案值71万元。\n",
        [["2100条", "38万元"], ["3300条", "71万元"]],
    ),
    "a trail into another province is the same case": (
        "省公安厅公布几起案件\n\n"
        + UP
        + "在内江，一个收鸟团伙浮出水面。6月2日，内江警方带走17人，查获活鸟960只；"
        "顺着单据，警方又在广东佛山端掉仓储点一处，查获冻鸟1100只。\n",
        [["17人", "960只", "一处", "1100只"]],
    ),
    "a paragraph that goes back to an earlier case": (
        "省公安厅公布几起案件\n\n"
        + UP
        + "在内江，内江警方打掉一个收鸟团伙，带走17人，查获活鸟960只。\n\n"
        "与鸟争食的还有偷倒废液者。5月，泸州警方锁定一家公司，该公司倾倒废液620吨，获利86万元。\n\n"
        "目前，内江案的17人中，11人被批准逮捕。\n",
        [["一个", "17人", "960只", "17人", "11人"], ["620吨", "86万元"]],
    ),
    "a lead that counts several cases": (
        "海警截下走私烟\n\n"
        "广西海警局昨日披露，8月上旬以来，该局接连查获涉嫌走私香烟案8起，案值260万元，查扣快艇两艘。\n\n"
        "钦州海警局在一处物流仓库里扣下香烟1350条，抓获仓管员莫某等3人。\n",
        [["1350条", "3人"]],
    ),
    "a heading among others that names several acts": (
        "市市场监管局公布典型案例\n\n"
        + UP
        + "一、某公司销售不合格化肥案\n该公司被罚款20万元，没收化肥18吨。\n\n"
        "二、刘某等人生产假冒洗涤用品系列案\n执法人员端掉窝点2处，查扣洗衣液1340箱。\n\n"
        "三、某加油站作弊案\n执法人员没收加油机2台，罚款2000元。\n",
        [["20万元", "18吨"], ["2处", "1340箱"], ["2台", "2000元"]],
    ),
}

APART = {
    "a month's count is no case": (
        "上月，该局抓获嫌疑人320名，扣押手机410部。\n\n9月，该局抓获嫌疑人280名，扣押手机300部。\n"
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_told(text, expected):
    report = extract(text, published=PUBLISHED)
    words = {fact.id: fact.value_span.text for fact in report.facts}
    assert [[words[id] for id in told.facts] for told in report.incidents] == expected


@pytest.mark.parametrize("text", APART.values(), ids=APART)
def test_none(text):
    assert not extract(text, published=PUBLISHED).incidents
