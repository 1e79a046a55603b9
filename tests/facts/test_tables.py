"""Tables flattened to lines: each number takes its words from header, caption or label.

A row of a case is a fact in text order, as ``value family.type unit place``; ``-`` where no unit
stands.
"""

import time

import pytest

from netcrime_ie import EnforcementReport, extract

HEAD = (
    "云南省公安厅通报网络犯罪打击成效\n2023-08-01\n"
    "　　7月31日，云南省公安厅召开新闻发布会。上半年，全省公安机关侦破网络犯罪案件940起，"
    "抓获犯罪嫌疑人1520人。\n"
)
TAIL = "\n　　公安机关将持续严打各类网络违法犯罪，切实维护人民群众的合法权益。\n"


def read(table: str) -> EnforcementReport:
    return extract(f"{HEAD}{table}\n{TAIL}")


def told(report: EnforcementReport) -> list[str]:
    """The facts behind the two of the lead."""
    return [
        f"{fact.quantity.value} {fact.family}.{fact.type} {fact.unit or '-'} "
        f"{fact.place.adcode if fact.place else None}"
        for fact in report.facts[2:]
    ]


BUREAUS = ["地区", "侦破案件（起）", "抓获（人）", "冻结资金（万元）"]
ROWS = [["昆明市", "310", "520", "1,204.5"], ["曲靖市", "95", "-", "87"]]
FOUND = [
    "310 case.solved 起 530100",
    "520 person.captured 人 530100",
    "12045000 amount.frozen CNY 530100",
    "95 case.solved 起 530300",
    "870000 amount.frozen CNY 530300",
]


@pytest.mark.parametrize("gap", ["\t", "  ", "　", "　　", " ", " \t "])
def test_cells_are_parted_by_any_space(gap: str) -> None:
    table = "\n".join(gap.join(row) for row in [BUREAUS, *ROWS])
    assert told(read(f"各地情况如下：\n{table}")) == FOUND


CASES = {
    "the header's verb and the bracket's unit": (
        "平台　关闭账号（万个）　下架应用（款）\n甲视频　1.2　4\n乙社区　0.6　2",
        [
            "12000 measure.closed 个 530000",
            "4 measure.taken_down 款 530000",
            "6000 measure.closed 个 530000",
            "2 measure.taken_down 款 530000",
        ],
    ),
    "the caption's verb for columns that only count": (
        "一、提起公诉较多的罪名\n罪名　　件数　　人数\n诈骗罪　　120　　233\n赌博罪　　31　　88",
        [
            "120 case.prosecuted - 530000",
            "233 person.prosecuted - 530000",
            "31 case.prosecuted - 530000",
            "88 person.prosecuted - 530000",
        ],
    ),
    "the caption's verb where 情况 makes a noun of it": (
        "各类案件侦破情况\n案件类型  起数\n电信网络诈骗  412\n网络赌博  160",
        ["412 case.solved - 530000", "160 case.solved - 530000"],
    ),
    "things as labels and a unit in a line of its own": (
        "查获物品统计\n单位：件\n物品　数量\n手机　312\n银行卡　1405",
        ["312 measure.seized 件 530000", "1405 measure.seized 件 530000"],
    ),
    "labels that are clauses": (
        "主要指标\n指标 数量\n打掉犯罪团伙（个） 63\n追缴赃款（万元） 4680.5",
        ["63 measure.gang 个 530000", "46805000 amount.recovered CNY 530000"],
    ),
    "a column of units": (
        "项目 单位 完成数\n关停账号 个 2,310\n约谈网站 家次 45",
        ["2310 measure.closed 个 530000", "45 measure.interviewed 家次 530000"],
    ),
    "units listed above the table": (
        "各州市收缴情况如下（单位依次为支、发）：\n"
        "地区　枪支　子弹\n玉溪市　41　300\n大理州　27　120",
        [
            "41 measure.seized 支 530400",
            "300 measure.seized 发 530400",
            "27 measure.seized 支 532900",
            "120 measure.seized 发 532900",
        ],
    ),
    "a unit beside the number wins": (
        "地区\t抓获\t封停账号（个）\n玉溪市\t41人\t300\n大理州\t27人\t120",
        [
            "41 person.captured 人 530400",
            "300 measure.closed 个 530400",
            "27 person.captured 人 532900",
            "120 measure.closed 个 532900",
        ],
    ),
}


@pytest.mark.parametrize(("table", "expected"), CASES.values(), ids=CASES)
def test_words_of_a_cell(table: str, expected: list[str]) -> None:
    assert told(read(table)) == expected


def test_spans_stay_inside_the_row() -> None:
    report = read("\n".join("　".join(row) for row in [BUREAUS, *ROWS]))
    spans = [fact.span.text for fact in report.facts[2:]]
    assert spans == ["昆明市　310", "520", "1,204.5", "曲靖市　95", "87"]
    for fact in report.facts:
        assert report.text[fact.span.start : fact.span.end] == fact.span.text
        assert fact.value_span.text in fact.span.text


def test_every_number_is_in_the_ledger_once() -> None:
    table = "罪名　起诉人数（人）　占比\n诈骗罪　300　60.0%\n其他　200　40.0%"
    report = read(f"起诉的500人，按罪名列表如下：\n{table}")
    texts = [entry.span.text for entry in report.numbers if entry.span.start > len(HEAD)]
    assert texts == ["500", "300", "60.0%", "200", "40.0%"]
    roles = {entry.span.text: entry.role for entry in report.numbers}
    assert (roles["300"], roles["60.0%"]) == ("fact", "rate")


def test_shares_without_a_percent_sign_are_rates() -> None:
    report = read("罪名　起诉人数　占比（%）\n诈骗罪　300　60\n开设赌场罪　200　40")
    assert [entry.role for entry in report.numbers[-4:]] == ["fact", "rate", "fact", "rate"]


def test_changes_belong_to_the_number_before() -> None:
    report = read("地区　立案（起）　同比（%）\n昆明市　420　12.5\n玉溪市　60　-3.1")
    assert [str(fact.change) for fact in report.facts[2:]] == ["12.5", "-3.1"]
    assert [entry.role for entry in report.numbers[-4:]] == ["fact", "change", "fact", "change"]
    fallen = read("地区　立案（起）　同比下降\n昆明市　420　12.5%\n玉溪市　60　3%")
    assert [str(fact.change) for fact in fallen.facts[2:]] == ["-12.5", "-3"]


def test_parts_of_the_total_in_the_caption() -> None:
    table = "罪名　起诉人数（人）\n诈骗罪　300\n其他　200"
    report = read(f"起诉的500人，按罪名列表如下：\n{table}")
    total, *parts = report.facts[2:]
    assert [part.part_of for part in parts] == [total.id, total.id]


def test_parts_of_the_total_row_that_restates_the_text() -> None:
    report = read(
        "各类案件侦破情况\n类型　起数　抓获人数\n诈骗　700　1000\n赌博　240　520\n合　计　940　1520"
    )
    cases, people, *cells = report.facts
    assert [fact.part_of for fact in cells[:4]] == [cases.id, people.id] * 2
    assert [fact.restates for fact in cells[4:]] == [cases.id, people.id]
    assert cells[4].span.text == "合　计　940"


def test_a_row_that_no_total_holds_is_no_part() -> None:
    report = read("各地情况如下：\n地区　侦破案件（起）\n昆明市　310\n曲靖市　95")
    assert [fact.part_of for fact in report.facts] == [None] * 4


def test_subtotals_leave_the_parts_alone() -> None:
    report = read("类型　抓获人数\n诈骗　100\n小计　100\n赌博　60\n小计　60")
    assert not any(fact.part_of for fact in report.facts)


def test_labels_give_agency_and_period() -> None:
    report = read("机关　抓获（人）　立案（起）\n云南省昆明市公安局　88　60\n曲靖市公安局　41　33")
    names = [fact.agency.name if fact.agency else None for fact in report.facts[2:]]
    assert names[-2:] == ["曲靖市公安局"] * 2
    years = read("年份　立案（起）\n2021年　3100\n2022年　2800").facts[2:]
    assert [fact.period.start.year for fact in years if fact.period and fact.period.start] == [
        2021,
        2022,
    ]


def test_what_follows_a_table_keeps_its_place() -> None:
    table = "地区　立案（起）\n昆明市　310\n曲靖市　95\n"
    report = read(f"{table}　　全省共冻结涉案资金3亿元，关停网站28个。")
    assert told(report)[-1] == "28 measure.closed 个 530000"


def test_hong_kong_sums() -> None:
    report = extract(
        "　　香港警方今日公布，上年接獲網絡騙案2731宗。\n各類騙案數字如下：\n"
        "類別　　接獲案件（宗）　　損失金額（萬元）\n網上購物騙案　　895　　1900\n"
        "　　警方呼籲市民提高警覺，切勿輕信來歷不明的電話和訊息。"
    )
    assert [(str(fact.quantity.value), fact.unit) for fact in report.facts[1:]] == [
        ("895", "宗"),
        ("19000000", "HKD"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "编辑 张三 李四\n版次 3 4",
        "图片　视频　评论\n收藏　12　30",
        "　　行动中，民警 抓获嫌疑人12名。\n　　随后 查获手机30部。",
    ],
)
def test_what_is_no_table(lines: str) -> None:
    report = read(lines)
    assert not any(entry.role == "fact" and "　" in entry.span.text for entry in report.numbers)
    assert {str(fact.quantity.value) for fact in report.facts} <= {"940", "1520", "12", "30"}
    assert len(report.facts) == (4 if "民警" in lines else 2)


def test_long_tables_take_linear_time() -> None:
    def seconds(rows: int) -> float:
        table = "地区　立案（起）\n" + "\n".join(f"昆明市　{n + 11}" for n in range(rows))
        began = time.perf_counter()
        assert len(read(table).facts) == rows + 2
        return time.perf_counter() - began

    seconds(50)
    assert seconds(1600) < 14 * seconds(200) + 0.2
