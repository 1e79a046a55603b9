"""The noun that a number counts: before it (案件3332起) or after it (6起网约犯罪案件)."""

from collections.abc import Sequence

from netcrime_ie.facts.contextual import PEOPLE_NOUNS
from netcrime_ie.facts.grammar import CRIME, OBJECT_MARKERS, PASSIVE, REACH, TOTALLING
from netcrime_ie.facts.nodes import ENUMERATION, SEGMENT_ENDS, STOPS, Kind, Node

_ADVERBS = frozenset(
    (
        "共 共计 累计 合计 总计 达 多达 高达 约 近 为 有 是 计 已 先后 均 就 便 仅 更 也 还 "
        "了 各 分别 又 再 都 其中 另 另有 另外 包括 含 等 即 高 一度 内 最多 至少 最高 最多时 "
        "同时 达到 超过 突破 接近 就有 更是 估算 估计 预估 初估 粗估 冲上 飙至 飙升至 飙升到 升至 "
        "涨至 涨到 升到 冲破 逼近 直逼 增至 增加到 上升到 竟 竟达 竟有 足足 还有 尚有 "
        "仍有 则有 则为 只有 "
        "降到 降至 跌到 跌至 减到 减至 压降至 下降到 下降至 回落到 回落至 缩减到 攀升至 攀升到 "
        "足 足有 足足有 约有 约达 竟多达 还剩 只剩 仅剩 剩下 尚余 "
        "重 净重 毛重 总重 共重 合重 "
        "只 才 倒 不过 合共 总共 拢共 一共 统共 剩 尚存 大约 约莫 大致 粗略估计 保守估计 "
        "计有 之 折合 折算 不下 均为 各为 各有 各达 已达 已逾 已超 "
        "整整 恰好 正好 刚好 竟然 几近 将近 差不多 统统 "
        "已有 也有 又有 都有 共达 现有 原有 一度达 便有 便达 前后"
    ).split()
)
# A dash stands before a number as a colon does: 待追税款——2.6亿元.
# What is acted on and never acts.
_FRONTED = frozenset(
    ("advice_noun", "lead_noun", "info", "thing", "call", "publicity_noun", "vulnerability", "case",
     "account", "penalty_notice", "supervised_case", "building", "data")
)  # fmt: skip
_CLOSE = frozenset("”’》〉)]】」\"'—")
# What is busted as a whole.
_BANDS = frozenset(("gang", "den", "chain"))
_RISING = frozenset("冲升涨增飙攀降跌减滑到至")
# Right behind a number these open a clause about what is counted.
_MEANS = frozenset(("通过", "利用", "借助", "以", "采取", "采用", "假借", "打着", "依托", "借用"))
_MOST = frozenset(("最高", "最大", "最多", "最重", "最贵", "最高者", "最大者", "最多者"))
_FROM = frozenset(("由", "从"))
# How far the second level of 由…增至… may stand behind the first.
_LEVELS = 5
# Who finds, and words of appraisal between a value and its sum.
_FINDERS = PEOPLE_NOUNS | {"gang", "org"}
_APPRAISED = frozenset(
    "经 鉴定 评估 估价 估算 测算 核算 核定 认定 鉴定为 认定为 评估为 "
    "初步 初估 审计 审计为 统计 物价 部门 市价 作价".split()
)
_PLACES = frozenset(("上", "里", "内", "中", "下", "外", "里面", "之中", "当中", "以内"))
_OPENING = frozenset("“《〈「")
_GOING_ON = frozenset(("及", "以及", "和", "与"))
# Nouns of a right-hand phrase stop at these: what follows is the predicate.
_PREDICATE = (
    PASSIVE
    | OBJECT_MARKERS
    | frozenset(
        "已 先后 均 全部 共 分别 从 向 在 达 为 占 是 系 均系 属 属于 均属 共计 累计 合计 中 "
        "未 未经 仍 仍在 拒不 待 俟".split()
    )
)


def find_left_noun(nodes: Sequence[Node], i: int, low: int) -> tuple[Node | None, int, bool]:
    """The noun right before the number, where it stands, and whether 为 or 上 came between.

    案件共57起 and 资金流水达28亿 have adverbs in between; 阅读量半天内过万 a duration.
    """
    j = i - 1
    copula = found_out = False
    while j >= low:
        node = nodes[j]
        found_out = found_out or node.kind is Kind.VERB
        if found_out and node.kind is Kind.NOUN and node.cls in _FINDERS:
            # 民警先后发现了10名传销人员: who found them is not counted.
            return None, i, copula
        if node.kind is Kind.NOUN:
            counted = j > low and nodes[j - 1].kind is Kind.QUANTITY and j + 1 < i
            if counted and nodes[j + 1].text in TOTALLING:
                # 含6名通缉犯共17人: the noun has a number of its own.
                return None, i, copula
            return node, j, copula
        # 平台上46个账号: where it is, as well as 为, opens another phrase.
        copula = copula or node.text == "为" or node.text in _PLACES
        skip = (
            (node.kind is Kind.FUNCTION and node.text in _ADVERBS)
            or (node.kind is Kind.PUNCTUATION and node.text in _CLOSE)
            or (node.kind is Kind.WORD and (node.cls in ("d", "f", "ad") or node.text in _ADVERBS))
            or node.kind is Kind.DATE
            # 阅读量冲/到310万次
            or node.text in _RISING
            # 价值最高的达580万元
            or node.text in _MOST
            or (node.text == "的" and j > low and nodes[j - 1].text in _MOST)
            # 骗款由21亿元增至34亿元
            or (node.text in _FROM and j == i - 1 and _rises(nodes, i))
            # 涉案资金流水初步查明近90亿元
            or (node.kind is Kind.VERB and node.cls == "find" and j > low)
            # 赃物价值经鉴定为12.7万元
            or (node.text in _APPRAISED and j > low)
        )
        if not skip:
            break
        j -= 1
    return None, i, copula


def _rises(nodes: Sequence[Node], i: int) -> bool:
    """Whether another level follows the one at ``i``: 由21亿元急增至34亿元."""
    for k in range(i + 1, min(len(nodes), i + _LEVELS)):
        if nodes[k].kind is Kind.QUANTITY:
            return nodes[k - 1].text[-1:] in ("至", "到", "为", "成")
        if nodes[k].kind is Kind.PUNCTUATION:
            return False
    return False


def find_fronted_noun(nodes: Sequence[Node], i: int, low: int) -> Node | None:
    """The thing named before the verb that counts it: 检察建议发出44份, 病床虚设83张."""
    k = i - 1
    while k > low and nodes[k].text in _ADVERBS:
        k -= 1
    verb, noun = nodes[k], nodes[k - 1] if k > low else None
    if noun is None or verb.kind is not Kind.VERB or noun.kind is not Kind.NOUN:
        return None
    if k - 2 >= low and nodes[k - 2].kind is Kind.QUANTITY:
        # 执行68案搜索253处: it has a number of its own.
        return None
    governed = any(node.kind is Kind.VERB or node.text == "的" for node in nodes[low : k - 1])
    return noun if noun.cls in _FRONTED and not governed else None


def opens_phrase(nodes: Sequence[Node], i: int, high: int) -> bool:
    """Whether a noun follows the number at once: 近7万家网店."""
    if i + 1 >= high:
        return False
    following = nodes[i + 1]
    return following.kind is Kind.NOUN or (
        following.kind is Kind.WORD and following.cls.startswith("n")
    )


def find_right_noun(nodes: Sequence[Node], i: int, high: int) -> tuple[Node | None, int, bool]:
    """The head noun of the phrase that the number opens, and the index of its last node.

    The third value tells that the phrase runs into a verb: it may be a relative clause that
    closes after a comma.

    The head is the last noun (39起重特大案件); verbs belong to the phrase as long as a 的 follows
    them (83个不落实实名收寄的网点受到处罚).
    """
    head: Node | None = None
    last = i
    open_end = False
    attributive = True
    j = i + 1
    if j < high and nodes[j].text in _MEANS:
        # 4个通过跨境电商、寄递等渠道走私奶粉的团伙
        closing = next_de(nodes, j, high)
        if closing is not None:
            run = _last_of_run(nodes, closing + 1, high)
            if run is not None:
                return nodes[run], run, False
    here = nodes[i].phrase
    here_money = here is not None and here.money
    while j < high:
        node = nodes[j]
        # 邱、方二人各自开设工作室: behind a pronoun or an adverb a verb is the predicate.
        attributive = attributive and not (node.kind is Kind.WORD and node.cls in ("r", "d", "p"))
        if node.kind is Kind.NOUN:
            if head is not None and head.cls == "police" and node.cls == "campaign_noun":
                # 百余名干员分头行动: what they do is no part of what is counted.
                break
            head, last = node, j
        elif node.kind is Kind.VERB:
            closing = next_de(nodes, j, high)
            if here_money and j + 1 < high and _is_object(nodes, i, j, head):
                # 将21万元转入指定账户: the verb has the sum for its object.
                break
            if head is None and node.cls == "sentence" and nodes[i].counts_people and j == i + 1:
                # 28人分获…的有期徒刑
                break
            if head is not None and last == i + 1 and is_people(head):
                # 31名被告人被判处…的有期徒刑: behind people named at once comes what befell them.
                break
            if closing is None:
                held = _held_times(nodes, i, j, high)
                if held is not None:
                    return nodes[held], held, False
                if not (attributive and _noun_follows(nodes, j, high, head)):
                    open_end = True
                    break
            else:
                j = last = closing
        elif node.kind is Kind.QUANTITY or node.kind is Kind.DATE:
            # 一条横跨七省的贩卖链条: a number inside the attribute.
            if not (_closes(nodes, j, high) or _sizes_gang(nodes, i, j, high)):
                break
        elif node.kind is Kind.FUNCTION or node.text in _PREDICATE:
            if j == i + 1 and node.text in _GOING_ON and not here_money:
                # 名牌包26个及银行账户等: what follows is another item.
                break
            if node.text in _PREDICATE:
                closing = next_de(nodes, j, high)
                if closing is None or head is not None:
                    break
                j = closing
        elif node.text == ENUMERATION and (head is not None or j == i + 1):
            # 手机30部、银行卡50张; but 683名出租、出售“两卡”人员 goes on.
            break
        j += 1
    if head is not None and not is_people(head) and nodes[i].counts_people:
        # 逾三千名客人对敲资金: people are counted, whatever noun comes later.
        named = [k for k in range(i + 1, last) if is_people(nodes[k])]
        if named and head.cls == "casualty" and nodes[named[-1]].cls == "police":
            # 两名辅警手臂擦伤 were not sent out.
            return head, last, open_end
        if named:
            head, last = nodes[named[-1]], named[-1]
    return head, last, open_end


def _is_object(nodes: Sequence[Node], i: int, j: int, head: Node | None) -> bool:
    """Whether 将 or 把 makes a number the object of the verb at ``j``: 把6万元汇给对方.

    将3万元骗来的赃款取走: there the verb only describes it.
    """
    if head is None and nodes[j + 1].text == "的":
        return False
    return any(node.text in OBJECT_MARKERS for node in nodes[max(0, i - 3) : i])


def _sizes_gang(nodes: Sequence[Node], i: int, j: int, high: int) -> bool:
    """Whether a number of people right behind tells how large the gang is: 一个11人盗窃团伙."""
    if j != i + 1 or not nodes[j].counts_people or nodes[i].counts_people:
        return False
    for node in nodes[j + 1 : min(high, j + _LEVELS)]:
        if node.kind in (Kind.PUNCTUATION, Kind.QUANTITY):
            return False
        if node.kind is Kind.NOUN and node.cls in _BANDS:
            return True
    return False


def _last_of_run(nodes: Sequence[Node], first: int, high: int) -> int | None:
    """Index of the last noun of the run that begins at ``first``."""
    found = None
    for k in range(first, min(high, first + _LEVELS)):
        if nodes[k].kind is Kind.NOUN:
            found = k
        elif nodes[k].kind is not Kind.WORD or found is not None:
            break
    return found


def _held_times(nodes: Sequence[Node], i: int, j: int, high: int) -> int | None:
    """The operation or event that a number of times counts: 6次打击跨境走私专项行动."""
    phrase = nodes[i].phrase
    if phrase is None or phrase.unit_class != "times":
        return None
    for k in range(j + 1, high):
        if nodes[k].kind is Kind.QUANTITY:
            return None
        if nodes[k].kind is Kind.NOUN and nodes[k].cls in ("campaign_noun", "publicity_noun"):
            return k
    return None


def is_people(node: Node) -> bool:
    """Whether a noun names people."""
    return node.kind is Kind.NOUN and node.cls in PEOPLE_NOUNS


def _noun_follows(nodes: Sequence[Node], j: int, high: int, head: Node | None) -> bool:
    """Whether a crime verb is attributive: 6起网约犯罪案件, 17名制作假证人员."""
    named = nodes[j + 1] if j + 1 < high else None
    if head is None and named is not None and named.kind is Kind.NOUN and named.cls == "police":
        # 6个督导检查组: what they do names them.
        return True
    if head is not None or nodes[j].cls not in CRIME:
        return False
    last = j
    while last + 2 < high and nodes[last + 1].text == ENUMERATION:
        # 从事跨境生产、运输、销售假烟的: acts of one list.
        if nodes[last + 2].kind is not Kind.VERB:
            break
        last += 2
    return any(node.kind is Kind.NOUN for node in nodes[j + 1 : min(high, last + 6)])


def next_de(nodes: Sequence[Node], j: int, high: int) -> int | None:
    """Index of the 的 that closes a relative clause begun at ``j``, before the next number."""
    for k in range(j + 1, min(high, j + REACH)):
        node = nodes[k]
        if node.kind is Kind.QUANTITY and not _closes(nodes, k, high):
            return None
        if node.text == "的" and k + 1 < high:
            after = nodes[k + 1]
            if after.kind is not Kind.PUNCTUATION or after.text in _OPENING:
                return k
    return None


def _closes(nodes: Sequence[Node], k: int, high: int) -> bool:
    """Whether 的 follows the quantity at ``k`` at once or after one word (横跨十余省的)."""
    return any(nodes[j].text == "的" for j in range(k + 1, min(high, k + 3)))


def find_far_noun(nodes: Sequence[Node], i: int) -> tuple[Node | None, int]:
    """The head noun after a long relative clause with commas: 一个通过…,获取…的犯罪团伙."""
    for k in range(i + 1, min(len(nodes), i + REACH)):
        node = nodes[k]
        if node.kind is Kind.QUANTITY and not _closes(nodes, k, len(nodes)):
            break
        ended = node.kind is Kind.PUNCTUATION and node.text in SEGMENT_ENDS
        if ended and nodes[k - 1].kind is Kind.NOUN and nodes[k - 1].cls in _BANDS:
            # 摧毁一个在边境走私卷烟犯罪团伙: no 的 before its head.
            return nodes[k - 1], k - 1
        if ended and node.text in STOPS:
            break
        if node.text == "的":
            for j in range(k + 1, min(len(nodes), k + 6)):
                if nodes[j].kind is Kind.NOUN:
                    following = nodes[j + 1] if j + 1 < len(nodes) else None
                    if following is None or following.kind is not Kind.NOUN:
                        return nodes[j], j
                elif nodes[j].kind in (Kind.PUNCTUATION, Kind.QUANTITY):
                    break
    return None, i
