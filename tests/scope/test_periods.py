"""When each figure was: what a sentence states, what holds from before, what tells no time.

Each row is a text, read on 2021-08-20, and the period of each fact in text order: ``first..last``,
``-`` where nothing tells.
"""

import pytest

from netcrime_ie import extract

STATED = [
    # Two dates are one period where 至, 到 or 收官 joins them.
    ("去年7月25日行动打响至12月31日，全市破获案件912起。", "2020-07-25..2020-12-31"),
    ("自一月下旬护农行动启动至四月三十日，查处案件31件。", "2021-01-21..2021-04-30"),
    ("6月1日起，县公安局铺开护绿行动，到7月15日收官，查处案件21件。", "2021-06-01..2021-07-15"),
    ("8月6日晚8时至次日凌晨2时，交警查处酒驾19起。", "2021-08-06..2021-08-07"),
    ("本月16日及17日，警方抓获12人。", "2021-08-16..2021-08-17"),
    ("7月6日，民警立案。8月9日，抓获3人。", "2021-08-09..2021-08-09"),
    # 至 at the beginning of a clause is up to.
    ("至7月底，检察机关批准逮捕12人。", "..2021-07-31"),
    ("截至7月底，批准逮捕12人。", "..2021-07-31"),
    # What runs still ends with the report.
    ("今年来，全市破获案件26起。", "2021-01-01..2021-08-20"),
    ("2021年，全市破获案件26起。", "2021-01-01..2021-08-20"),
    ("2020年，全市破获案件26起。", "2020-01-01..2020-12-31"),
    ("今年首五个月，警方拘捕26人。", "2021-01-01..2021-05-31"),
    # A date behind the number, before what was done.
    ("3名嫌疑人昨日被批准逮捕。", "2021-08-19..2021-08-19"),
    ("首批87万元于8月10日返还给被害人。", "2021-08-10..2021-08-10"),
    # No time of the figure: a birthday, an attribute, a ranking, the day of the report.
    ("民警将2018年上网的逃犯1名抓获。", "-"),
    ("移送起诉109人，其中有3人系去年积案。", "- -"),
    ("王某今年33岁，骗取货款3.2万元。", "-"),
    ("8月19日，市公安局晒出成绩单，抓获12人。", "-"),
    # 前 is the time before.
    ("7月26日行动前，全市有逃犯58名。", "..2021-07-25"),
    # 最多的一天是…: a date after 是 that a comma follows is the number's.
    ("查得最多的一天是7月23日，查获酒驾31起。", "2021-07-23..2021-07-23"),
]

COMPARED = [
    (
        "今年上半年，破案214起，比去年少了30起，抓获58人。",
        "2021-01-01..2021-06-30 2021-01-01..2021-06-30",
    ),
    (
        "今年上半年，破案214起，与2020年的313起相比，下降31.6%；抓获58人。",
        "2021-01-01..2021-06-30 2020-01-01..2020-12-31 2021-01-01..2021-06-30",
    ),
    (
        "去年7月1日至12月31日，破案98起。上一年同期，全省破案59起。",
        "2020-07-01..2020-12-31 2019-07-01..2019-12-31",
    ),
]

OFFENDERS = [
    # What offenders did ended with their arrest, and that nobody knows.
    ("经查，2019年以来，该团伙骗取资金300万元。", "2019-01-01.."),
    ("经查，2019年3月至案发，张某等人获利80万元。", "2019-03-01.."),
    ("自2019年3月起，以张某为首的团伙走账2300万元。", "2019-03-01.."),
    # What authorities do is told up to the report.
    ("2019年以来，全市抓获嫌疑人26名。", "2019-01-01..2021-08-20"),
    # The police act at another time.
    (
        "经查，2019年以来，该团伙骗取资金300万元。警方冻结账户29个。",
        "2019-01-01.. -",
    ),
    # What offenders had done before the day of their arrest.
    (
        "8月9日，民警抓获5人。经查，该团伙骗取资金300万元。",
        "2021-08-09..2021-08-09 -",
    ),
    (
        "8月9日，民警抓获5人。现场查获手机30部。",
        "2021-08-09..2021-08-09 2021-08-09..2021-08-09",
    ),
]

LASTING = [
    # A reporting period holds for the paragraphs that follow; a day does not.
    ("上半年，全市破案98起。\n市公安局打掉团伙3个。", "2021-01-01..2021-06-30 " * 2),
    ("8月9日，民警抓获5人。\n市公安局打掉团伙3个。", "2021-08-09..2021-08-09 -"),
    # Not for the cases that a bulletin lists.
    (
        "上半年，全市破案98起。\n典型案例\n南城区公安局抓获嫌疑人5名。",
        "2021-01-01..2021-06-30 -",
    ),
    (
        "上半年，全市破案98起。\n案例一：6月，张某骗取资金300万元。\n案例二：李某获利80万元。",
        "2021-01-01..2021-06-30 2021-06-01..2021-06-30 -",
    ),
    (
        "上半年，全市破案98起。\n会上还通报了一起典型案件：民警抓获嫌疑人5名。",
        "2021-01-01..2021-06-30 -",
    ),
    # 今年以来…。截至7月底: one period.
    ("今年以来，全市持续严打。截至7月底，破案98起。", "2021-01-01..2021-07-31"),
    # 全年, 同期 and 行动期间 point at a time told before.
    (
        "2020年，全省立案98起。\n去年1月25日至3月底，删除谣言97条。全年，发布信息341条。",
        "2020-01-01..2020-12-31 2020-01-25..2020-03-31 2020-01-01..2020-12-31",
    ),
    (
        "8月9日，警方展开搜查行动，拘捕11人。\n自2018年起，张某获利80万元。\n"
        "行动中，警方检获手机30部。",
        "2021-08-09..2021-08-09 2018-01-01.. 2021-08-09..2021-08-09",
    ),
]

UNTOLD = [
    # 近日 and 目前 tell no time.
    ("近日，民警抓获嫌疑人5名。", "-"),
    ("8月9日，民警抓获嫌疑人5名。目前，3人被刑事拘留。", "2021-08-09..2021-08-09 -"),
    # In a round-up 目前 goes on with the reporting period.
    ("今年以来，全市破案98起。目前，抓获210人。", "2021-01-01..2021-08-20 " * 2),
    # 突击检查当日: an event's day, which nothing tells.
    ("突击检查当日，执法人员查获手机5部。", "-"),
]

LINKED = [
    # A headline is of the time of what it repeats, or of the lead.
    ("警方抓获12人\n8月9日，民警抓获嫌疑人12名。", "2021-08-09..2021-08-09 " * 2),
    ("警方捣毁3个窝点\n8月9日，民警抓获嫌疑人12名。", "2021-08-09..2021-08-09 " * 2),
    # Parts are of the time of their total.
    (
        "8月9日，法院对47名被告人判刑。\n这47人当中，43人从看守所押来。",
        "2021-08-09..2021-08-09 " * 3,
    ),
]


def periods(text: str) -> str:
    shown = []
    for fact in extract(text, published="2021-08-20").facts:
        period = fact.period
        shown.append(f"{period.start or ''}..{period.end or ''}" if period else "-")
    return " ".join(shown)


@pytest.mark.parametrize(
    ("text", "expected"),
    [*STATED, *COMPARED, *OFFENDERS, *LASTING, *UNTOLD, *LINKED],
)
def test_period(text, expected):
    assert periods(text) == expected.strip()
