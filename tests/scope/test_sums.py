"""Numbers that add up to one told before or behind. Ids from 1 in text order; None: no part."""

import pytest

from netcrime_ie import extract

ROWS = [
    # Areas that together make the total, in another paragraph or behind other figures.
    (
        "绵阳市公安局通报战果\n截至4月底，绵阳市公安机关共抓获嫌疑人112人。\n"
        "涪城区公安分局抓获51人；游仙区公安分局抓获32人；江油市公安局抓获29人。",
        [None, 1, 1, 1],
    ),
    (
        "恩施州公安局通报\n恩施州公安局抓获逃犯74名，其中命案逃犯9名。分地区看，恩施市公安局抓获41名，"
        "利川市公安局18名，建始县公安局15名。",
        [None, 1, 1, 1, 1],
    ),
    # More of the same elsewhere is no part, whatever it adds up to.
    ("福州警方抓获9人；南昌警方抓获4人；金华警方抓获3人；徐州警方抓获2人。", [None] * 4),
    # A thing counted piece by piece and once more.
    (
        "4月，民警在双峰县查扣银行卡84张。5月，又在宾阳县查扣银行卡112张。案件侦破中共扣押银行卡196张。",
        [3, 3, None],
    ),
    ("民警查扣银行卡84张，又查扣手机112部，共扣押物品196件。", [None, None, None]),
    # Those caught one after another.
    ("3月抓获陈某等37人。\n5月又抓获车手5人。\n全案累计抓获42人。", [3, 3, None]),
    # The stages of people may have their whole among them.
    ("26人被移送审查起诉。检察院对3人作出不起诉决定，对23人提起公诉。", [None, 1, 1]),
    # What all cases of a list came to.
    (
        "绵阳法院公布案例\n案例一：冯某诈骗案\n涪城区人民法院判处冯某有期徒刑三年，并处罚金10万元。\n"
        "案例二：罗某盗窃案\n江油市人民法院判处罗某有期徒刑二年，并处罚金6万元。\n"
        "上述案件中，被告人被并处罚金共计16万元。",
        [3, 3, None],
    ),
    # Fines do not make up what was paid back.
    ("二人退缴25万元。法院判处何某罚金20万元，判处曾某罚金5万元。", [None, None, None]),
    # 其中 divides those caught and not the officers.
    (
        "打掉一个团伙，抓获嫌疑人15名。\n3月2日，出动警力60名收网。其中，在青岛抓获6人，在佛山抓获9人。",
        [None, None, None, 2, 2],
    ),
    # The verb tells which cases are meant.
    (
        "批准逮捕310件402人，提起公诉2150件2780人。提起公诉的案件中，盗窃罪320件410人。",
        [None, None, None, None, 3, 4],
    ),
]


@pytest.mark.parametrize(("text", "parts"), ROWS)
def test_part_of(text, parts):
    assert [fact.part_of for fact in extract(text, published="2020-06-30").facts] == parts
