"""Words of the scope layer: function words here, open classes in cues.txt."""

import re
from functools import lru_cache

from netcrime_ie.lexicon import load_lexicon

COUNTRY = "100000"
# People whose names a text shortens: 王某, 李某甲.
SHORTENED = re.compile("[\u4e00-\u9fff]某[某甲乙丙丁]?")
# Bodies that judge or charge: what they do is of another place than the crime, mostly.
JUDGES = frozenset(("court", "procuratorate"))
TAIWAN = "710000"

# Before an agency that is not the subject: 被北海市公安局刑拘, 由省公安厅挂牌督办, 上报公安部.
AGENT_MARKS = frozenset(
    (
        "被", "由", "向", "报", "上报", "移送", "移交", "依托", "到", "遭", "获", "按照", "根据",
        "遵照", "按", "案由", "均由", "但由", "分由", "将由", "分别由", "交由", "系由", "后由",
        "已由", "都由", "主要由", "通过", "利用", "借助", "运用", "使用", "报请", "报经", "送",
        "送交", "转交", "提请", "商请", "协助", "配合", "支持", "应", "受",
    )
)  # fmt: skip
# The last character of those behind which somebody acts on what stands before: 被…抓获.
PASSIVE_ENDS = ("被", "由", "遭")
# Between agencies that act together.
LIST_MARKS = frozenset(
    ("、", "和", "及", "与", "会同", "联合", "联同", "联手", "协同", "以及", "同", "携手", "并",
     "伙同", "偕同", "连同", "携同")
)  # fmt: skip
# Those of them that join a second body to whoever acts: 经侦查,联合贵阳警方….
JOINING = frozenset(
    ("会同", "联合", "联同", "联手", "协同", "携手", "伙同", "偕同", "连同", "携同", "商同")
)
# Before a place where something happens.
SPOT_MARKS = frozenset(("在", "于"))
# Before 在 or 于, or alone: where a thing lies (设于西屯区的水房), not where the police act.
SITE_MARKS = frozenset(("设", "位", "住", "家住", "设置", "坐落", "位于", "设于", "藏匿", "注册"))
# A place behind these opens its clause.
OPENERS = frozenset(("其中", "而", "同时", "另外", "另", "至于", "此外", "其间", "期间"))
# One of two that were named together.
OF_PAIR = {"前者": 0, "后者": 1}
# 粤方, 港方: a side of what neighbours did together.
SIDES = {
    "粤": "440000",
    "港": "810000",
    "澳": "820000",
    "台": "710000",
    "闽": "350000",
    "桂": "450000",
    "琼": "460000",
}
# Divides what a sentence told.
PARTING = "其中"
# The whole case again, no longer one spot.
WHOLE_CASE = frozenset(
    ("截至", "截止", "目前", "该案", "此案", "本案", "全案", "至此", "经查", "截至目前", "现",
     "经审", "经讯问", "审讯得知", "经查明", "经查证", "经突击审讯", "经深挖",
     "经审查", "经审讯", "经初查", "经核查", "经查实", "经统计", "据统计", "经突审", "经审理",
     "据供述", "据交代", "据交待")
)  # fmt: skip
# What officers found out about the whole case, where it opens its clause: 抓获2人,查明获利46万元.
FOUND_OUT = frozenset(("查明", "查实", "查证", "查清", "初步查明", "已查明", "现已查明", "初查"))
CASE_RESUMES = frozenset(("该案", "此案", "本案", "全案"))
# At the beginning of a paragraph the whole story's figures follow: 截至目前,9人被批准逮捕.
STANDS_NOW = frozenset(("截至", "截止", "目前", "截至目前", "至此", "截至发稿", "截稿"))
# At the beginning of a paragraph these add to what the whole did.
ADDING = frozenset(("此外", "另外", "除此之外", "同时", "与此同时", "另据统计", "除此以外"))
# Before a number of cases: all that were told before.
ABOVE = frozenset(("上述", "以上", "前述", "上列"))
# At the beginning of a sentence these leave the spot: others, or what was done later.
LEAVING = frozenset(
    ("另外", "另", "另有", "其余", "剩下", "余下", "还有", "此外", "剩余", "尚有", "随后", "其后",
     "此后", "之后", "后", "审讯后", "突审", "经突审", "循线", "顺线", "扩线", "深挖", "随即",
     "至今", "与此同时", "同时")
)  # fmt: skip
# At the beginning of a clause these leave the spot as well: 在南县抓获3人,又顺着账单抓获5人.
FOLLOWING = frozenset(
    ("循线", "顺线", "扩线", "深挖", "顺着", "循着", "沿着", "顺藤摸瓜", "据此", "由此", "顺势",
     "倒查", "溯源", "追溯", "延伸", "本地")
)  # fmt: skip
AGAIN = frozenset(
    (
        "又",
        "再",
        "并",
        "还",
        "遂",
        "继续",
        "进一步",
        "随后",
        "随即",
        "后",
        "接着",
        "继而",
        "在",
        "均",
        "均在",
        "则",
    )
)
# Behind places with their own figures these are the rest of the whole: 其余市州共420起, 主城区40起.
REST = frozenset(("其余", "其他", "其它", "剩余", "余下", "剩下"))
REST_PLACES = frozenset(
    ("主城区", "城区", "市区", "中心城区", "市本级", "市直", "省本级", "省直", "州本级", "州直",
     "区本级", "市级", "省级", "市局", "省厅", "市辖区")
)  # fmt: skip
# 据供述,…; 据统计,…: but 据段某供述 goes on where he is.
REPORTED = frozenset(("供述", "交代", "交待", "供认", "统计", "了解", "介绍", "悉"))
# Sums of what happened in several places.
SUMMING = frozenset(("累计", "共", "合计", "总计", "共计", "总共", "一共", "累积", "先后", "前后"))

# The whole case's people: 涉案的10人悉数归案.
ALL = frozenset(("悉数", "全数", "尽数", "无一漏网", "一网打尽"))

# Where the figure before was.
ON_THE_SPOT = ("现场", "当场", "就地")

# 海口美兰机场 is named for its city, whatever district it lies in.
FACILITIES = (
    "国际机场", "机场", "火车站", "高铁站", "车站", "口岸", "码头", "港区", "客运站", "站",
)  # fmt: skip
# What points at a place named before: 该市 is the last 市, 该县 the last 县.
POINTED = {
    "该省": "省",
    "该市": "市",
    "该县": "县",
    "该区": "区",
    "该州": "州",
    "该盟": "盟",
    "该旗": "旗",
}

# 四市公安机关, 两地警方: places counted, whose authorities act together.
COUNTS = frozenset("两二三四五六七八九十23456789")
PLACE_UNITS = frozenset(
    ("省", "市", "地", "县", "区", "州", "省市", "市县", "县区", "旗", "省区", "地市", "盟市", "盟",
     "市州", "设区市", "省份", "城市", "个省", "个市", "个县", "个区")
)  # fmt: skip
AUTHORITIES = (
    "公安", "警方", "警察", "法院", "检察", "海关", "网信", "市场监管", "部门", "机关", "边检",
    "交警", "税务", "缉私", "烟草", "工商", "海警", "民警", "执法",
)  # fmt: skip
# Before places counted again: 这三地合计, 上述四市共.
POINTING = frozenset(("这", "上述", "以上", "前述", "该", "其中"))
# What closes a list of places: 等地, 三地.
LIST_CLOSERS = ("等", "两地", "三地", "四地", "五地", "多地", "各地")

# Behind a date these make it the day of the report, not of what is reported.
TELLING = frozenset(
    ("记者", "获悉", "通报", "发布会", "新闻发布会", "召开", "消息", "公布", "介绍", "发布", "表示",
     "讯", "电", "透露", "公开", "举行", "报告", "报道", "对外", "说", "指出", "称", "宣布",
     "记者会", "说明会", "座谈会", "媒体会", "新闻会", "宣布破获", "宣布侦破", "主持", "宣告",
     "证实",
     "披露", "公告", "晒出", "发文", "亮出", "召集", "接受", "成绩单", "战报", "通气会", "吹风会")
)  # fmt: skip

# Words for the area that the bulletin is about.
HOME_WORDS = {
    "全国": "country",
    "各地": "here",
    "全省": "province",
    "全区": "district",
    "自治区": "province",
    "我省": "province",
    "该省": "province",
    "省内": "province",
    "我区": "district",
    "该区": "home",
    "该州": "prefecture",
    "本省": "province",
    "全市": "city",
    "我市": "city",
    "该市": "city",
    "本市": "city",
    "全州": "prefecture",
    "我州": "prefecture",
    "全盟": "prefecture",
    "我盟": "prefecture",
    "全县": "county",
    "我县": "county",
    "本县": "county",
    "该县": "county",
    "全旗": "county",
    "我旗": "county",
    "各级": "home",
    "全港": "home",
    "本港": "home",
    "本澳": "home",
    "全澳": "home",
    "全台": "home",
}
# The bodies of one system that a text names without their place once it has told it.
GENERIC_BODIES = {
    "法院": "court",
    "人民法院": "court",
    "合议庭": "court",
    "审判庭": "court",
    "法庭": "court",
    "检察机关": "procuratorate",
    "检察院": "procuratorate",
    "公诉机关": "procuratorate",
    "检方": "procuratorate",
    "公安机关": "public_security",
    "警方": "public_security",
    "公安": "public_security",
    "海关": "customs",
}


@lru_cache(maxsize=32)
def cue(name: str) -> frozenset[str]:
    """The words of a block of cues.txt."""
    return frozenset(load_lexicon().cues[name])
