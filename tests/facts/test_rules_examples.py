"""Each rule by its name: sentences in which it decides, and near misses in which it does not.

In a row ``[...]`` marks the numeral meant, as in ``test_roles``. A fact's rule is named without the
class of its verb or noun (``before:capture`` is ``before``). All sentences are invented.
"""

import pytest
from test_roles import FACTS

from netcrime_ie import explain
from netcrime_ie.explanation.meanings import FACT_RULES, ROLE_RULES, WHOLE_RULES

# Rule -> (sentences in which it decides, sentences in which it does not).
FACT_EXAMPLES: dict[str, tuple[list[str], list[str]]] = {
    "before": (
        [
            "抓获犯罪嫌疑人[14]名。",
            "侦破[6]起网约犯罪案件。",
            "查获存储视频7.6万部的账号[41]个。",
            "查获手机30部、银行卡[50]张。",
        ],
        ["[14]名嫌疑人落网。", "涉案金额[2000]余万元。"],
    ),
    "after": (
        [
            "[39]起案件被公安部挂牌督办。",
            "[47]人到案。",
            "将[9]名中介抓获。",
            "对[38]名犯罪嫌疑人依法采取刑事强制措施。",
        ],
        ["民警[10]人抓获嫌疑人3名。", "[288]名被告人主动退缴赃款。"],
    ),
    "carried": (
        [
            "受理诈骗案件3218起、2821起，共计[9090]起。",
            "查获盗版图书一批，总计[27]万册。",
        ],
        ["查获手机30部，抓获嫌疑人[5]名。", "发现大量盗版图书。图书[27]万册。"],
    ),
    "summed": (
        ["发现大量盗版图书，总计[27]万册。"],
        ["发现大量盗版图书。总计[27]万册。", "发现盗版窝点，抓获[5]人。"],
    ),
    "topic": (
        ["被查扣的农资里，假劣化肥有[2130]吨。", "冻结止付：账户[1200]个。"],
        ["被查扣的农资里，已销毁化肥[90]吨。", "基本情况：涉案账户[12]个。"],
    ),
    "bare": (
        ["涉案金额[2000]余万元。", "案值超2000万元的案件[7]件。"],
        ["追缴涉案金额[2000]余万元。"],
    ),
    "part:breakdown": (
        ["破获案件77件，其中，诈骗案[12]件。", "查处酒驾2593起，其中饮酒驾驶[2205]起。"],
        ["破获案件77件，其中[3]件已移送司法机关。", "破获案件77件，抓获嫌疑人[12]人。"],
    ),
    "carried:gender": (
        ["拘捕525人（[358]男167女）。", "拘捕525人（358男[167]女）。"],
        ["[七]男二女走进派出所。", "警方拘捕[七]名男子。"],
    ),
}

ROLE_EXAMPLES: dict[str, tuple[list[str], list[str]]] = {
    "list_marker": (
        ["[一]、打击网络诈骗\n抓获嫌疑人5名。", "（[二]）净化网络环境\n关停账号8个。"],
        ["抓获嫌疑人[5]名、关停账号8个。"],
    ),
    "year": (
        ["公布[2019]网络市场“红盾”行动典型案例。"],
        ["查处网络案件[2019]件。", "该行动抓获[2019]人。"],
    ),
    "ways": (["警方兵分[两]路抓捕。", "分[四]批起诉嫌疑人120名。"], ["警方抓获[两]路人马。"]),
    "traffic": (
        ["该站发送旅客[98.6]万人次。", "收费站车流量达[32]万辆次。"],
        ["查验出入境旅客[98.6]万人次。"],
    ),
    "turns": (["办案人员补了[三]次证。"], ["搜查了[三]次。"]),
    "footage": (["民警调取[18]路监控。"], ["查获针孔监控[18]个。"]),
    "address": (["川河村[五]组村民报警。"], ["专案组分为[五]组抓捕。"]),
    "phone": (["可拨打[96110]举报。"], ["查获手机[96110]部。"]),
    "code": (["“[3]·19”专案告破。"], ["下架App[67]款。", "“3·19”专案抓获嫌疑人[19]名。"]),
    "ordinal": (["[第三]批名单已公布。"], ["公布名单[3]批。"]),
    "law": (["依照刑法[285]条立案。", "网民《抓获[5]人》一文不实。"], ["依照刑法查处[5]人。"]),
    "statutory": (
        ["最高可判罚款[500]万元。", "处[一百]万元以上二百万元以下罚款。"],
        ["对其罚款[500]万元。"],
    ),
    "second_time": (["开展[二]次核查。"], ["开展检查[2]次。"]),
    "rate": (
        ["破案率达[87.6]%。", "受理案件326件，同比上升[28.5]%。"],
        ["受理案件[326]件，同比上升28.5%。"],
    ),
    "age": (["嫌疑人张某，[34]岁。"], ["抓获[34]人。", "平均年龄25岁的[6]名嫌疑人落网。"]),
    "sentence_term": (["主犯判囚[48]月。"], ["主犯获刑后退赃[48]万元。"]),
    "unit_price": (
        ["以每张[800]元的价格收购银行卡。", "日均走账[200]万元。"],
        ["缴获现金[800]元。", "单日最高走账[200]万元。"],
    ),
    "threshold": (
        ["案值超[2000]万元的案件7件。", "涉案[10]人以上的团伙3个被打掉。"],
        ["案值超2000万元的案件[7]件。"],
    ),
    "measure_word": (
        ["在某大厦[23]层将其控制。", "涉及全国[15]个省份。"],
        ["检查[120]个小区。", "查封住宅[7]栋。"],
    ),
    "rumour": (["网传[300]名儿童失踪。"], ["抓获造谣传谣人员[6]名。"]),
    "quoted": (
        ["该店“买[3]瓶送一瓶、当天就能到货”成了招牌。", "严打“[三]猫”犯罪。"],
        ["据悉“捣毁窝点6个，抓获嫌疑人[12]名”是该局今年的成绩。"],
    ),
    "pretended": (
        ["其编造“某小区电梯坠落致[6]人被困”的谣言。", "以“月入[3]万”为饵招募人员。"],
        ["以“猫池[3]”为名招募人员。", "公布“断卡”战果，抓获[6]人。"],
    ),
    "claimed": (
        ["谎称发展[29]人即可返本。", "承诺入会后[3]个名额免费赠送。"],
        ["抓获自称客服的[5]名嫌疑人。", "谎称是客服，骗取资金[30]万元。"],
    ),
    "norm": (
        ["盗伐幼树[100]株以上即可立案。", "凡金额超过[五]万元的，一律移送。"],
        ["抓获[50]余人，一律依法严惩。", "金额达[18]万元，超过5万元的立案标准。"],
    ),
    "level": (
        ["罪案率[812]宗，为近年最低。", "呼气检测结果为[133]mg/100ml。"],
        ["破案率达[87]%。", "查获毒品[133]克。"],
    ),
    "capacity": (
        ["校车核载[19]人。", "大厅可容纳[200]人。"],
        ["出租车上载有现金[20]万元。", "查处超载[19]起。"],
    ),
    "digits": (
        ["口令不要用[6]位简单数字。", "验证短信含[4]位号码。"],
        ["抓获[6]位嫌疑人。", "破解密码[6]个。"],
    ),
    "advised": (
        ["雪天车速不要超过[40]公里。", "音量不得高于[80]分贝。"],
        ["扣押电缆[80]米以上。", "巡查里程不少于[40]公里。"],
    ),
    "odds": (
        ["庄家以[1]赔35的赔率收单。", "每期少则[两三万]元。"],
        ["收缴赌资[35]万元。", "赔偿受害人[35]万元。"],
    ),
    "points": (
        ["董某被当场记[12]分。", "驾照扣了[3]分。"],
        ["计[12]分钟。", "扣押手机[12]部。"],
    ),
    "few": (["屋里[几]台电脑还在运行。"], ["抓获嫌疑人[几十]名。", "查获手机[数十]部。"]),
    "team": (
        ["[四]个抓捕组同时破门。", "分[5]组赶赴外省。"],
        ["派出[八]个工作小组。", "打掉[四]个犯罪团伙。"],
    ),
    "onlookers": (
        ["辩护律师就有[139]位。", "[26]名人大代表旁听庭审。"],
        ["抓获律师[3]名。", "抓获冒充律师的[5]名嫌疑人。"],
    ),
    "reward": (["举报线索最高奖励[10]万元。"], ["发放举报奖励[6]万元。", "对其最高罚款[10]万元。"]),
    "pool": (
        ["从全队[12]名稽查员中抽出5人。", "该科现有[180]名成员。"],
        ["从仓库查获[12]箱白酒。", "从全队12名稽查员中抽出[5]人。"],
    ),
    "site": (
        ["在当事人租用的[两]处仓库查扣白酒312箱。", "审判长把[四]份判决书念完。"],
        ["在广州捣毁[两]处仓库。", "扣押在案的[19]套房产被没收。"],
    ),
    "change": (["发案较去年同期减少[120]起。"], ["去年同期发生案件[162]宗。"]),
    "moved": (
        ["发案下降13.9%（-[459]宗）。", "勒索和纵火案分别增加[1]及2宗。"],
        ["勒索案增至[152]宗。"],
    ),
    "published": (["公布[5]起典型案例。"], ["公布案件，抓获[5]人。"]),
    "target": (["力争年内关停网站[1000]家。"], ["年内已关停网站[1000]家。"]),
    "article": (
        ["其中[一]人负责转账。", "清理[一]批违法信息。"],
        ["捣毁[一]个窝点。", "成功侦破[一]起特大跨境赌博案件。"],
    ),
    "loose": (["涉及[二]噁英污染。"], ["查获三氯甲苯[6]吨。"]),
    "pronoun": (["[二]人商议后开始作案。"], ["[三]人均已被刑事拘留。"]),
    "date": (["[9]月25日，民警集中收网。", "近[五]年来持续高发。"], ["9月25日抓获[5]人。"]),
    "table": (
        ["各地战果\n地区 抓获人数 占比\n泸州 386 [12.5]\n天水 172 8.1"],
        ["各地战果\n地区 抓获人数 占比\n泸州 [386] 12.5\n天水 172 8.1"],
    ),
    "in_name": (
        ["[四]川警方打掉犯罪团伙。", "荆州、黄冈[两]地市场监管局查处案件5起。"],
        ["[四]部门联合发文。"],
    ),
    "in_word": (["进[一]步净化网络环境。"], ["[一]名男子走进派出所。"]),
    "times": (["有人考了[六]次未过。"], ["该团伙作案[六]次。"]),
    "bystanders": (["[30]名学生旁听了庭审。"], ["查处学生[30]名。"]),
    "vague": (["这是[数十]万的生意。"], ["查获手机[数十]部。"]),
    "unexplained": (["馆内藏书[45]万册。"], ["查获活羊[45]头。"]),
}


def rules_of(marked: str) -> set[str]:
    """The names of the rules that decided on the marked numeral."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    rules: set[str] = set()
    for number in explain(text, "2018-10-13").numbers:
        if number.number.span.start < end and start < number.number.span.end:
            rules |= {number.rule} if number.rule else {f.fact.rule for f in number.facts}
    return {rule if rule in WHOLE_RULES else rule.partition(":")[0] for rule in rules}


def rows(which: int) -> list[tuple[str, str]]:
    examples = {**FACT_EXAMPLES, **ROLE_EXAMPLES}
    return [(rule, marked) for rule, kinds in examples.items() for marked in kinds[which]]


@pytest.mark.parametrize(("rule", "marked"), rows(0))
def test_rule_decides(rule, marked):
    assert rules_of(marked) == {rule}


@pytest.mark.parametrize(("rule", "marked"), rows(1))
def test_rule_does_not_decide(rule, marked):
    assert rule not in rules_of(marked)


@pytest.mark.parametrize("marked", FACTS)
def test_no_role_rule_takes_a_fact(marked):
    assert rules_of(marked) <= {*FACT_RULES, *WHOLE_RULES}


def test_every_rule_has_examples():
    assert set(FACT_EXAMPLES) == {*FACT_RULES, *WHOLE_RULES}
    assert set(ROLE_EXAMPLES) == set(ROLE_RULES)
    assert all(
        kinds[0] and kinds[1] for kinds in (*FACT_EXAMPLES.values(), *ROLE_EXAMPLES.values())
    )
