"""Function words of the scope layer: closed classes of the language, so they live in code."""

COUNTRY = "100000"

# Before an agency that is not the subject: 被北海市公安局刑拘, 由省公安厅挂牌督办, 上报公安部.
AGENT_MARKS = frozenset(
    (
        "被",
        "由",
        "向",
        "报",
        "上报",
        "移送",
        "移交",
        "依托",
        "到",
        "遭",
        "获",
        "按照",
        "根据",
        "遵照",
        "按",
        "案由",
        "均由",
        "但由",
    )
)
# Between agencies that act together.
LIST_MARKS = frozenset(
    ("、", "和", "及", "与", "会同", "联合", "联同", "联手", "协同", "以及", "同", "携手", "并")
)
# Before a place where something happens.
SPOT_MARKS = frozenset(("在", "于", "抵达", "从", "赴"))
# Before 在 or 于, or alone: where a thing lies (设于西屯区的水房), not where the police act.
SITE_MARKS = frozenset(("设", "位", "住", "家住", "设置", "坐落", "位于", "设于", "藏匿", "注册"))
# Before places that are only passed through or named as an origin.
TRAVEL = frozenset(
    ("辗转", "赶赴", "转战", "奔赴", "前往", "途经", "奔波", "远赴", "分赴", "横跨", "涉及", "遍布",
     "飞赴", "往返", "挺进", "波及", "户籍", "祖籍")
)  # fmt: skip
# A place behind these opens its clause.
OPENERS = frozenset(("其中", "而", "同时", "另外", "另", "至于"))
# Sentences that speak of the whole case again, no longer of one spot.
WHOLE_CASE = frozenset(("截至", "目前", "该案", "至此", "经查", "截止", "截至目前", "现"))
CASE_RESUMES = frozenset(("该案", "此案", "本案", "全案"))

# 海口美兰机场 is named for its city, whatever district it lies in.
FACILITIES = (
    "国际机场",
    "机场",
    "火车站",
    "高铁站",
    "车站",
    "口岸",
    "码头",
    "港区",
    "客运站",
    "站",
)
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
COUNTS = frozenset("两二三四五六七八九十")
PLACE_UNITS = frozenset(("省", "市", "地", "县", "区", "州", "省市", "市县", "县区", "旗"))
AUTHORITIES = ("公安", "警方", "警察", "法院", "检察", "海关", "网信", "市场监管", "部门", "机关")

# Behind a date these make it the day of the report, not of what is reported.
TELLING = frozenset(
    ("记者", "获悉", "通报", "发布会", "新闻发布会", "召开", "消息", "公布", "介绍", "发布", "表示",
     "讯", "电", "从", "透露", "公开", "举行", "报告", "报道", "对外", "说", "指出", "称", "宣布",
     "披露", "公告", "晒出", "发文", "亮出", "召集", "接受", "成绩单", "战报", "通气会", "吹风会")
)  # fmt: skip

# Words for the area that the bulletin is about.
HOME_WORDS = {
    "全国": "country",
    "各地": "country",
    "全省": "province",
    "全区": "province",
    "自治区": "province",
    "我省": "province",
    "该省": "province",
    "省内": "province",
    "我区": "province",
    "该区": "home",
    "该州": "city",
    "本省": "province",
    "全市": "city",
    "我市": "city",
    "该市": "city",
    "本市": "city",
    "全州": "city",
    "全盟": "city",
    "全县": "home",
    "我县": "home",
    "该县": "home",
    "各级": "home",
    "全港": "home",
    "本港": "home",
    "本澳": "home",
    "全台": "home",
}
