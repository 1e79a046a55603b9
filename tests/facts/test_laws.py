"""Laws of the sentence by family and type: what each mechanism finds, and what it leaves alone.

All sentences are invented.
"""

import pytest

from netcrime_ie import extract

LAWS: dict[str, list[tuple[str, str]]] = {
    "digits in groups of three, apart by a space": [
        ("拦下违禁品，包括剪刀2 316把、打火机1 085只。", "2316 seized; 1085 seized"),
        ("缴获麻古1 200粒，追回7 500元。", "1200 seized; 7500 recovered"),
        ("5月1日 300人落网。", "300 captured"),
    ],
    "alcohol in a driver's breath": [
        ("司机李某吹出131毫克，被当场查获。", ""),
        ("缴获海洛因131毫克。", "131 seized"),
    ],
    "a list of averages": [
        ("日均投入警力90人次、警车32辆次。", ""),
        ("日均投入警力90人次，查获假证32本。", "32 seized"),
    ],
    "a predicate of its own ends what is carried over": [
        ("约谈负责人6名，17台逾期未检的客车被责令停驶。", "6 interviewed; 17 other"),
        ("查扣假烟30条，9家门店被勒令关门。", "30 seized; 9 rectified"),
    ],
    "people in distress are no victims of a crime": [
        ("救助被困旅客31人，找到走失老人7名。", "31 other; 7 other"),
        ("解救被拐儿童5名，救助被害妇女2名。", "5 victim; 2 victim"),
        ("帮旅客寻回遗失物品48件，追回被盗手机12部。", "48 other; 12 seized"),
    ],
    "animals and plants that are killed": [
        ("湖边天鹅6只、野鸭31只被人毒死。", "6 crime_scale; 31 crime_scale"),
        ("26棵香樟被砍。", "26 crime_scale"),
        ("3名村民被打伤。", "3 victim"),
    ],
    "a length of goods": [
        ("拆除粘网23公里。", "23 other"),
        ("盗割电缆1600米。", "1600 crime_scale"),
        ("民警巡查河道150公里。", ""),
    ],
    "all of a list": [
        ("成品网420张、诱鸟器36套一并缴获。", "420 seized; 36 seized"),
        ("手机12部、银行卡40张全部收缴。", "12 seized; 40 seized"),
    ],
    "where something was found": [
        ("一家饭店冰柜里，被搜出野鸭32只。", "32 seized"),
        ("一辆面包车内查获弩箭20支。", "20 seized"),
        ("一家游戏厅被查封。", "1 closed"),
    ],
    "one that people behind it stand for": [
        ("一个贩毒团伙父子三人连同马仔9人落网。", "3 captured; 9 captured"),
        ("孙某兄弟和一名司机共3人被刑拘。", "3 criminal_detention"),
        ("一名主犯、三名从犯被抓获。", "1 captured; 3 captured"),
    ],
    "a gang by its size": [
        ("将以吴某为首的一个12人盗窃团伙一网打尽，搜出撬棍3根。", "1 gang; 12 captured; 3 seized"),
        ("下一步将再抽查企业600家。", ""),
    ],
    "of what was solved": [
        ("在所破案件里，特大案件占了26起。", "26 solved"),
        ("在所抓获的嫌疑人中，外籍人员占了12名。", "12 captured"),
    ],
    "a verb that did not help": [
        ("不听劝阻硬闯的27人受到治安处罚。", "27 admin_penalty"),
        ("经教育仍不改正的3家企业被处罚。", "3 org_penalty"),
        ("劝阻潜在受害人27人。", "27 dissuaded"),
    ],
    "what was stolen, by its value": [
        ("窃贼入室抢走首饰价值19万余元。", "190000 loss"),
        ("查获首饰价值19万余元。", "190000 involved"),
        ("装着6.2万元货款的挎包被人拎走。", "62000 loss"),
    ],
    "a part by its own verb": [
        ("立案86件，其中12件移送公安、5件由省版权局挂牌督办。", "86 filed; 12 other; 5 supervised"),
        (
            "发生命案98起，较去年同期的112起下降，其中93起已经告破。",
            "98 received; 112 received; 93 solved",
        ),
    ],
    "goods destroyed": [
        ("集中销毁盗版制品8.6万件，重9.5吨。", "86000 other; 9.5 other"),
        ("化解纠纷86件。", "86 other"),
    ],
    "gangs that fall": [
        ("64个团伙土崩瓦解，12个窝点灰飞烟灭。", "64 gang; 12 den"),
        ("抓获团伙成员64名。", "64 captured"),
    ],
    "what vandals break": [
        (
            "这伙人作案110余次，拆毁变压器86台、割断光缆3条。",
            "110 crime_scale; 86 crime_scale; 3 crime_scale",
        ),
        ("拆除违建86处。", "86 other"),
    ],
    "a crime that names a den or a sort of goods": [
        ("捣毁烟厂2个，贩藏窝点26个。", "2 den; 26 den"),
        ("查获假酒30箱，走私雪茄20支。", "30 seized; 20 seized"),
        ("检查摊点36个，印刷企业12家。", "36 inspected; 12 inspected"),
        ("没收无主渔船一艘、网具三张。", "1 seized; 3 seized"),
        ("抓获嫌疑人5人，贩卖假烟300条。", "5 captured; 300 crime_scale"),
    ],
    "what was verified": [
        ("海关查证走私洋垃圾1.6万吨。", "16000 other"),
        ("该团伙走私洋垃圾1.6万吨。", "16000 crime_scale"),
    ],
    "parts of those caught": [
        ("警方拘捕96人。在被捕人当中，有18名为外地人士。", "96 captured; 18 captured"),
        ("警方拘捕96人。被捕人包括56名男子、40名女子。", "96 captured; 56 captured; 40 captured"),
    ],
    "people who are sought": [
        ("对8名在逃人员发布A级通缉令。", "8 other"),
        ("发布提示信息8条。", "8 publicity"),
    ],
    "what befalls the next number by an unknown verb": [
        ("拦下客车12辆，2名司机被请下车。", "12 seized"),
        ("舱里装着冻鸡爪8吨，船上6人一个没跑掉。", "8 crime_scale; 6 captured"),
    ],
    "shops by their keepers": [
        ("9家店主吃了罚单。", "9 org_penalty"),
        ("9名店主被罚款。", "9 admin_penalty"),
    ],
    "samples and looks": [
        ("抽了36批次食品，5批次没过关。", "36 inspected; 5 other"),
        ("查了1.6万辆车，逮住酒司机26名。", "16000 inspected; 26 captured"),
        ("从中抽了3万元。", "30000 gain"),
    ],
    "those who lost money": [
        ("3名旅客共失款21万元。", "3 victim; 210000 loss"),
        ("12家企业损失300万元。", "12 victim; 3000000 loss"),
    ],
    "cubic metres and points": [
        ("追缴木材37方。", "37 seized"),
        ("处罚司机12人，记分86分。", "12 admin_penalty"),
        ("三方签订协议。", ""),
    ],
    "stolen things that are found": [
        ("找回被盗电动车13辆。", "13 seized"),
        ("找回走失老人3名。", "3 other"),
    ],
}
ROWS = [(law, text, facts) for law, rows in LAWS.items() for text, facts in rows]


@pytest.mark.parametrize(("law", "text", "facts"), ROWS)
def test_law(law, text, facts):
    found = "; ".join(f"{fact.quantity.value} {fact.type}" for fact in extract(text).facts)
    assert found == facts, law
