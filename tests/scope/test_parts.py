"""What divides what. The ids are those of the facts in text order, from 1; None: no part."""

import pytest

from netcrime_ie import extract

NESTED = [
    # A bracket divides the number before it, and ends with it.
    ("查处违法行为41起（酒驾15起、醉驾6起）。", [None, 1, 1]),
    ("抓获9人（宾阳5名、儋州4名），查获手机8部。", [None, 1, 1, None]),
    (
        "抓获嫌疑人52名，其中刑拘30名（含外籍人员4名、学生7名），逮捕12名。",
        [None, 1, 2, 2, 1],
    ),
    # The same again, of another time, in another unit: no part.
    ("立案41起（去年同期53起）。", [None, None]),
    ("查扣白酒31箱（共186瓶）。", [None, None]),
    ("冻结美元46万元（折合人民币310万元）。", [None, None]),
    # The nearest number that is large enough.
    ("破案91起，其中大案28起，含特大案件7起。", [None, 1, 2]),
    ("立案64件，其中民事案件23件；行政案件41件，包括生态领域案件30件。", [None, 1, 1, 3]),
    ("缴毒966公斤，其中一次查获冰毒350公斤。", [None, 1]),
    # Units of one measure are compared.
    ("缴获毒品6.3吨，其中冰毒810公斤。", [None, 1]),
    ("缴获毒品32公斤，其中冰毒800克。", [None, 1]),
    ("查处外国人1.5万人次，当中遣返7884人。", [None, 1]),
]

LISTS = [
    # Parts that each have the whole's verb: what 其中 began goes on, where the sum is right.
    (
        "立案侦办案件322起，其中立案侦办涉税案件187起、案值6亿元，立案侦办非涉税案件135起。",
        [None, 1, None, 1],
    ),
    # What a bracket holds is divided in it alone.
    ("抓获28名（男21名、女7名），其中主犯5名。", [None, 1, 1, 1]),
    # 其中 at the beginning of a sentence divides the totals before it, not their parts.
    (
        "破案61起，抓获118名，其中女性12名。其中，诈骗案40起，抓获70名。",
        [None, None, 2, 1, 2],
    ),
    # … the one with the part's own verb.
    (
        "查处问题71起，处理103人，处分67人。其中，3月份处理39人、处分26人。",
        [None, None, None, 2, 3],
    ),
    # 其中 before a comma goes on over semicolons; without one it does not.
    ("58人被判刑，其中，主犯7人获刑五年；22人获刑三年。", [None, 1, 1]),
    ("抓获58人，其中主犯7人；查获手机22部。", [None, 1, None]),
    # … unless the next clause begins with the next number.
    ("张某等26人被判刑，其中5人获刑十年；14人获刑三年。", [None, 1, 1]),
    ("起诉的58人中，主犯9人，从犯49人，另对12人不起诉。", [None, 1, 1, None]),
    # Another verb with a thing of its own is told beside the parts.
    ("处置账号850个，其中关闭206个、禁言70个，关停网站130个。", [None, 1, 1, None]),
    # So is a stage of the procedure once the parts have filled their total.
    ("43人中，31人被刑事拘留，12人取保候审，9名货主被批准逮捕。", [None, 1, 1, None]),
    # 含 and 包括 head a list, or are verbs.
    ("查获危险物品168件，包括管制刀具51把、烟花83箱。", [None, 1, 1]),
    ("查获含西布曲明的胶囊11万颗、减肥药200颗。", [None, None]),
    # 其中 inside a clause reaches back.
    ("该团伙开设网店37间。海关关闭其中29间。", [None, 1]),
    # A figure of another time is no part.
    ("按类型分，诈骗案61起，去年同期为52起。", [None, None]),
]

GROUPS = [
    ("8106名被起诉者里，诈骗罪2593人；开设赌场罪1285人。", [None, 1, 1]),
    ("抓获98人。带回的98人中，有在逃人员7人。", [None, None, 1]),
    ("抽查的60只钢瓶中，23只超期、4只报废。", [None, 1, 1]),
    ("行动中，18人落网。被捕者中两人为公司董事，其中一人已获准保释。", [None, 1]),
    ("不批捕241人，其中未成年人88人，这些未成年人当中又有学生37人。", [None, 1, 2]),
    # 这当中 is 其中; things and cases told before are groups as well.
    ("侦办案件327起。这当中，特大案件55起。", [None, 1]),
    ("破获毒品案件826起，缴毒3公斤。\n已破案件中，大案13起。", [None, None, 1]),
    ("收缴非法出版物30.7万件。这批出版物里，光盘21.4万张，图书6.9万册。", [None, 1, 1]),
    # The cases and the people of one total.
    ("侦破的14件75人当中，恐吓4件28人、盗窃3件22人。", [None, None, 1, 2, 1, 2]),
    # 半年内 is no group, nor is what a case is about.
    ("财损2.3亿元；其中一名教师半年内被骗走1850万元。", [None, 1]),
    ("抓获98人。办理案件中，查获手机5部。", [None, None]),
    # 行动中, 团伙中, 家中 are no groups.
    ("抓获43人，在其家中查获手机8部。", [None, None]),
]

ASPECTS = [
    (
        "到案嫌疑人612人。从人员构成看：开卡人337名（学生21名），中间商203名。此外，内鬼11名。",
        [None, 1, 2, 1, 1],
    ),
    (
        "立案156件，破案98起。分类看，非法集资立案46起，参与人1.2万余名；骗税破案8起。",
        [None, None, 1, None, 2],
    ),
    ("接到举报62万件次。按渠道分，中心受理41万，网站受理21万。", [None, 1, 1]),
    # What places did is told by their own verbs.
    ("抓获逃犯471名。从各地看，甲公安处抓获逃犯86名。", [None, None]),
]

PLACES = [
    # Unless figures are only dealt out to them.
    (
        "拘留723人，逮捕498人。\n分省区看，拘留人数居前的广东、河南分别为333人、192人；"
        "逮捕人数，广东301人，福建82人。",
        [None, None, 1, 1, 2, 2],
    ),
    # What was done with a group names it.
    ("拘留723人，判刑432人。\n被判刑的人员里，广东占187人。", [None, None, 2]),
    # Of others than those caught.
    ("抓获26人。8名犯罪嫌疑人被取保候审、3人被逮捕。", [None, None, None]),
]

PICKED = [
    # What officers did about one of those is told beside them.
    (
        "查获枪支16枝。其中1名张某因持枪被锁定，警方赴南投，起获手枪2枝。",
        [None, None, None],
    ),
    ("财损3亿元，其中一名教师被骗走1280万元。", [None, 1]),
    # 其中 goes back to people over other figures.
    ("62名考生被骗。\n民警追回赃款118万元，退还给其中47名考生。", [None, None, 1]),
    # What someone is bailed for is no part of a loss.
    ("总损失190万元。两人昨日提堂，其中一人以2万元保释。", [None, None]),
    # Things named again have their total in an earlier paragraph.
    (
        "缴毒312.6公斤。\n起获的毒品以海洛因、冰毒为主，分别为118.4公斤、163公斤，另有麻古31.2公斤。",
        [None, 1, 1, 1],
    ),
]

LED = [
    # What leads among a sort divides it, over semicolons.
    (
        "电骗录得7608宗，涉款15.3亿元，电骗中最多是假冒客服（3993宗）；其次为假冒官员（939宗）。",
        [None, None, 1, 1],
    ),
    # 其中 divides what its own paragraph has told, or else the paragraph before.
    (
        "查获洋垃圾17.8万吨。\n侦办农产品案件594起。其中，查获大米3万吨。",
        [None, None, None],
    ),
    ("查获粮食17.8万吨。\n其中，查获大米3万吨。", [None, 1]),
]

SINGLES = [
    ("移送审查起诉109人，有31人系去年积案。", [None, 1]),
    ("抓获偷渡人员70人，外籍的占28人。", [None, 1]),
    ("发出检察建议487份，已到期的462份全部收到回复。", [None, 1]),
    # The things that something was done with already, or that were found among others.
    ("挂牌督办案件7宗，已告破6宗。", [None, 1]),
    ("63条举报获受理，查实41条。", [None, 1]),
    ("受理举报2308条，从中梳理线索61条。", [None, 1]),
    ("立行政案件229宗，办结215宗。", [None, None]),
    ("走账210万元，王某从中抽得佣金12万元。", [None, None]),
    # of other things, or beside
    ("抓获逃犯109人，机房有话务员31人。", [None, None]),
    ("查获冰毒3包，连同冰箱里冻着的2包。", [None, None]),
]

LABELS = [
    # Numbers dealt out to places or sorts divide the number before.
    ("下架小程序82款，东城、西城、南城分别占31款、24款和9款。", [None, 1, 1, 1]),
    (
        "办理案件54起，刑事、行政案件分别为9起和45起，打击处理65人次。",
        [None, 1, 1, None],
    ),
    ("追回赃款2360余万元，甲、乙、丙三地分别为1011万元、640万元和208.5万元。", [None, 1, 1, 1]),
    # Other measures of it are no parts.
    ("冻结资金500万元，涉案金额、获利分别为300万元和50万元。", [None, None, None]),
    # 后者 and 前者 are one of two parts.
    (
        "立案1256起，其中涉税案件708起，非涉税案件548起。后者包括毒品案件242起。",
        [None, 1, 1, 3],
    ),
    (
        "立案1256起，其中涉税案件708起，非涉税案件548起。前者包括烟草案件242起。",
        [None, 1, 1, 2],
    ),
    # 仅 picks a month or a place out.
    ("上半年，全省立案侦办案件1256起。仅6月份一个月，立案侦办198起。", [None, 1]),
    ("上半年，全省立案侦办案件1256起。全省仅立案侦办198起。", [None, None]),
]

RESTS = [
    # As many as are named.
    ("谭某等10人被判刑。谭某获刑五年；李某、汪某获刑四年；余下7人获刑一年。", [None, 1]),
    (
        "到案嫌疑人共计612人，被刑事拘留的有379人，取保候审148人，其余85人行政处罚。",
        [None, 1, 1, 1],
    ),
    ("抓获叶某等4人。叶某被刑事拘留，其余3人被行政拘留。", [None, 1]),
    ("8月9日抓获5人。\n目前，邱某等3人被刑拘，余下2人取保候审。", [None, 1, 1]),
    # Far too few: no rest of this.
    ("抓获9人。其余4人投案自首。", [None, None]),
]

SUMS = [
    # What 合计 sums up, dealt out or not.
    ("恩施市检察院起诉86人，利川、巴东依次为41人、38人，三地合计165人。", [4, 4, 4, None]),
    # Numbers that open their clauses right behind, and make it up; a list deals out by chance.
    ("民警逮着酒后开车的19人，15人酒驾，4人醉驾。", [None, 1, 1]),
    ("检查站拦下逃犯12人，9人涉诈，3人涉赌。", [None, 1, 1]),
    ("四地抓获46名、19名和12名，端掉窝点6处、3处、两处、一处。", [None] * 7),
    # A number without a noun, to which something was done.
    ("制发检察建议58份，46份被采纳。", [None, 1]),
    ("72家影院被逐一检查，11家因存储盗版片源被立案处罚。", [None, 1]),
    ("查获手机30部，20部电脑被查扣。", [None, None]),
    # What units of one paragraph made up of what the lead tells.
    (
        "19日晚，湘江市交警查处酒驾31起。\n"
        "当晚，雨湖大队查处酒驾19起，暂扣驾照19本；岳塘大队查处酒驾12起。",
        [None, 1, None, 1],
    ),
    # The rest of those caught, far back.
    (
        "入境处联同警方拘捕28人。\n该集团开设网站6个。\n人员起出印章38个。\n海关搜出香烟46万支。\n"
        "截至今午，已有11人被暂控，12人获准保释，余下5人仍被扣留。",
        [None, None, None, None, 1, 1, 1],
    ),
    # Stages of the people caught, wherever those were counted.
    ("警方抓获14人。\n目前，9人被批准逮捕，3人取保候审，另有2人被行政处罚。", [None, 1, 1, 1]),
    # Bare numbers of people are some of those caught, all of them or not.
    ("警方抓获14人。\n目前，9人被批准逮捕，3人取保候审。", [None, 1, 1]),
    ("抓获邱某等7人，2人已被批准逮捕。", [None, 1]),
    ("抓获7人。\n6人被批准逮捕，3人取保候审。", [None, None, None]),
    ("抓获7人。\n对2名窝主刑事拘留。", [None, None]),
    ("17人被刑事拘留，11人被批准逮捕。", [None, None]),
    # Who was caught one by one is counted together in the end; some are only named.
    (
        "民警摁住吴某等4人。在酒店将谭某夫妇二人抓获，邢某在家中落网。在本地抓获客服7名。"
        "至此，14名嫌疑人无一漏网。",
        [4, 4, 4, None],
    ),
    ("民警抓获4人。在酒店抓获2人。民警又抓获14名嫌疑人。", [None, None, None]),
    # 合计 with things left out, or roughly.
    ("扣押银行卡830张、手机卡1260张以及U盾等，合计2400件。", [3, 3, None]),
    ("追回国有资金1286万元，收回出让金5020余万元，二者合计6300多万元。", [3, 3, None]),
    # A list and its sum behind it.
    ("甲、乙、丙三地抓获41名、26名和12名。带回的79人已被刑拘。", [4, 4, 4, None]),
    # More of the same is no part, though it adds up.
    ("抓获9人；在南昌堵住4人，在金华擒获3人，在徐州抓获2人。", [None] * 4),
    # The lead sums up what the body tells case by case.
    (
        "海关拘捕5人，检获私烟9箱。\n在葵涌，关员拘捕3人。\n在元朗，关员拘捕2人。",
        [None, None, 1, 1],
    ),
    (
        "海关拘捕9人，七男二女。\n在葵涌，关员拘捕三名男司机。\n在元朗，关员拘捕6人。",
        [None, 1, 1, 1, 1],
    ),
]

GENDERS = [
    ("拘捕八男三女，当中董事三人。", [None, None, None]),
    ("拘捕11人。\n警方拘捕八男三女，当中董事三人。", [None, 1, 1, 1]),
    ("拘捕11人。\n关员拘捕三名男司机。", [None, None]),
    ("截查人士2645名（1528男1117女）。", [None, 1, 1]),
]


@pytest.mark.parametrize(
    ("text", "totals"),
    [
        *NESTED,
        *LISTS,
        *GROUPS,
        *ASPECTS,
        *LABELS,
        *PLACES,
        *PICKED,
        *LED,
        *SINGLES,
        *RESTS,
        *SUMS,
        *GENDERS,
    ],
)
def test_parts(text, totals):
    facts = extract(text, published="2021-08-20").facts
    assert [fact.part_of for fact in facts] == totals, [fact.span.text for fact in facts]
