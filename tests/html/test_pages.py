"""News pages: what is taken as the bulletin's text, and what the report finds in it."""

from datetime import date

import pytest

from netcrime_ie import InputError, extract_html
from netcrime_ie.html import page_text
from netcrime_ie.html.decode import decode_page

pytest.importorskip("trafilatura", reason="needs the extra html")

TITLE = "梧州警方“净网2023”破案86起"
BODY = [
    "4月以来，全市公安机关侦破网络诈骗案件86起，同比上升7.5%，抓获犯罪嫌疑人213名，"
    "其中在逃人员11名。",
    "5月9日，苍梧县公安局网安大队打掉“跑分”团伙1个，9人落网，查获手机30部、银行卡50余张，"
    "冻结资金近200万元。",
    "目前，7人被刑事拘留，2人被取保候审。市民如遇诈骗，请拨打报警电话。",
]
INFO = (
    "<span>发布时间：2023-05-20 09:30</span> <span>来源：西江在线</span> <span>字号：大 小</span>"
)


def page(*, info=INFO, heading=f"<h1>{TITLE}</h1>", meta="", body=None, below=""):
    paragraphs = "".join(f"<p>　　{text}</p>" for text in (body or BODY))
    return f"""<!DOCTYPE html><html><head><meta charset="gb2312">
<title>{TITLE}_西江在线</title>{meta}<style>p {{ color: red }}</style></head><body>
<div class="nav"><a href="/">首页</a> &gt; <a href="/fz">法治</a> &gt; 正文</div>
{heading}<div class="info">{info}</div><div id="zoom">{paragraphs}</div>{below}
<div class="rel"><h3>相关阅读</h3><ul><li><a href="/1">邻市警方破案5起</a></li>
<li><a href="/2">某县抓获30人</a></li></ul></div><script>var n = "抓获99人";</script>
<div class="foot">版权所有 西江在线 桂ICP备0000000号</div></body></html>"""


def check(report, source="西江在线"):
    assert report.article.title == TITLE
    assert report.article.source == source
    assert report.article.published == date(2023, 5, 20)
    captured = [str(fact.quantity.value) for fact in report.select("person", "captured")]
    assert captured == ["213", "9"]
    for line in BODY:
        assert line in report.text
    for foreign in ("30人", "99人", "ICP", "首页"):
        assert foreign not in report.text


@pytest.mark.parametrize("encoding", [None, "gbk", "gb18030", "utf-8", "utf-8-sig", "utf-16"])
def test_text_and_bytes(encoding):
    html = page() if encoding is None else page().encode(encoding)
    report = extract_html(html, "https://example.org/a", id="a")
    check(report)
    assert (report.id, report.article.url) == ("a", "https://example.org/a")
    for fact in report.facts:
        assert report.text[fact.span.start : fact.span.end] == fact.span.text


def test_the_encoding_a_page_declares_wins_where_bytes_do_not_tell():
    assert decode_page('<meta charset="big5">檢獲'.encode("big5")).endswith("檢獲")
    assert decode_page('<meta charset="gbk">檢獲'.encode("gbk")).endswith("檢獲")
    assert decode_page("<p>破案3起".encode("gbk")) == "<p>破案3起"


def test_one_damaged_character_does_not_cost_the_page():
    data = page().encode("gbk")
    at = data.index("版权".encode("gbk"))
    check(extract_html(data[:at] + b"\xff" + data[at:]))
    with pytest.raises(InputError):
        extract_html(b"<p>" + b"\xff" * 50)


def test_what_only_the_head_names():
    meta = (
        f'<meta name="ArticleTitle" content="{TITLE}">'
        '<meta name="ContentSource" content="西江在线">'
        '<meta name="PubDate" content="2023-05-20 09:30">'
    )
    check(extract_html(page(info="", heading="", meta=meta)))


def test_a_source_below_the_article():
    html = page(info="2023年05月20日 09:30", below="<p>（来源：西江在线）</p>")
    check(extract_html(html))


def test_a_headline_without_an_element_of_its_own():
    check(extract_html(page(heading=f"<div class='tit'>{TITLE}</div>")))


def test_the_rows_of_a_table_stay_rows():
    rows = [("地区", "破案数（起）"), ("万秀区", "12"), ("苍梧县", "8")]
    cells = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    report = extract_html(page(body=[*BODY, "各地情况如下："], below=f"<table>{cells}</table>"))
    solved = {fact.place.name: str(fact.quantity.value) for fact in report.select("case")[1:]}
    assert solved.items() >= {("万秀区", "12"), ("苍梧县", "8")}


def test_elements_within_a_line_do_not_break_it():
    marked = [line.replace("213", "<strong>213</strong>") for line in BODY]
    check(extract_html(page(body=marked)))
    check(
        extract_html(page(body=[line.replace("9人", "<span><b>9</b></span>人") for line in BODY]))
    )


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("   ", ""),
        ("<!-- -->", ""),
        ("<p>抓获9人", "抓获9人"),
        ("抓获9人", "抓获9人"),
        ("<body><div>抓获9人</div><div>查获<b>3</b>部</div>", "抓获9人\n查获3部"),
        ("<p>抓获\x009人</p>", "抓获 9人"),
        ('<?xml version="1.0" encoding="gbk"?><html><p>抓获9人</p></html>', "抓获9人"),
        ("<body>" + "<div>" * 1000 + "抓获9人", "抓获9人"),
    ],
)
def test_pages_that_hold_little(html, text):
    assert page_text(html) == text


def test_what_is_no_page():
    with pytest.raises(TypeError, match="str or bytes"):
        extract_html(None)
    with pytest.raises(InputError, match="surrogate"):
        extract_html("<p>\ud800")
    with pytest.raises(InputError, match="deep"):
        extract_html("<body>" + "<div>" * 3000 + "抓获9人")
