"""Function words of the checks: closed classes of the language, so they live in code.

What is vocabulary stands in ``resources/lexicon/cues.txt``: ``part_attribute`` and ``scheduled``.
"""

import re

from netcrime_ie.facts.drafts import PART_MARKS as LINKING_MARKS

# Before the parts of a total. 除 is none here: what it excepts may be larger than the rest.
PART_MARKS = (LINKING_MARKS - {"除"}) | {"包含"}
# After a total whose parts follow: 214起案件中,…
OF_THESE = frozenset(("中", "当中", "之中"))
# Leave a list of parts: what follows is counted beside it.
BESIDE = frozenset("另 另有 另外 此外 同时 还 并 又 再 同期 随后".split())
# Open a sentence that sorts what was counted before: 按类别看, 从罪名看.
SORTING = frozenset(("按", "从"))
COPULAS = frozenset(("为", "是", "系"))
REST = frozenset("其余 余下 剩余 其它 其他 另 另有 另外".split())
# Behind a verb that only tells when or of what kind: 提起公诉后3650万元, 投资理财类58起.
NOT_ACTING = ("后", "前", "时", "环节", "阶段", "期间", "过程", "类", "型", "案", "罪", "方面")
# Pair the members of two lists in order.
PAIRING = frozenset(("分别", "依次", "依序"))
# Coordinate the members of a list.
ENUMERATING = "、"
JOINING = frozenset(("和", "及", "与", "以及", "同", "或"))
# A word that sums up: 共, 累计, 合计.
TOTALLING = frozenset("共 共计 累计 合计 总计 一共 总共 合共 先后共 累积 计 共有".split())
SUMMING = frozenset("合计 总计 共计 合共 一共 总共 共".split())
# Lead up to a number without saying anything of it.
ADVERBS = frozenset(
    "目前 截至目前 截至 截止 现 至此 已 已有 现已 日前 近日 上述 该案 此案 本案 全案 案中 的 ” “ "
    "达 高达 达到 为 有 是 约 近 共 共计 累计 合计 总计 一共 总共 经查 经审计 初步 随后 最终 后 "
    "均 都 全部 将 对 于 截止目前 至今 迄今 这 该 前述 其 , :".split()
)
# Single something out: a figure so introduced is not the total of its kind.
SINGLING = re.compile(
    "单[笔日人次起案个一]|每|人均|日均|月均|平均|最[高多大少低]|首[批次例起]|同期|去年|上年|前年|较|相?比"
    "|个人(?!信息)|名下|环比|第?[一二三四五六七八九]批|分别|各"
)
# Say of a figure that others stand beside it.
PARTIAL = re.compile("另|又|再|还|当场|现场|先行|其中|新增|继续|下线|部分|剩余|其余|未|追加|共同")
# A reference to people or things counted before.
POINTING = frozenset("这 该 上述 前述 此".split())
ALL_OF_THEM = tuple("全部 悉数 均 都 无一 全数 一并 尽数 一网打尽 全都 已全部 皆 已悉数".split())
CASE_WORDS = re.compile(
    "该案|此案|本案|全案|[一两二三]起|一个|专案|该团伙|该集团|该犯罪|团伙|集团|机房|水房|案件?(?:$|\n)"
)
# 又抓获3名, 另有两人到案, 再将…抓获: beside those captured first.
ADDING = re.compile("另|又|再|还|继续|陆续|追捕|追逃|深挖|次日|余党|同伙|后续|后抓获")
# 追捕漏犯6人, 纠正漏诉2人: people whom the police had not brought.
OVERLOOKED = re.compile("漏[捕诉犯]|追[捕诉加]|漏网")
# 已查实的被害人78名, 法院认定…比指控少180万元: a figure of its own, near another one by right.
REVISED = re.compile("查实|核实|查证|认定|指控|登记|更正|扣除|剔除|比起?.{1,12}[少多]")
# A row about an area and a period counts others than the people of the case.
ROUND_UP = re.compile(
    "全[省市国区县州港台]|各级|各地|今年以来|年初以来|去年|[0-9]月以来|1[至-][0-9]+月|[上下]半年|同比|季度|年度|行动开展以来|期间|自.{1,9}日?至.{1,9}[日月底]"
)
# A lead that sums up what follows.
SUMMARY = re.compile(
    "近日|日前|近期|获悉|了解到|通报|披露|发布会|公布|摧毁|破获|侦破|打掉|捣毁|瓦解|历时|成功"
)
# People captured whom the text does not count.
UNCOUNTED = re.compile(
    "(?:抓获|落网|到案|归案|控制|拘捕|逮捕)[^,。]{0,14}(?:多名|多人|数名|数人|若干|等人)"
    "|(?:多名|多人|数名|数人|等人|其余|其他)[^,。]{0,14}(?:抓获|落网|到案|归案|控制|拘捕|逮捕)"
)
