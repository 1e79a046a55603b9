"""The data files of the article layer: folded, without duplicates, each list in use."""

import pytest

from netcrime_ie.article.kinds import Kind, classify
from netcrime_ie.article.lines import Line
from netcrime_ie.article.words import markers, media
from netcrime_ie.text import fold

LISTS = {" ".join(key): words for key, words in markers().items()} | media()


@pytest.mark.parametrize("name", LISTS)
def test_entries_are_folded_and_stand_once(name: str) -> None:
    words = LISTS[name]
    assert [word for word in words if fold(word) != word] == []
    assert sorted(words) == sorted(set(words))


KINDS = (
    (Kind.TEXT, "近日，某县公安局打掉一个诈骗团伙，抓获23人。"),
    (Kind.TEXT, "违法和不良信息举报中心受理举报300件。"),
    (Kind.TEXT, "未公开隐私政策的12款App被下架，责令整改。"),
    (Kind.SHORT, "某县公安局抓获诈骗嫌疑人23名"),
    (Kind.SHORT, "扫一扫就被骗2万元"),
    (Kind.SHORT, "记者卧底揭开刷单黑链"),
    (Kind.SHORT, "（原标题：某县破案，抓获23人，冻结资金120万元）"),
    (Kind.CAPTION, "图为民警清点涉案手机。 李某 摄"),
    (Kind.CAPTION, "（资料图片）"),
    (Kind.META, "来源：某县日报 2018-10-13 04:55"),
    (Kind.META, "2017-09-14 10:06:31    某某网  参与评论（57）人"),
    (Kind.META, "某某报全媒体记者 张某某 通讯员 李某"),
    (Kind.META, "記者林某某∕花溪報導"),
    (Kind.META, "https://example.org/a.html"),
    (Kind.CREDIT, "责任编辑：张某"),
    (Kind.CREDIT, "编辑丨张某"),
    (Kind.CREDIT, "关键词："),
    (Kind.END, "相关新闻"),
    (Kind.END, "【 相 关 新 闻 】 更多>>"),
    (Kind.END, "相關報道："),
    (Kind.PAGER, "上一篇：某县破案"),
    (Kind.PAGER, "当前版： 07版 上一版  下一版"),
    (Kind.LEGAL, "凡本网注明来源的作品，未经授权不得转载。"),
    (Kind.LEGAL, "某ICP备05000000号-1 某公网安备 00000002000001号"),
    (Kind.NAV, "首页|要闻|图片|时评|国际|军事"),
    (Kind.NAV, "首页 | 基金 | 7×24小时 | 专题"),
    (Kind.NAV, "热搜：发票兑奖 | 双11 | 台风假"),
    (Kind.NAV, "热门搜索：居住证　养老金　公积金"),
    (Kind.NAV, "今日推荐：2018年火车票开抢 · 3路公交改线"),
    (Kind.SHORT, "断卡 | 某市打掉3个涉诈团伙"),
    (Kind.NAV, "当前位置：首页 > 法治 > 正文"),
    (Kind.NAV, "第07版：法治"),
    (Kind.UI, "放大 缩小 默认"),
    (Kind.UI, "【打印】【关闭】"),
    (Kind.LIST, "· 某市新增专利1200件"),
    (Kind.LIST, "某厂直聘普工200名 月薪4500元起 供食宿 15.10.2016"),
    (Kind.NOISE, "var _hmt = _hmt || [];"),
    (Kind.NOISE, "{"),
    (Kind.NOISE, "广告"),
)


@pytest.mark.parametrize(("kind", "text"), KINDS, ids=[text for _, text in KINDS])
def test_kind_of_a_line(kind: Kind, text: str) -> None:
    assert classify(Line(0, len(text), fold(text))) is kind
