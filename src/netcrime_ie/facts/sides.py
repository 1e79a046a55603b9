"""Who acts: officers, offenders, or the people whom they meet."""

import re
from collections.abc import Sequence

from netcrime_ie.facts.grammar import CRIME, SOFT
from netcrime_ie.facts.nodes import STOPS, Kind, Node
from netcrime_ie.facts.phrases import Phrase

# Ends of words for officers and public bodies that no place makes an agency of.
_ENFORCERS = tuple(
    (
        "民警 警方 专案组 执法人员 警察 检察官 机关 部门 网警 公安 法院 检察院 海关 "
        "海警 渔政 海巡 缉私 消防 武警 警署 监局 管局 管理局 税务局 林业局 烟草局 "
        "稽查局 支局 派出所 监管所 工商所 司法所 执法队 大队 支队 总队 中队 网信办 "
        "打私办 扫黄办 文旅 广电 廉署 边检 市监 城管 路政 技术员 执法员 稽查员 专班 "
        "联席办 公安局 分局 警局 委员会 消委会 消保委 仲裁委 居委会 村委会 街道办 调解员 公证处"
    ).split()
)
_TO_THE_LAST = re.compile(
    "[^,。;]{0,6}?(?:一个|一人|一名|无一|谁)?(?:都|也)?(?:没能?|未能?|无一|没有)(?:一个|一人)?(?:跑|逃|漏|溜|走)"
)
_ON_SITE = frozenset(("现场", "当场", "一举", "依法"))
# How far a verb may stand that tells whose side the sentence is on: keeps long ones linear.
_SENTENCE_REACH = 120
_SUBJECT_REACH = 40
_OFFENDERS = frozenset(("gang", "person", "downline"))
# What only authorities do.
_OFFICIAL = frozenset(
    ("seize", "seize_funds", "freeze", "bust", "solve", "capture", "criminal_detention", "arrest")
)
# What officers, offenders and their victims alike do: 掏出, 取走.
_NEITHER = frozenset(("take",))
# Verbs that anybody may have: 汇款, 涉及, 转移.
_EITHER = frozenset(("owe", "involve", "move"))
# Words of a victim's story: who hears them pays by them.
_LURES = frozenset(
    "误 忽悠 听信 轻信 深信不疑 信以为真 骗局 指示 指引 对方要求 要求 自称 "
    "谎称 诱导 引诱 话术 安全账户 杀猪盘 客服 网恋 对方".split()
)
# What a victim does as others say.
_TOLD_TO = frozenset(("指示", "要求", "指引", "指令", "吩咐", "提示"))
_BY = frozenset(("按", "按照", "依", "依照", "照", "遵照", "听从", "根据"))
# What both sides do: a crime only where offenders do it.
_ANYBODY = frozenset(
    "提供 建立 创建 添加 搭建 安装 加装 使用 运送 运输 查询 注册 收录 "
    "寄出 邮寄 寄送 投递 复制 印刷 印制 运营 种植 承接 转载 开设 开办 "
    "设立 建群 拉群 存储 储存 下载 上传 拨打 录制 拍摄 制作 购置 采购 "
    "购买 购进 培养 招募 招收 聘请 聘用 吸收 发展 介绍 上架 过户 转移 "
    "运出 搬运 装载 转运".split()
)
# What befalls who has paid, and how soon behind the sum it stands.
_OUTCOME = 16
_FOUND_OUT = re.compile(
    "拉黑|失联|联系不上|跑路|人间蒸发|消失|打水漂|石沉大海|杳无音信|提现失败|(?:无法|不能|难以|没法|未能)(?:提现|登录|登陆|取出|退款|赎回|提款)"
    "|提不(?:出|了)现|人去楼空|不翼而飞|不知所终|上当|受骗|被骗|是骗局|遭遇诈骗|察觉不对|(?:发觉|发现|意识到|察觉)(?:有诈|不对|异常|可疑)|如梦初醒|恍然大悟|醒悟"
)
# How private people are called: 王女士, 李大爷, 陈伯.
_PRIVATE = tuple(
    "女士 先生 大爷 大妈 大娘 大叔 大姐 大哥 阿姨 阿婆 阿伯 伯 "
    "老太 老太太 老汉 老伯 婆婆 奶奶 爷爷 老师 小姐 太太 师傅 姑娘 同学 老人 夫妇 一家".split()
)
# What they govern is no subject: 从嫌疑人手机里恢复记录1.9万条.
_GOVERNORS = frozenset(
    (
        "对",
        "将",
        "把",
        "被",
        "从",
        "向",
        "给",
        "替",
        "由",
        "让",
        "与",
        "在",
        "受",
        "按",
        "按照",
        "依",
        "听",
        "应",
    )
)
_PRETENDING = ("自称", "假冒", "冒充", "假扮", "谎称", "讹称", "伪称", "假借", "冒称", "诈称")
# What goes before the verb of a subject: 该团伙以…揽下, 利用….
_OPENS = frozenset("以 从 在 将 把 利用 通过 先后 已 共 为 向 对 累计 还 又".split())
_LEARNING = frozenset("查出 揭发 揭露 揭破 得知 获知 获悉 查得 起底 调查得知 了解到 供述".split())
_TOWARDS = frozenset(("向", "给", "至"))
# 以吴姓男子为首的诈团: of a name and its bearer.
_NAMED = frozenset(("姓", "为首"))
# Verbs that only count people: 登记213人, 统计出82人.
_COUNTING = frozenset(("find", "act", "involve"))
_SUFFERERS = frozenset(("victim", "people", "users", "casualty"))


def offender_acts(nodes: Sequence[Node], verb: Node, index: int) -> bool:
    """Whether the subject before the verb is an offender: 该团伙累计发布虚假广告4000余条."""
    j = index
    while j > 0 and nodes[j] is not verb and index - j < _SUBJECT_REACH:
        j -= 1
    for k in range(j - 1, max(-1, j - _SUBJECT_REACH), -1):
        node = nodes[k]
        if node.kind is Kind.AGENCY:
            return False
        if node.kind is Kind.PUNCTUATION and node.text in STOPS:
            return False
        if node.text.endswith(_ENFORCERS) or (node.cls == "police" and node.kind is Kind.NOUN):
            return False
        if node.kind is Kind.VERB and node.cls in _OFFICIAL:
            # 扣押手机37部,冻结账户52个,并封停账号1380个: who did that does this.
            return False
        if node.kind is Kind.NOUN and node.cls in _OFFENDERS and _is_subject(nodes, k):
            return True
        if node.kind is Kind.WORD and node.text.endswith("某"):
            return _is_subject(nodes, k)
    return False


def _is_subject(nodes: Sequence[Node], k: int) -> bool:
    """Whether nothing governs the noun from the left in its segment."""
    for j in range(k - 1, max(-1, k - 12), -1):
        node = nodes[j]
        if node.kind is Kind.PUNCTUATION and node.text in ",。;:!?\n":
            return True
        learnt = node.kind is Kind.VERB and (node.cls == "find" or node.text in _LEARNING)
        if learnt and j >= k - 2 and _acts_itself(nodes, k):
            # 查出集团租用商厦: what was found is told in a clause of its own.
            return True
        if node.kind in (Kind.VERB, Kind.QUANTITY) or node.text in _GOVERNORS:
            return False
        if node.kind is Kind.WORD and node.cls == "v" and node.text not in _NAMED:
            return False
    return True


def _acts_itself(nodes: Sequence[Node], k: int) -> bool:
    """Whether a verb or what goes before one follows a noun: 查明该团伙以…, 查出集团租用…."""
    following = nodes[k + 1] if k + 1 < len(nodes) else None
    if following is None:
        return False
    return (
        following.kind is Kind.VERB or following.cls in ("v", "d", "p") or following.text in _OPENS
    )


def is_searched(nodes: Sequence[Node], i: int, verb: Node | None) -> bool:
    """Whether things that lie somewhere were found on a search: 货车被截停,夹层藏有芯片2600粒."""
    phrase = nodes[i].phrase
    if verb is None or verb.cls != "hold" or phrase is None:
        return False
    if phrase.unit_class != "thing" and not phrase.money:
        return False
    for node in nodes[max(0, i - _SENTENCE_REACH) : i]:
        if node.kind is Kind.VERB and node.cls in _OFFICIAL | {"inspect"}:
            return True
        if node.text.endswith(_ENFORCERS):
            return True
    return False


def is_deceived(nodes: Sequence[Node], i: int) -> bool:
    """Whether who pays the sum at ``i`` was taken in: 误信群组,先交保证金9800元."""
    for k in range(i - 1, max(-1, i - 2 * _SUBJECT_REACH), -1):
        node = nodes[k]
        if node.cls == "hurt" and node.text[0] == "受":
            # 受害最深的是一名教授,分多次汇出92万美元
            return True
        if node.text in _TOLD_TO and k and nodes[k - 1].text in _BY:
            # 按指示交付378万元,及转账209万元
            return True
        lured = nodes[k + 1 : k + 3] if node.kind is Kind.VERB and node.cls == "cheat" else ()
        if any(is_private(who) or who.cls in _SUFFERERS for who in lured):
            # 诱骗邓女士转账: who is lured pays.
            return True
        if (
            (node.kind is Kind.VERB and node.cls == "cheat")
            or (node.kind is Kind.NOUN and node.cls == "victim")
            or node.text in _LURES
            or node.text[0] == "误"
        ):
            return acting_side(nodes, i) in ("people", "others", "")
    # 交了押金2000元后被拉黑: so does what came of it.
    after = ""
    for node in nodes[i + 1 : i + 1 + _OUTCOME]:
        counted = node.phrase is not None and not node.phrase.money
        if counted or node.text in STOPS or node.text == "其中":
            break
        after += node.text
    return _FOUND_OUT.search(after) is not None


def is_private(node: Node) -> bool:
    """Whether a word calls somebody by a private person's title: 王女士, 李大爷."""
    return node.kind is Kind.WORD and len(node.text) > 1 and node.text.endswith(_PRIVATE)


def counts_sufferers(nodes: Sequence[Node], i: int, verb: Node | None) -> bool:
    """Whether people counted without a noun are the victims that the sentence is about.

    被害人陆续报案,已登记213人; 受骗作者遍布多省,共2100多人
    """
    phrase = nodes[i].phrase
    if phrase is None or phrase.unit_class != "person" or (verb and verb.cls not in _COUNTING):
        return False
    for k in range(i - 1, max(-1, i - _SUBJECT_REACH), -1):
        node = nodes[k]
        if node.kind is Kind.PUNCTUATION and node.text in STOPS:
            return False
        if node.kind is Kind.QUANTITY or (node.kind is Kind.VERB and node.cls in _OFFICIAL):
            return False
        if node.kind is Kind.NOUN and node.cls in _OFFENDERS | _SUFFERERS | {"police"}:
            return node.cls == "victim" and _is_subject(nodes, k)
    return False


def serves(nodes: Sequence[Node], i: int, verb: Node | None) -> bool:
    """Whether officers do what offenders may do as well: 民警建立微信群120个, 提供查询4万次."""
    if verb is None or verb.text not in _ANYBODY or any(n.text == "的" for n in nodes[i : i + 4]):
        return False
    at = next((k for k in range(i, max(-1, i - _SUBJECT_REACH), -1) if nodes[k] is verb), -1)
    for node in reversed(nodes[max(0, at - _SUBJECT_REACH) : max(0, at)]):
        if node.kind is Kind.AGENCY or node.text.endswith(_ENFORCERS) or node.cls == "police":
            return True
        if node.text == "的" or (node.kind is Kind.PUNCTUATION and node.text in STOPS):
            return False
        named = node.kind is Kind.WORD and (node.text.endswith("某") or node.cls == "nr")
        crime = node.kind is Kind.VERB and node.cls in CRIME and node.text not in _ANYBODY
        offends = named or crime
        if offends or (node.kind is Kind.NOUN and node.cls in _OFFENDERS | _SUFFERERS):
            return False
    return False


def none_escaped(folded: str, phrase: Phrase) -> bool:
    """Whether people are told to have been caught to the last: 船上6人一个没跑掉."""
    people = phrase.unit_class == "person" or folded.startswith("人", phrase.end)
    return people and _TO_THE_LAST.match(folded, phrase.end) is not None


def acting_side(nodes: Sequence[Node], index: int) -> str:
    """Who acts on the thing at ``index``.

    ``officers``, ``offenders``, ``people``, ``others`` (companies), or empty where none is named.

    The nearest subject to the left tells; where the sentence names none (清走杂物3吨,训诫94人), the
    nearest verb whose side is sure does.
    """
    if named := named_side(nodes, index):
        return named
    before = reversed(nodes[max(0, index - _SENTENCE_REACH) : index])
    for node in (*before, *nodes[index + 1 : index + _SENTENCE_REACH]):
        if node.kind is Kind.VERB and node.cls in CRIME - _EITHER:
            return "offenders"
        if node.kind is Kind.VERB and node.cls not in SOFT | _NEITHER:
            return "officers"
    return ""


def named_side(nodes: Sequence[Node], index: int) -> str:
    """Whose side the nearest subject to the left is on: 民警从车里…; empty where none is named."""
    for k in range(index - 1, max(-1, index - _SUBJECT_REACH), -1):
        node = nodes[k]
        if node.kind is Kind.AGENCY and k and nodes[k - 1].text in _TOWARDS:
            # 某公司向海关申报进口2.7万吨
            continue
        if node.kind is Kind.AGENCY or node.text.endswith(_ENFORCERS) or node.text in _ON_SITE:
            if any(before.text.startswith(_PRETENDING) for before in nodes[max(0, k - 2) : k]):
                # 接获自称内地公安的来电
                continue
            return "officers"
        if node.kind is Kind.NOUN and _is_subject(nodes, k):
            if node.cls == "police":
                return "officers"
            if node.cls in _OFFENDERS:
                return "offenders"
            if node.cls in _SUFFERERS:
                return "people"
            if node.cls == "org":
                return "others"
        elif node.kind is Kind.WORD and node.text.endswith("某") and _is_subject(nodes, k):
            # 网友刘某先后充值12万元: whom a noun introduces as one of the public is no offender.
            introduced = any(before.cls in _SUFFERERS for before in nodes[max(0, k - 2) : k])
            return "people" if introduced else "offenders"
        elif is_private(node) and _is_subject(nodes, k):
            return "people"
    return ""
