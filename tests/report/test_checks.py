"""Checks: what looks inconsistent is found, and what only looks unusual is not.

The tables hold short texts in our own words. ``planted/`` holds whole bulletins with one mistake
each, and their twins without it, written by somebody who knew no rule of this library.
"""

import json
from datetime import date
from pathlib import Path

import pytest

from netcrime_ie import extract
from netcrime_ie.report.checks import CODES

PUBLISHED = date(2023, 10, 18)
PLANTED = Path(__file__).parent / "planted"
GOLD = Path(__file__).parents[2] / "data" / "gold" / "dev"

WRONG = {
    "parts_exceed_total": [
        "泸州警方抓获犯罪嫌疑人317名，其中泸县145名、合江130名、叙永92名。",
        "警方共拘捕412人，包括287男138女。",
        "被捕者共58人，34男27女，年龄介乎18至65岁。",
        "抓获违法犯罪嫌疑人63名（男41名、女29名），扣押手机80部。",
        "查扣冻品312吨，其中牛肉146.5吨、鸡爪118吨、猪耳61.5吨。",
        "共侦破案件57起（含现案41起、积案26起），抓获103人。",
        "破获案件100起，其中诈骗案件120起。",
        "长沙抓获30人、株洲抓获20人，合计40人。",
        "全年清理有害信息38.2万条，其中涉黄类21.4万条、谣言类12.6万条、赌博类8.1万条。",
        "共侦破案件1214起。按类别看：诈骗类623起，赌博类312起，黑客类300起。",
        "214起案件中，刷单返利类97起，冒充客服类64起，投资理财类58起。",
        "海关检获香烟860万支，当中葵涌检获520万支、元朗检获410万支。",
    ],
    "magnitude": [
        "警方冻结资金3.2亿元\n近日，泸州警方打掉洗钱团伙，冻结资金3.2万元。",
        "涉案近4亿元\n近日，泸州警方破获一起网络赌博案，涉案金额3.86万元。",
        "泸州警方查获公民个人信息5800万条，其中手机号3.2亿条。",
        "查扣不法所得共新台币8,650万元，包括现金2,400亿元、名车1,820万元。",
        "近日，警方查获公民个人信息3.6亿条。\n民警在林某电脑中查获公民个人信息3.6万条。",
    ],
    "stages": [
        "近日，泸州市公安局打掉一个诈骗团伙，抓获犯罪嫌疑人23名，其中刑事拘留26名。",
        "近日，泸州市公安局打掉一个诈骗团伙，抓获犯罪嫌疑人18名。\n"
        "目前，该案21名犯罪嫌疑人已被批准逮捕。",
        "近日，泸州市公安局打掉一个诈骗团伙，抓获犯罪嫌疑人18名。\n"
        "目前，14人已被刑事拘留，其余6人被取保候审。",
        "警方瓦解洗黑钱集团，行动中拘捕9人。案件中11人已被暂控一项罪名。",
        "日前，区检察院对一起网络赌博案的12名被告人提起公诉。\n"
        "近日，法院对该案作出一审判决，15人被判处有期徒刑。",
    ],
    "future_date": [
        "10月25日，记者从泸州市公安局获悉，该局抓获犯罪嫌疑人14名。",
        "本报泸州10月28日电 泸州警方抓获14人。",
        "今年11月3日凌晨，专案组在长沙收网，抓获嫌疑人12名。",
        "今年1至11月，全市公安机关破获案件214起。",
        "截至10月31日，71名嫌疑人中已有44人被刑事拘留，18人被取保候审。",
        "2024年3月，民警在昆明将张某等5人抓获。",
        "9月20日至10月30日，全市共查处酒驾367起。",
        "经查，2021年8月至2023年12月，该团伙骗取93名被害人1280万元。",
    ],
    "unequal_lists": [
        "成都、德阳、绵阳三地警方分别抓获23人、17人。",
        "张某、李某、王某分别被判处有期徒刑五年、三年。",
        "三名被告人分别被判处有期徒刑十年、八年、六年、三年。",
        "暂扣、注销、吊销驾驶证分别为933本和17本。",
        "分别抓获、刑拘、逮捕犯罪嫌疑人35名、28名。",
        "查获手机、电脑、银行卡分别为34部、12台。",
        "破获案件742起，抓获嫌疑人3108人，同比分别上升11.6%、9%和4%。",
        "电诈立案数、损失金额同比分别下降18.4%、26.1%和3%。",
        "警方先后两次收网，分别抓获14人、9人、5人。",
        "专案组分别在长沙、衡阳、株洲抓获嫌疑人5名、3名。",
        "三家公司的损失依次为620万元、480万元。",
        "三类案件分别为诈骗案12起、赌博案9起、洗钱案5起、传销案2起。",
        "专案组在长沙、株洲、湘潭、衡阳三地同步收网，抓获14人。",
    ],
    "contradiction": [
        "泸州警方抓获嫌疑人47名\n"
        "近日，泸州市公安局打掉一个诈骗团伙，抓获犯罪嫌疑人45名，扣押手机30部。",
        "近日，泸州市公安局打掉一个诈骗团伙，抓获犯罪嫌疑人24名。\n"
        "9月12日，专案组在长沙收网，26名犯罪嫌疑人全部落网。",
        "近日，警方抓获24人，查获手机126部。\n▲民警清点查获的136部手机。（李某 摄）",
        "今年以来，全市共破获电诈案件214起，抓获386人。\n"
        "全市公安机关加大打击力度，共破获电诈案件241起。",
        "全市共破获案件214起，抓获386人。\n241起案件中，刷单类97起，贷款类64起。",
        "近日，泸州警方打掉一洗钱团伙，涉案金额1.2亿元。\n"
        "经查，该团伙为境外赌博网站转移资金，涉案金额1.5亿元。",
        "涉案流水3.6亿元 泸州警方端掉赌博团伙\n近日，警方抓获33名。该团伙涉案流水6.3亿元。",
        "全市受理审查逮捕案件1286件2314人。\n受理的1386件审查逮捕案件中，诈骗罪512件。",
    ],
}

FINE = [
    # parts that overlap, or that divide something else
    "抓获879人，其中未成年人500人、女性400人、在校学生300人。",
    "抓获犯罪嫌疑人103人，其中刑事拘留49人、取保候审38人，移送审查起诉61人。",
    "该局已刑事拘留25人、取保候审7人，其中19人被批准逮捕。",
    "破获案件214起，其中部督案件12起、省督案件30起，抓获386人，其中刑拘200人。",
    "被捕者中两人为公司董事，其中五人已获准保释。",
    "被捕人包括51男33女，当中包括4名女佣、2名泰国籍女子，以及7男2女持双程证内地人。",
    "一审判决590名被告人中，582名构成诈骗罪、8名构成帮信罪。",
    "清理信息41.7万条，其中短视频类23.5万条、图文类18.2万条。",
    # rounding
    "受理举报1321.8万件。其中，举报中心57.9万件；各地66.6万件；主要网站1197.4万件。",
    "泸州警方抓获嫌疑人逾300名\n今年以来，泸州警方抓获嫌疑人317名。",
    "清理信息12.3万条\n全市共清理信息123456条。",
    "涉案近90亿元\n经查，该团伙涉案资金流水89.6亿元。",
    # one sum is not another
    "该团伙涉案流水5亿元，单笔最高5万元。",
    "泸州警方抓获41人\n泸州警方抓获主犯3人。随后又抓获23人、18人。",
    "近日，警方抓获19人。\n目前，该案12名被告人均被判处有期徒刑。",
    "办案民警日前侦破一起网络赌博案，抓获犯罪嫌疑人36名。\n集中收网行动中，共抓获犯罪嫌疑人21名。",
    # statistics count different people
    "全省检察机关一年来批准逮捕2985人，起诉4120人。",
    "破获案件500起，抓获犯罪嫌疑人200名，刑事拘留250名。",
    "警方当场抓获4人。随后又抓获多人。目前，9人被刑事拘留。",
    # plans, deadlines, and last year
    "该案将于10月25日开庭审理，警方抓获14人。",
    "专项行动将持续到12月底，目前已抓获14人。",
    "到2025年底，力争破案100起。",
    "敦促在逃人员于11月30日前投案自首，已有12人投案。",
    "三十人获准保释候查，须于12月中旬报到，警方拘捕三十七人。",
    "去年12月20日，民警抓获14人。",
    "去年8月，民警接到报警。11月20日，专案组抓获7人。",
    "2022年8月，民警接到报警。12月1日，专案组抓获7人。",
    "岁末年初，警方抓获14人。",
    "10月12日，专案组抓获14人。",
    # lists that are equally long, or open
    "成都、德阳、绵阳三地警方分别抓获23人、17人和9人，冻结资金30万元、20万元、5万元。",
    "张某、李某等5人分别被判处有期徒刑八年至一年不等。",
    "8名违法人员分别被处以行政拘留15日、10日。",
    "对当事人及两家平台分别罚款80万元、20万元和12万元。",
    "办理案件3件，涉及5人，同比分别上升11.6%和9%。",
    "在公安部、省公安厅指导下，三地警方分别抓获12人、9人、7人。",
    "临沂、荆门、岳阳等三地警方抓获14人。",
    "苏州、无锡、南通三市市场监管局分别查处案件42件、35件、28件。",
    # figures with an own total
    "专案组抓获34人。截至目前，该案共有57名涉案人员被采取措施，其中刑拘34人、行政处罚23人。",
    "从类型看，诈骗类312起、赌博类108起。从地区看，较多的是长沙、株洲，分别为320起、118起。",
    "行动为期三个月，自9月15日至12月15日，首月抓获嫌疑人87名。",
]

# A mistake, and its twin that only looks like one.
TWINS = [
    (
        "stages",
        "宜春警方抓获31人\n近日，警方侦破一起贩卖信息案，在外省抓获12名、在本地抓获19名。\n"
        "目前，该案34人已被刑拘。",
        "宜春警方抓获31人\n近日，警方侦破一起贩卖信息案，在外省抓获12名，另有多人在本地落网。\n"
        "目前，该案31人已被刑拘。",
    ),
    (  # a headline counts all, the body only shares of them
        "stages",
        "聯手搗破集團 拘捕21人\n警方搗破一個洗黑錢集團，拘捕十六男五女，當中八人為骨幹。\n"
        "二十四人獲准保釋候查。",
        "聯手搗破集團 拘捕21人\n警方搗破一個洗黑錢集團，拘捕十六男五女，當中八人為骨幹。\n"
        "其餘十三人獲准保釋候查。",
    ),
    (  # the only figure of a capture is one spot's, and others were caught without a figure
        "stages",
        "该案告破。专案组先后在南昌、九江抓获徐某等14人。\n法院认定，本案17名被告人均构成诈骗罪。",
        "该案告破。骨干徐某等3人在九江落网；同月，出纳罗某主动投案，会计熊某一并被抓。"
        "另有三名业务员被传唤到案。\n法院认定，本案17名被告人均构成诈骗罪。",
    ),
    (  # the lead tells of one place
        "stages",
        "近日，衢州警方侦破一起赌博案，共抓获嫌疑人9名。\n目前，21人被采取刑事强制措施。",
        "近日，衢州警方侦破一起赌博案，在龙游抓获嫌疑人9名，骨干徐某随后在义乌被抓。\n"
        "目前，21人被采取刑事强制措施。",
    ),
    (  # people whom the prosecutors add
        "stages",
        "专案组侦破一起洗钱案，抓获嫌疑人共计38名。检察院批准逮捕29人，起诉41人。",
        "专案组侦破一起洗钱案，抓获嫌疑人共计38名。检察院批准逮捕29人，追捕漏犯6人，起诉41人。",
    ),
    (  # the figure of another period
        "parts_exceed_total",
        "全市共立电诈案件214起（刷单返利类313起），群众损失1186万元。",
        "全市共立电诈案件214起，同比下降31.6%（去年同期313起），群众损失1186万元。",
    ),
    (  # a bracket within a list
        "parts_exceed_total",
        "查处各类违法行为806起，其中酒驾41起（二次酒驾3起）、醉驾12起、超员153起、超速630起。",
        "查处各类违法行为806起，其中酒驾41起（二次酒驾3起）、醉驾12起、超员153起、超速600起。",
    ),
    (  # a sum converted
        "parts_exceed_total",
        "警方检获现金10万元（新台币折合42万元、港币折合3万元）。",
        "警方检获现金人民币8万元（约新台币34万元）和10万元（约新台币42万元）。",
    ),
    (  # one aspect after the other
        "parts_exceed_total",
        "全省查处问题715起。从类型看，违规收礼312起、违规吃喝280起、公款旅游180起。",
        "全省查处问题715起。从类型看，违规收礼162起、违规吃喝80起。从地区看，较多的是黄冈、"
        "襄阳、宜昌，分别为194起、181起、177起。",
    ),
    (  # what another verb counts
        "parts_exceed_total",
        "三个月来，破获毒品案件388起。从各地看，云南破获案件918起，广西破获案件204起。",
        "三个月来，破获毒品案件388起。从各地看，云南立案侦办案件918起，广西破获案件204起。",
    ),
    (  # people sorted twice
        "parts_exceed_total",
        "案件共有被害人312名，其中老年人280名，女性201名，男性118名。",
        "案件共有被害人312名，其中老年人280名，女性201名，男性111名。",
    ),
    (  # cases of two kinds
        "contradiction",
        "今年1至4月，全省共破获毒品刑事案件165起。\n据通报，前4月全省共破获毒品刑事案156起。",
        "今年1至4月，全省共破获毒品刑事案件165起。\n截至目前，全省共破获非法捕捞案件156起。",
    ),
    (  # what is verified so far
        "contradiction",
        "近日，警方打掉一诈骗团伙，涉案金额1208万元。\n经查，该团伙涉案金额1028万元。",
        "近日，警方打掉一诈骗团伙，涉案金额1208万元。\n现已查实被害人78名，涉案金额1028万元。",
    ),
    (  # a time that comes again
        "future_date",
        "今年1月到12月，全市开展清查，累计抓获违法人员300人。",
        "每年11月到12月，全市开展清查，累计抓获违法人员300人。",
    ),
    (  # an operation under way
        "future_date",
        "9月20日至12月20日，全市查处酒驾367起。",
        "9月20日至12月20日，全市开展夜查，首月查处酒驾367起。",
    ),
    (  # a day of the calendar
        "future_date",
        "10月20日，记者从株洲市公安局获悉，该局劝阻群众1204人次。",
        "10月20日是反诈宣传日，株洲市公安局已劝阻群众1204人次。",
    ),
]


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, texts in WRONG.items() for text in texts]
)
def test_inconsistent(code, text):
    report = extract(text, published=PUBLISHED)
    assert {check.code for check in report.checks} == {code}


@pytest.mark.parametrize("text", FINE)
def test_consistent(text):
    assert extract(text, published=PUBLISHED).checks == ()


@pytest.mark.parametrize(("code", "wrong", "clean"), TWINS)
def test_twins(code, wrong, clean):
    assert {check.code for check in extract(wrong, published=PUBLISHED).checks} == {code}
    assert extract(clean, published=PUBLISHED).checks == ()


def test_every_code_has_examples():
    assert WRONG.keys() == CODES.keys()


def test_check_tells_numbers_spans_and_facts():
    report = extract("警方抓获317名，其中泸县145名、合江130名、叙永92名。")
    (check,) = report.checks
    assert (check.code, check.severity) == ("parts_exceed_total", "error")
    assert check.message == (
        "the parts 145名, 130名 and 92名 add up to 367, more than their total 317名"
    )
    assert [span.text for span in check.spans] == ["抓获317名", "145名", "130名", "92名"]
    assert check.facts == tuple(fact.id for fact in report.facts)


def test_no_publication_date_no_future():
    assert extract("10月25日，警方抓获14人。").checks == ()


@pytest.mark.parametrize("text", ["", "10月25日", "其中", "分别", "其中3人、5人", "（", "中"])
def test_fragments(text):
    assert extract(text, published=PUBLISHED).checks == ()


# --- whole bulletins


def warned(report):
    return [check for check in report.checks if check.severity != "info"]


def planted():
    return json.loads((PLANTED / "index.json").read_text(encoding="utf-8"))


def is_found(entry):
    text = (PLANTED / f"{entry['id']}.txt").read_text(encoding="utf-8")
    start = text.index(entry["quote"])
    end = start + len(entry["quote"])
    return any(
        check.code == entry["kind"]
        and any(span.start < end and start < span.end for span in check.spans)
        for check in extract(text).checks
    )


def test_planted_mistakes_are_found():
    entries = planted()
    missed = [entry["id"] for entry in entries if not is_found(entry)]
    assert len(entries) == 24
    assert len(missed) <= 2, missed


@pytest.mark.parametrize("entry", planted(), ids=lambda entry: entry["id"])
def test_clean_twins_are_silent(entry):
    text = (PLANTED / f"{entry['id']}-clean.txt").read_text(encoding="utf-8")
    assert warned(extract(text)) == []


def test_gold_is_all_but_silent():
    checks = []
    for path in sorted(GOLD.glob("*.txt")):
        gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        text = path.read_text(encoding="utf-8")
        report = extract(text, published=gold["context_date"])
        checks += [(path.stem, check.code) for check in warned(report)]
    assert len(checks) <= 1, checks


UNITS = ["其中抓获3人、", "30人中3人被刑拘,", "三地警方分别抓获12人、9人,", "10月25日抓获3人"]


@pytest.mark.parametrize("unit", UNITS)
def test_long_text(unit):
    # Nothing here may grow with the square of the text.
    extract(unit * (20_000 // len(unit)), published=PUBLISHED)
