"""Signs of a story and of a round-up: in words, and in what a fact counts."""

import re
from collections.abc import Sequence
from functools import lru_cache
from re import Pattern

from netcrime_ie.facts.drafts import FactDraft
from netcrime_ie.lexicon import load_lexicon
from netcrime_ie.text import either

# How many signs of a story make one: a name alone may stand in any round-up.
ENOUGH = 2
# A figure of so many days belongs to a round-up, if an authority reports it.
LONG_PERIOD = 28
# So few cases may be one story's: 两起案件发生后.
_FEW_CASES = 3
# What offenders did over years tells nothing of a round-up.
_OFFENDERS = frozenset(("crime_scale", "involved", "gain", "loss", "other", "victim"))
# “6·18”网络传销案, “皇×”赌球案.
# 侦破“盗抢骗”案件96起 counts a kind.
_LABEL = re.compile(r"“([^“”\n]{1,12})”([^“”,。;\n]{0,20})案(?!件?[共达]?\d+余?[起宗件])")
# “净网”行动以来共破获…案: what stands between is no crime.
_NO_CRIME = re.compile(
    "行动|专项|战役|会战|以来|期间|通报|部署|共|破|查|抓|打击|立|办理|督办|成果|战果|办$|侦$"
    # “票、章”三类案: several.
    r"|[两二三四五六七八九十多各几数\d](?:类|起|宗|种|大|个|批|件|余起|余件)"
)
_DATED = re.compile("[0-9]")
# 督办案件之一发生在, 其中最大的一起, 以某案最为典型: one of those that were counted.
_ONE_CASE = re.compile(
    r"[一1]起[^,。;\n]{0,30}案|特大[^,。;\n]{0,24}案|[一1]个[^,。;\n]{0,30}团伙"
    r"|最[大高多重][^,。;\n]{0,6}[一1][起宗件]|案件?之一|其中[^,。;\n]{0,12}[一1][起宗案](?!件)|案件?(?:最为?|尤为|颇为|较为|颇具)(?:典型|突出|代表)"
)
# 捣破跨境赌波集团, 打掉一“闪婚”诈骗团伙; but not 打掉团伙9个, 捣破多个集团.
_ONE_GANG = re.compile(
    r"(?:瓦解|捣破|破获|打掉|捣毁|端掉|摧毁|铲除|斩断|击破|侦破|粉碎)(?!的)[^,。;\n\d多数各两三四五六七八九十几批]{0,20}"
    r"(?:集团|团伙|犯罪网络)(?![\d一二三四五六七八九十两几多数共达成等和及、案分])"
)
# 两地支队各查处一起私服案: one each is no single case.
_EACH = re.compile(r"各[^,。;\n]{0,8}[一1][起宗个]")
# 张某, 王某甲, 姓周, 徐姓主嫌.
_PERSON = re.compile(
    # 在某小区, 城区某商场 name nobody.
    r"[^\W\d_区县市镇村乡路街道州省站校厂楼的在于由从为向往到经以是有与和及将把被对]某(?![一些个种类项月日年市县省地区镇乡村校站厂楼品网平])|姓[\u4e00-\u9fff][(男女]|[\u4e00-\u9fff]姓(?:主嫌|男|女|犯嫌|嫌|船长)"
)
# 周某贩卖、运输毒品案中, 吴某等5人制造毒品案.
PERSON_CASE = re.compile(
    r"([\u4e00-\u9fff]某[某甲乙丙丁]?)(?:等[\d一二三四五六七八九十]{0,3}人)?[^,。;\n]{1,14}案(?![件例])"
)
# 一名男子, 一辆货车, 一处民房: a single case's people and things.
_SOMEONE = re.compile(
    r"[一1](?:名|位|个|辆|艘|家|间|处|票|批|件|只)[^,。;\n]{0,12}"
    r"(?:男子|女子|男|女|旅客|司机|驾驶[员人]|船[员长]|网民|居民|市民|货车|轿车|[客渔货快]船|集装箱|货柜"
    r"|包裹|快件|仓库|民房|民宅|出租屋|写字楼|厂房|店铺|商铺|公司|企业|商行|超市|[药网饭酒商]店"
    r"|餐厅|诊所|作坊|加油站|养殖场|直播间|商户|经营户|主播|账号主体)"
    # 某传媒公司, 某小区: whom a bulletin hides is one.
    r"|某[^,。;\n某]{0,8}(?:公司|企业|店|平台|网站|中心|商行|商贸|厂|场|馆|站|单位|机构|学校|大学|中学"
    r"|医院|酒店|宾馆|小区|写字楼|市场|超市|银行|村|镇|街|路|网红|主播|账号)"
)
# 拘捕一名50岁司机, 27岁及15岁本地男子: a single case's suspects by their age.
_AGED = re.compile(
    r"\d{1,2}岁[^,。;\n]{0,8}(?:男|女|司机|船长|妇|汉|翁|婆)|(?:男子|女子|司机|汉|妇)[(]\d{1,2}岁"
)
# Those who write and speak for the authorities: 记者 周某, 副局长刘某某介绍.
_SPEAKER = re.compile(
    r"(?:记者|通讯员|作者|编辑|责编|民警|警官|检察官|警司|法官)(?:[\s、]?[\u4e00-\u9fff]某{1,2})+"
    r"|[\u4e00-\u9fff]某{1,2}[^,。;\n]{0,4}(?:介绍|说|表示|指出|透露|坦言|告诉|摄)"
)


def signs_of(text: str) -> set[str]:
    """The signs of a story in a text, each once."""
    signs = set(cue("case_told").findall(text))
    single = _EACH.sub("", text)
    if _ONE_CASE.search(single) or _ONE_GANG.search(single):
        signs.add("one")
    aged = _AGED.search(text) is not None
    if aged or _SOMEONE.search(text):
        signs.add("someone")
    if aged:
        signs.add("aged")
    # 一起“杀猪盘”案 is one sign, “6·18”案 another.
    labels = labels_of(text)
    if any("one" not in signs or _DATED.search(label) for label in labels):
        signs.add("named")
    if people_of(text):
        signs.add("person")
        if PERSON_CASE.search(text):
            signs.add("named")
    return signs


def people_of(text: str) -> set[str]:
    """The offenders and victims that a text names: 王某, 姓周."""
    return set(_PERSON.findall(_SPEAKER.sub("", text)))


def labels_of(text: str) -> set[str]:
    """The cases that a text names by a label: “6·18”网络传销案."""
    found = _LABEL.findall(text)
    return {label for label, crime in found if not _NO_CRIME.search(label + crime)}


def enforces(fact: FactDraft) -> bool:
    """Whether a fact is the authority's work, not what offenders did or suffered."""
    return fact.family == "case" or fact.type not in _OFFENDERS


def covers_long(fact: FactDraft) -> bool:
    """Whether a fact states a period that is too long for one case."""
    if fact.period is None or "period" in fact.inherited or not enforces(fact):
        return False
    start, end = fact.period
    return start is not None and end is not None and (end - start).days >= LONG_PERIOD


def counts_cases(fact: FactDraft) -> bool:
    """Whether a fact counts more cases than one story has."""
    value = fact.phrase.number.value
    return fact.family == "case" and value is not None and value > _FEW_CASES


def breaks_one_gang(facts: Sequence[FactDraft]) -> bool:
    """Whether a sentence tells of one gang or den, not of 窝点6处、3处、一处."""
    values = [fact.phrase.number.value for fact in facts if fact.type in ("gang", "den")]
    return values == [1]


@lru_cache(maxsize=8)
def cue(name: str) -> Pattern[str]:
    """The words of a block of cues.txt, the longest first."""
    return re.compile(either(load_lexicon().cues[name]))
