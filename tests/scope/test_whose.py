"""Whose figures: ministries that only watch, guests, one of a pair, houses named for short.

A row is a text and, for each fact in text order, ``value adcode``; ``-`` where nothing tells.
"""

import pytest

from netcrime_ie import extract

LAWS = {
    "who only watches over one case does not speak for the country": [
        (
            "“茶叶盒”里藏假烟\n本网讯 由国家烟草专卖局、公安部联合督办的岳阳“6·02”假烟网络案"
            "近日告破:到案人员共计40名。\n6月2日,岳阳楼区烟草专卖局稽查员查扣假烟60条。\n"
            "截至10月底,已移送起诉22人。\n今年以来,全市烟草系统查处案件800起。",
            "40 430600",
            "60 430602",
            "22 430600",
            "800 430600",
        ),
        # What a ministry counts of many cases is the country's.
        (
            "公安部督办案件成果公布\n公安部挂牌督办的12起案件全部告破,抓获300人。\n"
            "其中,岳阳警方抓获20人。",
            "12 100000",
            "300 100000",
            "20 430600",
        ),
    ],
    "guests have many figures in one paragraph": [
        (
            "假药案告破\n今年3月,苏州市公安局接报,梳理线索40条。\n"
            "6月5日收网。亳州警方配合专案组端掉窝点4处,查获药丸3万粒、包装机2台、标签6万枚。\n"
            "苏州市公安局另查扣手机12部。\n截至目前,批捕9人。",
            "40 320500",
            "4 341600",
            "30000 341600",
            "2 341600",
            "60000 341600",
            "12 320500",
            "9 320500",
        ),
        # Bureaus beside one another have a paragraph each.
        (
            "跨省盗车案侦破\n苏州市公安局抓获嫌疑人3名。\n亳州市公安局抓获嫌疑人5名,查扣车辆4辆。\n"
            "济宁市公安局查扣车辆6辆。\n从年龄看:未成年人2名。",
            "3 320500",
            "5 341600",
            "4 341600",
            "6 370800",
            "2 100000",
        ),
    ],
    "who joined late in a paragraph has told its part": [
        (
            "浙江海警局破获走私案2起\n12日,浙江海警局查获柴油100吨,抓获船员9人。"
            "次日,嵊泗海警工作站又起获柴油50吨。\n经查,船东夏某获利70万元。",
            "2 330000",
            "100 330000",
            "9 330000",
            "50 330922",
            "700000 330000",
        ),
        # Who opens the paragraph goes on in the next one.
        (
            "浙江省公安厅通报,全省破案300起。\n12日,嵊泗县公安局查获柴油50吨。\n"
            "经查,船东夏某获利70万元。",
            "300 330000",
            "50 330922",
            "700000 330922",
        ),
    ],
    "a court or procurators act in their own clause": [
        (
            "浙江海警局通报,9人被宁波市检察院批准逮捕,11人取保候审。",
            "9 330200",
            "11 330000",
        ),
    ],
    "the one place of a lead is that of the longer story": [
        (
            "浙江海警截获油船\n浙江海警局在嵊泗海域查获柴油900吨,案值500万元。\n"
            "深夜,民警跳帮控制船员13人,查扣手机9部。\n"
            "经查,该团伙获利70万元,民警冻结账户3个。",
            "900 330922",
            "5000000 330922",
            "13 330922",
            "9 330922",
            "700000 330000",
            "3 330000",
        ),
        # Where somebody else has acted since, and of several places, it is not.
        (
            "浙江海警截获油船\n浙江海警局在嵊泗、玉环海域查获柴油900吨。\n民警控制船员13人。",
            "900 330000",
            "13 330000",
        ),
        (
            "浙江海警截获油船\n浙江海警局在嵊泗海域查获柴油900吨。\n"
            "今年以来,浙江海警局破案30起。民警查扣船舶8艘。",
            "900 330922",
            "30 330000",
            "8 330000",
        ),
    ],
    "parts of people counted again were caught where all were": [
        (
            "司警破獲換錢集團\n澳門司法警察局連同珠海市公安局昨日緝獲九名男女。\n"
            "落網的九人分工仔細:三人招客,六人收款。",
            "9 100000",
            "9 100000",
            "3 100000",
            "6 100000",
        ),
    ],
    "what offenders sold on their way is not where they began": [
        (
            "郴州警方破获假烟案\n郴州市公安局查明,该团伙在广东揭阳设厂两处,借道惠州,"
            "再由郴州的李某分销,累计出货1.2万件。",
            "2 445200",
            "12000 431000",
        ),
        (
            "郴州警方破获假烟案\n郴州市公安局查明,该团伙在广东揭阳设厂两处,累计出货1.2万件。",
            "2 445200",
            "12000 445200",
        ),
    ],
    "one of a pair": [
        (
            "浙江省公安厅通报,温州、台州两地警方同步收网,前者抓获12人,查扣账本3册,后者抓获7人。"
            "全省共破案90起。",
            "12 330300",
            "3 330300",
            "7 331000",
            "90 330000",
        ),
        # Two people are no two places, and a pair is forgotten with its paragraph.
        (
            "温州、台州警方联合行动,捣毁窝点2处。\n杭州警方查明,李某与王某合伙骗取20万元,"
            "前者获利8万元,后者获利3万元。",
            "2 330000",
            "200000 330100",
            "80000 330100",
            "30000 330100",
        ),
    ],
}


@pytest.mark.parametrize(
    ("text", "facts"),
    [(text, facts) for rows in LAWS.values() for text, *facts in rows],
)
def test_law(placed, text, facts):
    assert placed(extract(text).facts) == facts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("红河州检察院通报,个旧市院起诉3人,石屏县院起诉5人,市院指导。",
         {"红河哈尼族彝族自治州人民检察院", "个旧市人民检察院", "石屏县人民检察院"}),
        ("荆州市中级人民法院发布,松滋市院审结案件30件。",
         {"荆州市中级人民法院", "松滋市人民法院"}),
        # Where nobody of 院 is named, and where 院 begins another word.
        ("荆州警方走访全市院校40所,查获手机3部。", {"荆州市公安机关"}),
        # A station whose bureau the text does not name, and one whose bureau it does.
        ("荆州市中级人民法院通报,湖东派出所抓获3人。", {"荆州市中级人民法院", "湖东派出所"}),
        ("荆州警方通报,湖东派出所抓获3人。", {"荆州市公安机关", "湖东派出所"}),
        # A Taiwan bureau is named as it is written; a unit of the customs of Hong Kong.
        ("刑事警察局會同屏東縣政府警察局里港分局逮捕3人。",
         {"刑事警察局", "屏东县政府警察局里港分局"}),
        ("香港海關拘捕3人,海域罪案調查科正在跟進。", {"香港海关", "香港海关海域罪案调查科"}),
        # Traffic police and their 支队; a county's squad is its own bureau's, a district's is not.
        ("襄阳交警整治酒驾\n支队昨日通报,襄城大队查处酒驾5起,枣阳大队查处8起。",
         {"襄阳市公安局交警支队", "襄阳市公安局交警支队襄城大队", "枣阳市公安局交警大队"}),
        ("荆州公安交警查处酒驾40起。该支队要求各单位加强夜查。", {"荆州市公安局交警支队"}),
        ("松滋交警查处酒驾4起。从大队获悉,本月已查处9起。", {"松滋市公安局交警大队"}),
        ("荆州交警查处酒驾40起,暂扣证件30本。", {"荆州市公安机关"}),
        ("荆州市公安局交警支队支队长介绍,查处酒驾40起。", {"荆州市公安局交警支队"}),
        # Railway and forest police under a general name where their bureau is named.
        ("武汉铁警破案9起\n武汉铁路公安处抓获3人。", {"武汉铁路公安处"}),
        ("恩施州森林公安局抓获3人,恩施州森林公安还救助动物9只。",
         {"恩施土家族苗族自治州森林公安局"}),
        ("武汉铁警破案9起,抓获3人。", {"武汉铁路公安机关"}),
        ("荆州市检察院走进全市院校40所,市院士工作站协办。", {"荆州市人民检察院"}),
    ],
)  # fmt: skip
def test_names(text, names):
    assert {agency.name for agency in extract(text).agencies} == names
