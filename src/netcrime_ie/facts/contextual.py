"""Words that are something else where they stand: a verb that names, a name that acts.

移送检察院 prosecutes; 涉案 before a noun is an adjective (涉案废塑料1.2万吨); 走私罪 is a name.
"""

from collections.abc import Sequence
from itertools import pairwise

from netcrime_ie.facts.nodes import ENUMERATION, JOINERS, SEGMENT_ENDS, Kind, Node
from netcrime_ie.facts.word_table import WordTable

_OFFENCE_ENDS = frozenset(("罪", "罪名"))
_OFFENCE_VERBS = frozenset(
    ("crime", "cheat", "transact", "gain", "recruit", "owe", "publicize", "involve", "close", "act")
)
# Acts that the name of a crime lists before its object: a closed class, by the Criminal Law.
_OFFENCE_ACTS = frozenset(
    (
        "组织 领导 参加 掩饰 隐瞒 生产 销售 制造 买卖 运输 邮寄 储存 引诱 容留 介绍 走私 贩卖 "
        "伪造 变造 盗窃 抢夺 毁灭 持有 私藏 强迫 协助 窝藏 包庇 转移 收购 提供 侵入 非法制造 "
        "非法买卖 非法运输 非法持有 非法收购 非法出售 利用 捏造 编造 故意传播 出售 购买 收买 拐卖 "
        "欺诈发行 窃取 收集"
    ).split()
)
_OFFENCE_REACH = 14
# How far the verb of a doer may stand before 者.
_DOER_REACH = 4
_DOING = frozenset(
    ("inspect", "find", "receive", "publicize", "lead", "light", "act", "launch", "dissuade")
)
_TRANSFER = frozenset(("移送", "移交", "移诉", "解送", "函送"))
_PROSECUTORS = ("检察院", "检察机关", "检察署", "地检署", "检方")
# Verbs that take funds, and what they take.
_TAKES_MONEY = frozenset(
    ("recover", "seize", "seize_funds", "freeze", "give_back", "pay_back", "cheat", "block", "fine",
     "avoid_loss")
)  # fmt: skip
_TAKES_THINGS = frozenset(("seize", "seize_funds"))
# What had been done to a thing that comes back.
_STOLEN = frozenset(("被盗", "被骗", "被抢", "被窃", "被诈", "失窃", "被劫", "被偷", "被侵占"))
# What a body is named for, and what it is.
_OFFICE_VERBS = frozenset("打击 反制 预警 劝阻 监测 侦查 检测 检验 受理 举报 处置 防范".split())
_OFFICES = frozenset(("中心", "专班", "办公室", "大队", "支队", "总队", "小组", "联席会议", "专线"))
_HANDS_OUT = frozenset(("发放", "下发", "派发", "发出", "发"))
_SUMS = frozenset(("money_other", "fund", "cash", "gain_money"))
_FUNDS = frozenset(("费", "费用", "基金"))
# 退运处理417批, 下架处理: the verb before says what was done; 巡查处理 is two acts.
_AUXILIARY = "处理"
_OWN_ACTS = frozenset(("inspect", "find", "receive", "lead", "light", "impose", "investigate"))
# Crimes that name a sort of goods: 走私香烟, 伪造证件.
SORTS = frozenset(
    ("走私", "伪造", "假冒", "仿冒", "盗版", "翻印", "私制", "变造", "印制", "私藏", "盗印",
     "非法印制",
     "私印", "制作", "自制", "仿制", "冒牌")
)  # fmt: skip
# Who tells of himself: what follows is what he did.
SAYING = frozenset("报称 供称 供认 供述 交代 交待 承认 坦承 自称 坦白 招认 招供 声称 据称".split())
_MEMBERS = "成员"
_CHATS = (
    "群",
    "群组",
    "群聊",
    "社群",
    "论坛",
    "贴吧",
    "频道",
    "网站",
    "平台",
    "App",
    "APP",
    "群内",
    "群里",
)
# Verbs of one character that a bulletin uses alone, and what may stand before them.
_BRIEF = frozenset("扣 缴 抓 捕 逮 拘 擒 捉 封 冻 罚 删 端 捣 剿 判 搜".split())
_BRIEF_BEFORE = frozenset(
    "另 共 又 再 并 已 均 先后 累计 合计 总计 现 新 还 也 当场 现场 一举 成功 同时 共计 总共 "
    "分别 各 即 便 "
    "就 才 连 仅 只 单".split()
)
# Operations that are acts as well, and what counts their objects.
_RAIDS = frozenset("夜查 清查 暗访 突查 联查 抽查 巡查 普查".split())
# Words that what stands beside them may make something else.
_SPECIAL = _RAIDS | _BRIEF | {_MEMBERS}
_RAIDED = frozenset("家 间 处 户 辆 艘 家次 所 座 栋 家店 台 名 人".split())
# Stages that people are in for a while.
_STATES = frozenset(
    ("criminal_detention", "arrest", "bail", "compulsory", "admin_detention", "prosecute")
)
_DURING = frozenset(("期间", "中", "阶段", "之中", "期", "当中"))
_PART_OPENERS = frozenset(("其中", "含", "包括", "内含", "当中", "(", "计有"))
_GOODS = frozenset(("thing", "goods", "content", "info", "data", "app"))
_AT_LARGE = ("在逃", "潜逃")
_ATTRIBUTIVE = frozenset(("涉案", "涉嫌"))
# Object classes of people.
PEOPLE_NOUNS = frozenset(
    ("person", "people", "downline", "victim", "fugitive_person", "users", "police")
)


def join_verbs(nodes: list[Node], words: WordTable) -> None:
    """Verbs whose meaning hangs on what stands beside them.

    移送检察院 prosecutes; 涉案 before a noun is an adjective (涉案废塑料1.2万吨); a verb of one
    character beside another loose character is part of a word that no dictionary has (绕/关/偷运).
    """
    _name_suffered(nodes, words)
    _name_doers(nodes)
    governed = -1
    for i in [i for i, node in enumerate(nodes) if node.kind is Kind.VERB]:
        node = nodes[i]
        before = nodes[i - 1] if i else None
        if node.cls == "launch" and before is not None and _counts_times(before):
            # 组织三轮集中收网: what is counted.
            node.kind, node.cls = Kind.NOUN, "campaign_noun"
            continue
        if len(node.text) == 1 and before is not None and _is_loose(before, node):
            node.kind, node.cls = Kind.WORD, "v"
            continue
        if node.text == _AUXILIARY and _tells_how(before, node):
            node.kind, node.cls = Kind.WORD, "vn"
            continue
        if (
            node.text in SAYING
            and i + 1 < len(nodes)
            and nodes[i + 1].kind is Kind.VERB
            and nodes[i + 1].cls in _OFFENCE_VERBS
        ):
            # 报称获利约2万元, 供认倒卖车票300张
            node.kind, node.cls = Kind.WORD, "d"
            continue
        if _names_office(nodes, i) or (node.text == _AUXILIARY and _is_addressee(nodes, i)):
            node.kind, node.cls = Kind.WORD, "vn"
            continue
        following = nodes[i + 1] if i + 1 < len(nodes) else None
        noun = words.nouns.get(node.text)
        if noun is not None and (
            (noun in PEOPLE_NOUNS and following is not None and following.counts_people)
            or _ends_list(nodes, i)
        ):
            # 孙某及其下线8人: a noun, where 下线视频80条 has the verb; 查补税款和罚款21亿元.
            node.kind, node.cls = Kind.NOUN, noun
            continue
        if node.text.endswith(_AT_LARGE) and _describes_person(nodes, i):
            # 该名在逃男子曾将21万元骗款交出
            node.kind, node.cls = Kind.WORD, "b"
            continue
        if following is not None and before is not None and _is_state(before, node, following):
            # 另外4人仍在刑事拘留期间
            governed = i
            continue
        named = following is not None and following.text in words.nominal
        takes = node.cls in _TAKES_MONEY and following is not None and following.text in _FUNDS
        if named and not takes and not _goes_on(nodes, i + 1):
            # 加大打击力度, 社会治理类检察建议; but 追回基金412万元
            node.kind, node.cls = Kind.WORD, "vn"
            continue
        if node.text in _HANDS_OUT and following is not None and following.cls in _SUMS:
            # 为30名困难群众发放救助金: no publicity.
            node.cls = "act"
        if following is not None and node.text in _TRANSFER:
            if following.text.endswith(_PROSECUTORS):
                node.cls = "prosecute"
        elif following is not None and node.text in _ATTRIBUTIVE and governed >= 0:
            apart = any(nodes[k].text in SEGMENT_ENDS for k in range(governed + 1, i))
            # 查获渔获198公斤,涉案船只5条: taken as well.
            listed = nodes[governed].cls in _TAKES_THINGS and following.cls == "thing"
            listed = listed and nodes[i - 1].text == "," and nodes[i - 2].phrase is not None
            apart = apart and not listed
            if not apart and following.kind in (Kind.NOUN, Kind.WORD):
                node.kind, node.cls = Kind.WORD, "b"
        elif (
            node.text in _STOLEN
            and following is not None
            and following.kind is Kind.NOUN
            and governed >= 0
            and (nodes[governed].cls in _TAKES_MONEY or nodes[governed].text.endswith("找回"))
        ):
            # 追回被盗电动车18辆, 找回被盗手机3部
            node.kind, node.cls = Kind.WORD, "b"
            continue
        elif governed >= 0 and _describes_item(nodes, i):
            node.kind, node.cls = Kind.WORD, "b"
            continue
        governed = i


def _is_state(before: Node, node: Node, following: Node) -> bool:
    """Whether people are told to be in a stage of the procedure: 在刑事拘留期间, 在取保候审中."""
    return before.text in ("在", "处于") and node.cls in _STATES and following.text in _DURING


def _names_office(nodes: Sequence[Node], i: int) -> bool:
    """Whether a verb only names a body: 中部打击犯罪中心, 预警劝阻专班."""
    if nodes[i].text not in _OFFICE_VERBS:
        return False
    ends = nodes[i + 1 : i + 3]
    joined = all(a.end == b.start for a, b in pairwise(nodes[i : i + 1 + len(ends)]))
    return joined and any(node.text in _OFFICES for node in ends)


def _is_addressee(nodes: Sequence[Node], i: int) -> bool:
    """Whether 处理 follows the body that something was handed to: 移送检察院处理2100人."""
    if i < 2 or nodes[i - 1].kind is not Kind.AGENCY:
        return False
    return nodes[i - 2].text in _TRANSFER


def _describes_person(nodes: Sequence[Node], i: int) -> bool:
    """Whether the verb at ``i`` only describes one person: 该名在逃男子, but 抓获在逃男子2名."""
    if not 0 < i < len(nodes) - 1 or nodes[i - 1].text[-1] not in "该名":
        return False
    return nodes[i + 1].kind is Kind.NOUN and nodes[i + 1].cls in PEOPLE_NOUNS


def _describes_item(nodes: Sequence[Node], i: int) -> bool:
    """Whether a crime's verb only describes an item of a list: 搜出手枪一支、两张伪造证件."""
    if nodes[i].cls not in _OFFENCE_VERBS or not 1 < i < len(nodes) - 1:
        return False
    counted, following = nodes[i - 1].phrase, nodes[i + 1]
    if _sorts_part(nodes, i):
        return True
    thing = counted is not None and counted.unit is not None and counted.unit_class != "person"
    listed = nodes[i - 2].text in JOINERS
    named = following.kind is Kind.NOUN or (
        following.kind is Kind.WORD and following.cls[:1] == "n"
    )
    return thing and listed and named and following.cls not in PEOPLE_NOUNS


def _sorts_part(nodes: Sequence[Node], i: int) -> bool:
    """Whether a crime only names the goods of a part: 其中盗版光盘61万张、走私香烟480条."""
    if nodes[i].text not in SORTS or i + 2 >= len(nodes):
        return False
    opens = nodes[i - 1].text in _PART_OPENERS or (
        nodes[i - 1].text in JOINERS and nodes[i - 2].kind is Kind.QUANTITY
    )
    goods = nodes[i + 1].kind is Kind.NOUN and nodes[i + 1].cls in _GOODS
    return opens and goods and nodes[i + 2].kind is Kind.QUANTITY


def _reads_otherwise(nodes: Sequence[Node], i: int, words: WordTable) -> bool:
    """Read a word by what stands beside it: 微信群内成员, 夜查三家, 另扣现金; whether it was."""
    node = nodes[i]
    if node.text == _MEMBERS:
        node.cls = "users" if i and _is_of_chat(nodes, i) else node.cls
        return True
    if node.kind is Kind.NOUN and _raids(nodes, i):
        node.kind, node.cls = Kind.VERB, "inspect"
        return True
    if node.text in _BRIEF and _acts_briefly(nodes, i):
        node.kind, node.cls = Kind.VERB, words.suffered.get(node.text, node.cls)
        return True
    return False


def _acts_briefly(nodes: Sequence[Node], i: int) -> bool:
    """Whether a verb of one character stands between an adverb and its object: 另扣现金420万元."""
    before = nodes[i - 1] if i else None
    following = nodes[i + 1] if i + 1 < len(nodes) else None
    if following is None or nodes[i].kind is not Kind.WORD:
        return False
    opens = before is None or before.text in SEGMENT_ENDS or before.text in _BRIEF_BEFORE
    return opens and following.kind in (Kind.NOUN, Kind.QUANTITY)


def _is_of_chat(nodes: Sequence[Node], i: int) -> bool:
    """Whether members are those of a chat or a site: 群内成员, 论坛成员."""
    before = nodes[max(0, i - 2) : i]
    return before[-1].text.endswith(_CHATS) or (
        before[-1].text in ("内", "里", "中", "的") and before[0].text.endswith(_CHATS)
    )


def _raids(nodes: Sequence[Node], i: int) -> bool:
    """Whether the name of an operation is the verb before its objects: 夜查三家米企."""
    following = nodes[i + 1].phrase if i + 1 < len(nodes) else None
    return following is not None and following.unit in _RAIDED


def _counts_times(node: Node) -> bool:
    """Whether a node is a number of times: 三轮, 五次."""
    return node.phrase is not None and node.phrase.unit_class == "times"


def _name_suffered(nodes: Sequence[Node], words: WordTable) -> None:
    """Find the verbs of one character behind 被: 租来的3辆轿车被扣."""
    for i, node in enumerate(nodes):
        if node.text in _SPECIAL and _reads_otherwise(nodes, i, words):
            continue
        if len(node.text) == 1 and i and nodes[i - 1].text in ("被", "遭"):
            cls = words.suffered.get(node.text)
            following = nodes[i + 1] if i + 1 < len(nodes) else None
            loose = following is not None and following.kind is Kind.WORD
            free = not loose or following is None or len(following.text) > 1
            if cls is not None and free and node.kind is not Kind.QUANTITY:
                node.kind, node.cls = Kind.VERB, cls


def _name_doers(nodes: Sequence[Node]) -> None:
    """Make people of 者 behind a verb: 把风者1人; offenders by a crime's verb (租号者)."""
    for i, node in enumerate(nodes):
        if node.text == "者" and i and nodes[i - 1].kind is not Kind.PUNCTUATION:
            verbs = {before.cls for before in nodes[max(0, i - _DOER_REACH) : i]}
            node.kind = Kind.NOUN
            node.cls = "person" if verbs & _OFFENCE_VERBS else "people"
            if any(before.text in ("遭", "被") for before in nodes[max(0, i - _DOER_REACH) : i]):
                # 遭暴力逼债者六人
                node.cls = "victim"
            doing = nodes[i - 1]
            if doing.kind is Kind.VERB and doing.cls in _DOING:
                # 拒不配合检查者3人: nobody inspects them.
                doing.kind, doing.cls = Kind.WORD, "v"


def _tells_how(before: Node | None, node: Node) -> bool:
    """Whether the verb right before 处理 says how something was dealt with."""
    if before is None or before.kind is not Kind.VERB or before.end != node.start:
        return False
    return before.cls not in _OWN_ACTS


def _goes_on(nodes: Sequence[Node], i: int) -> bool:
    """Whether a word is the first part of a longer noun: 起获工作/机22台."""
    following = nodes[i + 1] if i + 1 < len(nodes) else None
    if following is None or following.start != nodes[i].end or len(following.text) > 1:
        return False
    return following.kind is Kind.NOUN or (following.kind is Kind.WORD and following.cls[:1] == "n")


def _ends_list(nodes: Sequence[Node], i: int) -> bool:
    """Whether a list of nouns ends with the word at ``i``."""
    if i < 2 or nodes[i - 1].text not in JOINERS:
        return False
    before = nodes[i - 2]
    return before.kind is Kind.NOUN or (before.kind is Kind.WORD and before.cls[:1] == "n")


def _is_loose(before: Node, node: Node) -> bool:
    """Whether a single character that is no adverb touches the node from the left."""
    single = before.kind is Kind.WORD and len(before.text) == 1 and before.cls != "d"
    return single and node.start == before.end


def name_offences(nodes: list[Node]) -> None:
    """Make crime names one noun: in 开设赌场罪五百二十三人 开设 is no verb of its own."""
    i = 0
    while i < len(nodes):
        if nodes[i].text in _OFFENCE_ENDS or (
            nodes[i].kind is Kind.WORD and nodes[i].text.endswith("罪") and len(nodes[i].text) > 2
        ):
            first = i
            while first > 0 and i - first < _OFFENCE_REACH and _in_offence(nodes, first - 1):
                first -= 1
            text = "".join(node.text for node in nodes[first : i + 1])
            nodes[first : i + 1] = [
                Node(Kind.NOUN, nodes[first].start, nodes[i].end, text, "offence")
            ]
            i = first
        i += 1


def _in_offence(nodes: Sequence[Node], k: int) -> bool:
    node = nodes[k]
    if node.text == ENUMERATION:
        # 掩饰、隐瞒犯罪所得罪, 引诱、容留、介绍卖淫罪: acts that one crime's name lists.
        before = nodes[k - 1] if k else None
        return before is not None and before.text in _OFFENCE_ACTS
    if node.kind is Kind.VERB:
        return node.cls in _OFFENCE_VERBS or node.text in _OFFENCE_ACTS
    return node.kind in (Kind.NOUN, Kind.WORD) and node.text not in ("涉嫌", "以", "犯", "因")
