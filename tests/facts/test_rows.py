"""Rows of numbers without a verb, which divide what was counted before."""

import pytest

from netcrime_ie import extract

ROWS = [
    (
        "全省共破获养老诈骗案件2130起。破案数最多的是郑州、洛阳、南阳,依次为512起、340起、288起。",
        "solved 2130|solved 512|solved 340|solved 288",
    ),
    (
        "检察机关去年共起诉嫌疑人890人。诈骗罪412人,帮信罪298人,其余180人分属掩饰、隐瞒犯罪所得等罪名。",
        "prosecuted 890|prosecuted 412|prosecuted 298|prosecuted 180",
    ),
    (
        "网信办清理违法信息120万条。涉黄低俗类38万条,谣言类22万条,引流广告约60万条。",
        "removed 1200000|removed 380000|removed 220000|removed 600000",
    ),
    (
        "省公安厅共打掉团伙86个。广州21个,深圳19个,东莞17个,其余29个分布在粤东。",
        "gang 86|gang 21|gang 19|gang 17|gang 29",
    ),
    (
        "全省共冻结涉案账户8900个。成都2100个,绵阳1300个,德阳900个。",
        "frozen 8900|frozen 2100|frozen 1300|frozen 900",
    ),
    # A row goes on behind a semicolon.
    (
        "全省侦破案件2700起。负责人介绍,前述案件里,网络诈骗占1500起,挽损200万元;网络盗窃400起,次之;"
        "黑客类最少,18起。",
        "solved 2700|solved 1500|recovered 2000000|solved 400|solved 18",
    ),
    # What names a kind is no thing counted.
    (
        "消费者投诉1.4万件,网购类8000件,预付卡类3000件,其余3000件涉及售后。",
        "lead 14000|lead 8000|lead 3000|lead 3000",
    ),
    # 其余 says that a number is a part.
    ("警方拘捕28人。16人为黑工,4人属雇主,其余八人则为骨干。",
     "captured 28|captured 16|captured 4|captured 8"),
    # What is counted once more is what it was.
    (
        "警方拘捕28人,其中16人为黑工。16名黑工中,持假证者5人,冒名者三人。",
        "captured 28|captured 16|captured 16|captured 5|captured 3",
    ),
    # A row of people divides people, not officers.
    ("出动警力200人。涉案成员120人,骨干8人。", "deployed 200|other 120|other 8"),
    # A number with a verb of its own is no part.
    ("破案56起。抓获31人,刑拘12人。", "solved 56|captured 31|criminal_detention 12"),
    # A total of its own is divided by what follows it.
    ("该局破案90起。该团伙涉嫌11起骗案,其中屯溪占3起,其余8起散布在黄山等地。",
     "solved 90|other 11|other 3|other 8"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), ROWS)
def test_row(text, facts):
    found = [f"{fact.type} {fact.quantity.value}" for fact in extract(text).facts]
    assert "|".join(found) == facts


FACTS = [
    # Money in hand shares the verb behind it; a sum that names itself does not.
    ("案发时账上只剩83万元,已遭冻结。", "amount.frozen 830000"),
    ("账户里余下90万元,现已全部被扣押。", "amount.seized 900000"),
    ("损失80万元,均被追回。", "amount.loss 800000"),
    # What things taken have to do with is told aside.
    (
        "查获银行卡30张,涉及账户12个,U盾40个。",
        "measure.seized 30|measure.crime_scale 12|measure.seized 40",
    ),
    ("因饮酒驾驶被暂扣驾驶证154人。", "person.admin_penalty 154"),
    ("交警暂扣驾驶证19本。", "measure.seized 19"),
    # The verb of another thing is not handed on to a row.
    (
        "全省侦破案件2700起。前述案件里,网络诈骗占1500起;侵犯个人信息犯罪破了37起,"
        "起获信息1.3亿条;黑客类最少,18起。",
        "case.solved 2700|case.solved 1500|case.solved 37|measure.seized 130000000|case.solved 18",
    ),
    # The verb that a topic names makes its rows.
    (
        "警方刑拘300人。被判刑的人员里,广东占187人,福建88人。",
        "person.criminal_detention 300|person.sentenced 187|person.sentenced 88",
    ),
    # Violations are punished, never solved.
    ("交警拿下酒驾12起,其中4起涉嫌醉驾。", "case.investigated 12|case.investigated 4"),
    ("民警揪出超员8起,另纠正违法47起。", "case.investigated 8|case.investigated 47"),
    ("检察机关监督纠正违法47件。", "case.other 47"),
    # Who is given a term is sentenced.
    ("其余28人分获九年至一年二个月不等的有期徒刑。", "person.sentenced 28"),
    ("该团伙28人获得银行卡。", "person.other 28"),
    # Accidents and fires happen; what is done about them decides first.
    ("涉酒亡人事故由9起减为5起。", "case.received 9|case.received 5"),
    ("全市涉酒事故11起,致1人死亡。", "case.received 11|measure.victim 1"),
    ("消防队扑救火灾3起。", "case.other 3"),
    ("两名辅警手臂擦伤。", "measure.victim 2"),
    ("出动辅警20名。", "measure.deployed 20"),
    # Two measures side by side are one act.
    ("企业封禁降级账号14万个。", "measure.closed 140000"),
    # Wallets and bank accounts are frozen by whatever locks them.
    ("警方封锁虚拟钱包两个。", "measure.frozen 2"),
    ("警方锁定银行户口12个,内有存款300万元。", "measure.frozen 12|amount.frozen 3000000"),
    ("网警封锁恶意域名12个。", "measure.blocked 12"),
    # Reports stay reports where only their unit is told again.
    (
        "网信办受理举报13万件。思明区、湖里区分别受理5.2万件、4.4万件。",
        "measure.lead 130000|measure.lead 52000|measure.lead 44000",
    ),
    ("派出所受理12件。", "case.received 12"),
    # The noun before a superlative is what is counted.
    ("查获象牙20公斤,单案价值最高的达580万元。", "measure.seized 20|amount.involved 5800000"),
    # Who does not let himself be checked is not checked.
    ("行政拘留31人,含拒不配合检查者3人。", "person.admin_detention 31|person.admin_detention 3"),
    # One thing each.
    ("民警起获雕刻机、压膜机各一台。", "measure.seized 1"),
    # Offenders, and those whom they cheated, are no wares and no work.
    ("执法人员清出传销人员213名。", "person.captured 213"),
    ("遣散受骗群众1600人。", "measure.victim 1600"),
    ("二人在出租屋里被堵。", "person.captured 2"),
    ("曾某落网,同时落网的还有程序员2名。", "person.captured 2"),
]


@pytest.mark.parametrize(("text", "facts"), FACTS)
def test_laws(text, facts):
    found = [f"{f.family.value}.{f.type.value} {f.quantity.value}" for f in extract(text).facts]
    assert "|".join(found) == facts


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("校车核载19人。", "size"),
        ("该车实载33人。", "size"),
        ("董某被当场记12分。", "other"),
        ("依据道路交通安全法第九十一条,一次记12分。", "law"),
        ("支队要求各大队每周至少开展2次夜查。", "target"),
        ("有人以每千条评论80元的价格揽活。", "price"),
        ("租金每月2万8000元。", "price"),
        ("该团伙每宗2.8万元收费。", "price"),
        ("每兑换一万元抽佣80元。", "rate"),
    ],
)
def test_roles_of_laws(text, role):
    numbers = [n for n in extract(text).numbers if n.role not in ("fact", "article", "word")]
    assert numbers[-1].role == role
