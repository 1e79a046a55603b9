"""Which source a page names, by the ways pages name one."""

import pytest

from netcrime_ie.article import read_article
from netcrime_ie.text import fold

REST = "近日，某县公安局抓获嫌疑人23名，冻结资金120万元。"

OPENINGS = (
    # Datelines and bylines of a medium.
    ("新华社某地6月18日电（记者某某）" + REST, "新华社"),
    ("据新华社北京2018年10月13日电 " + REST, "新华社"),
    ("中新网某地10月25日电 " + REST, "中新网"),
    ("央视网消息 4月24日，" + REST, "央视网"),
    ("网信中国消息，" + REST, "网信中国"),
    ("滇云在线讯（全媒体记者 李某）" + REST, "滇云在线"),
    ("北方商报快讯 记者12月3日获悉，" + REST, "北方商报"),
    ("北方商报讯（记者某某）" + REST, "北方商报"),
    ("大江网12月19日讯 " + REST, "大江网"),
    ("安江网 大江客户端讯 " + REST, "安江网 大江客户端"),
    ("澎湃新闻记者从某县公安局获悉，" + REST, "澎湃新闻"),
    ("某某法治报全媒体记者 张某某 " + REST, "某某法治报"),
    ("□ 某某法治报记者 张某 " + REST, "某某法治报"),
    ("文/羊江晚报全媒体记者 张某\n" + REST, "羊江晚报"),
    ("【明報專訊】" + REST, "明報"),
    ("【Now新聞台】" + REST, "Now新聞台"),
    ("中央社／台北14日電\n" + REST, "中央社"),
    (REST + "（总台央视记者 陈某 姚某）", "总台央视"),
    ("（東亞通訊社）" + REST, "東亞通訊社"),
    # An account or a paper before the date of its post.
    ("某县警方破案\n滨河网警巡查　2023年5月8日 17:20　浙江\n" + REST, "滨河网警巡查"),
    ("某县警方破案\n平安滨河 2023-05-08 17:20 发表于江苏\n" + REST, "平安滨河"),
    ("某县警方破案\n滨河县公安局 2023-05-08\n" + REST, "滨河县公安局"),
    (
        "滨河晨报数字报　2011年3月2日　星期三　第B07版：社会　【上一版】【下一版】\n某县警方破案\n"
        + REST,
        "滨河晨报",
    ),
    ("某县警方破案\n资料来源：刑事警察局\n" + REST, "刑事警察局"),
    ("某县警方破案\n现场查获的毒品　资料来源：某社\n" + REST, None),
    ("某县警方破案\n发布时间 2023-05-08 17:20\n" + REST, None),
    ("某县警方破案\n阅读次数 2023-05-08\n" + REST, None),
    ("某县警方破案\n通讯员王小明 2023-05-08\n" + REST, None),
    # Lines with a label, which win.
    ("来源：《某县日报》 作者：张某\n新华社某地6月18日电 " + REST, "某县日报"),
    ("信息来源：某县公安局\n" + REST, "某县公安局"),
    ("转自：某地网警\n" + REST, "某地网警"),
    ("来源：某县日报记者 张某\n" + REST, "某县日报"),
    ("来源：“某县公安”微信公众号\n" + REST, "“某县公安”微信公众号"),
    ("2019-03-01 15:07 西江都市报 大字\n" + REST, "西江都市报"),
    (REST + "（来源：某县网）[编辑：张某]", "某县网"),
    (REST + "\n来源 | 某县日报\n责编 | 张某", "某县日报"),
    (REST + "（某县公安局 供稿）", "某县公安局"),
    # Furniture after the name, with and without a label of its own.
    ("来源：西江都市报 参与互动(0)\n" + REST, "西江都市报"),
    ("来源：西江都市报 我要评论(3)\n" + REST, "西江都市报"),
    ("2024-05-22 16:40　来源：西江法治网　阅读 5.2万+\n" + REST, "西江法治网"),
    # Datelines with numerals in characters, a place between name and 消息, a caption above.
    ("中新社某地六月二十七日电 " + REST, "中新社"),
    ("药业在线某市消息 2016年12月20日，" + REST, "药业在线"),
    ("法治视界北京10月28日电（记者 卢某）" + REST, "法治视界"),
    ("【大公報訊】" + REST, "大公報"),
    ("〔東方時報記者林某／台中報導〕" + REST, "東方時報"),
    ("【西江晚报综合报道】" + REST, "西江晚报"),
    ("昨日，某省公安厅举行发布会。 网上图片\n香港文匯報訊 " + REST, "香港文匯報"),
    (REST + "\n供稿：某县公安局网安大队", "某县公安局网安大队"),
    ("2015年3月2日　供稿：某市公安局办公室　摄影：张某\n" + REST, "某市公安局办公室"),
    ("2015年3月2日 10:30　供稿：某省高级人民法院刑一庭\n" + REST, "某省高级人民法院刑一庭"),
    (
        "2019-03-01 15:07 西江都市报 大字\n" + REST + "\n作者：张某 来源：某县日报 编辑：李某",
        "某县日报",
    ),
    ("某特记者 张某 通讯员 李某\n2019-03-01\n" + REST, "某特"),
    ("全媒体记者 张某\n2019-03-01\n" + REST, None),
    ("2019-03-01 来源：某县日报（记者 张某）\n" + REST, "某县日报"),
    ("来源：本网\n新华社某地6月18日电 " + REST, "新华社"),
    # The page itself, authors, and words that only look like a medium.
    (REST, None),
    ("本报讯（记者 张某）" + REST, None),
    ("本報北京9月2日電（記者李某）" + REST, None),
    ("来源：本站 作者：张某\n" + REST, None),
    ("来源：  作者：\n" + REST, None),
    ("来源：通讯员 合某 记者 李某\n" + REST, None),
    ("图片来源：某县公安局\n" + REST, None),
    ("记者从某县公安局获悉，" + REST, None),
    ("8月2日，记者从省公安厅获悉，" + REST, None),
    ("经审讯，张某交代，" + REST, None),
    ("某市公安局发布消息，" + REST, None),
    ("某市公安局10月13日通报，" + REST, None),
    ("多家媒体记者在现场看到，" + REST, None),
    ("据互联网消息，" + REST, None),
    (REST + "（通讯员 张某 供稿）", None),
    (REST + "（据某某报）", None),
    (REST + "图为缴获的手机。某某社记者 张某 摄", None),
)


@pytest.mark.parametrize(("page", "source"), OPENINGS, ids=range(len(OPENINGS)))
def test_source(page: str, source: str | None) -> None:
    assert read_article(page, fold(page)).source == source


DATES = (
    ("2018-10-13 04:55", "2018-10-13", "04:55:00"),
    ("发稿时间：2021-06-18 09:37:05 来源：某网", "2021-06-18", "09:37:05"),
    ("18.10.2016  09:22", "2016-10-18", "09:22:00"),
    ("2021年12月02日08:56", "2021-12-02", "08:56:00"),
    ("2025-06-05 HKT 00:51", "2025-06-05", "00:51:00"),
    ("2015-01-24 (12:18)", "2015-01-24", "12:18:00"),
    ("2022-01-04 10:53 星期二", "2022-01-04", "10:53:00"),
    ("2022-01-04 星期二 10:53", "2022-01-04", "10:53:00"),
    ("2021年12月3日 下午5:16", "2021-12-03", "17:16:00"),
    ("２０２１年６月１８日", "2021-06-18", None),
    ("二〇一八年十月二十三日", "2018-10-23", None),
    ("民國113年8月5日", "2024-08-05", None),
    ("〔記者王某／台中報導〕113年8月5日", "2024-08-05", None),
    ("发布日期：20181013", "2018-10-13", None),
    ("發布日期：97年5月2日", "2008-05-02", None),
    ("發布日期：113-05-21 點閱數：52", "2024-05-21", None),
    ("2018-10-13 供稿：某省高级人民法院刑事审判第一庭", "2018-10-13", None),
    ("2023-05-01 25:61", "2023-05-01", None),
    ("发布：2018-10-13 更新：2018-10-15", "2018-10-13", None),
    ("更新时间：2018-10-15", "2018-10-15", None),
    ("10-13 04:55", None, None),
    ("3小时前", None, None),
    ("2019年2月29日", None, None),
)


@pytest.mark.parametrize(("line", "day", "clock"), DATES)
def test_published(line: str, day: str | None, clock: str | None) -> None:
    page = f"某县破获一起诈骗案\n{line}\n{REST}\n2017年5月1日以来，已有5人获刑。"
    parts = read_article(page, fold(page))
    assert (parts.published and parts.published.isoformat()) == day
    assert (parts.published_time and parts.published_time.isoformat()) == clock


def test_dates_of_other_articles_do_not_count() -> None:
    page = f"某县破获一起诈骗案\n{REST}\n相关新闻\n某市破案\n2018-10-13 04:55"
    parts = read_article(page, fold(page))
    assert parts.published is None


def test_url() -> None:
    page = f"某县破获一起诈骗案\n来源：某网 https://example.org/a?b=1 2018-10-13\n{REST}"
    parts = read_article(page, fold(page))
    assert (parts.source, parts.url) == ("某网", "https://example.org/a?b=1")


def test_title_without_the_rules_of_a_table() -> None:
    page = f"|某县捣毁赌窝12个 | ||||||\n2005-03-17 来源：某县日报\n{REST}"
    parts = read_article(page, fold(page))
    assert parts.title is not None
    assert page[slice(*parts.title)] == "某县捣毁赌窝12个"


def test_title_like_a_sentence_above_its_byline() -> None:
    title = "某局7月罚单环比少近四成:7人被终身禁业,监管威慑依旧"
    page = f"{title}\n某某新闻记者 胡某\n2017-08-03 07:13\n来源:某某新闻\n{REST}"
    parts = read_article(page, fold(page))
    assert parts.title is not None
    assert page[slice(*parts.title)] == title


HEADLINES = (
    # A headline that ends in 网 is no site's name; the site's own stands above it.
    ("一张快递单牵出贩毒网\n——某县警方侦破三省贩毒案\n2015-03-02", "一张快递单牵出贩毒网"),
    ("西江新闻网\n某县警方破案\n2015-03-02", "某县警方破案"),
    ("西江都市报电子版\n2015-03-02\n第MA03版：法治\n某县警方破案", "某县警方破案"),
    ("西江青年报\n某县警方破案\n2015-03-02", "某县警方破案"),
    ("名　　称：某县警方破案\n某县警方破案\n2015-03-02", "某县警方破案"),
    ("上一期　下一期\n某县警方破案\n2015-03-02", "某县警方破案"),
    (
        "某市政府入口網站\n熱線 2833 0000　今日氣溫 21-26℃\n警方破案拘五人\n2015-03-02",
        "警方破案拘五人",
    ),
)


@pytest.mark.parametrize(("head", "title"), HEADLINES)
def test_title(head: str, title: str) -> None:
    page = f"{head}\n{REST}"
    parts = read_article(page, fold(page))
    assert parts.title is not None
    assert page[slice(*parts.title)] == title
