"""Lengths, clock times and what recurs, and what is none of them."""

from datetime import date

import pytest

from netcrime_ie.dates import scan_dates
from netcrime_ie.text import fold

BASE = date(2018, 10, 13)


def kinds(text: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.kind) for m in scan_dates(fold(text), BASE)]


DURATIONS = [
    ("开展20天便抓获", "20天"),
    ("历时七个多月", "七个多月"),
    ("攻坚40余天", "40余天"),
    ("历时283天", "283天"),
    ("经7个多月经营", "7个多月"),
    ("不到半年", "不到半年"),
    ("近一个月", "近一个月"),
    ("历时近三年", "近三年"),
    ("当事人两年间", "两年"),
    ("一年来", "一年"),
    ("四個月以來", "四個月"),
    ("三昼夜", "三昼夜"),
    ("较会战前两个月", "两个月"),
    ("案发前三个月", "三个月"),
    ("12小时", "12小时"),
    ("半天内", "半天"),
    ("两周", "两周"),
    ("数月", "数月"),
    ("三月余", "三月余"),
    ("十余日", "十余日"),
    ("十几天", "十几天"),
    ("大半年", "大半年"),
    ("一年半", "一年半"),
    ("3.5天", "3.5天"),
    ("1,200天", "1,200天"),
    ("三至五年", "三至五年"),
    ("10个工作日", "10个工作日"),
    ("1小时30分钟", "1小时30分钟"),
    ("行政拘留15日", "15日"),
    ("处以行政拘留5日", "5日"),
    ("拘留十五日", "十五日"),
    ("有期徒刑11年", "11年"),
    ("有期徒刑三年六个月", "三年六个月"),
    ("处十五日以下拘留", "十五日以下"),
    ("7天后", "7天"),
    ("一个半月", "一个半月"),
    ("两个半小时", "两个半小时"),
    ("5分30秒", "5分30秒"),
    ("3至5日内", "3至5日"),
]


@pytest.mark.parametrize(("text", "expected"), DURATIONS)
def test_duration(text: str, expected: str) -> None:
    assert kinds(text) == [(expected, "duration")]


def test_a_list_of_sentences() -> None:
    assert kinds("分别处以行政拘留12日、7日") == [("12日", "duration"), ("7日", "duration")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("09:17", "09:17"),
        ("发布 17:35:00 来源", "17:35:00"),
        ("5时", "5时"),
        ("9时30分许", "9时30分许"),
        ("凌晨3点许", "凌晨3点许"),
        ("清晨五時派出", "清晨五時"),
        ("上午10点", "上午10点"),
        ("9点半", "9点半"),
        ("下午3点20分", "下午3点20分"),
        ("零时", "零时"),
        ("七点钟", "七点钟"),
    ],
)
def test_clock_time(text: str, expected: str) -> None:
    assert kinds(text) == [(expected, "time")]


@pytest.mark.parametrize(
    "text",
    ["每月", "每天", "日均", "月均", "每10天", "每两周", "每周三", "每年3月", "每月5日", "每小时"],
)
def test_recurring(text: str) -> None:
    assert kinds(text) == [(text, "recurring")]


@pytest.mark.parametrize(
    "text",
    [
        # Names of operations and cases
        "净网2018",
        "“净网2018”专项行动",
        "“3·15”晚会",
        "“３·１９”专案组",
        "12·26专案",
        "断卡2.0",
        "网剑2021",
        "2号专案",
        "“清源2号”",
        # Festivals, generations, ages, ordinals, levels
        "“双11”前后",
        "“85后”",
        "34岁",
        "18周岁",
        "第3天",
        "第6个年头",
        "三年级",
        # Other words
        "12日元",
        "5月饼",
        "12号楼",
        "抓获3天津籍男子",
        "此前天津警方",
        "随后天津警方",
        "今日头条",
        "万年县",
        "千年古镇",
        "半夜",
        "第一时间",
        "同时",
        "一时间",
        "两周边",
        "周一鸣",
        "目前天气",
        "三点要求",
        "5点意见",
        "大年初一",
        # Numbers
        "12315平台",
        "192.168.1.1",
        "1.2.3",
        "“2020.9.25”案",
        "5月刊",
        "9.5折",
        "13月5日",
        "25时",
        "比分3:15",
        "12-3-1室",
        "http://a.cn/2018/10/13/1.html",
        "3332起",
        "5829名",
        "2000余万元",
        "一批",
        "统一",
        "六成",
        "同比上升28.5%",
        "春节期间",
    ],
)
def test_no_date(text: str) -> None:
    assert kinds(text) == []
