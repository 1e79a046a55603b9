"""Further laws of the sentence: types of facts in text order, nothing where no number is a fact.

All sentences are invented.
"""

import pytest

from netcrime_ie import extract

LAWS: dict[str, list[tuple[str, str]]] = {
    "premises that no list knows": [
        ("民警端掉一个收赃的地下修车铺。", "den"),
        ("联合执法队捣毁私宰棚3处、废酸灌装房2间。", "den den"),
        ("龙州县公安局端掉制假豆腐房一间、黑榨油坊两家。", "den den"),
        ("警方捣毁非法改装车间4个，查获枪支9支。", "den seized"),
        ("执法人员取缔黑诊室7家、黑网吧12家。", "closed closed"),
    ],
    "balances of frozen accounts": [
        ("冻结银行卡36张，卡内余额共95万元。", "frozen frozen"),
        ("法院冻结其名下账户4个，内存款项2300万元。", "frozen frozen"),
        ("查封房产3套，涉及金额800万元。", "seized involved"),
    ],
    "what private people pay": [
        ("王女士分三次将21万元转入对方指定账户后才发觉上当。", "loss"),
        ("李大爷账户内的15万元被人转走。", "loss"),
        ("受害人赵先生向其支付“会员费”4.8万元。", "loss"),
        ("一名女教师在网上投资7.5万元后无法提现。", "loss"),
        ("网友刘某信以为真，先后充值12万元。", "loss"),
        ("陈伯按要求到银行提取30万元现金交给上门的“专员”。", "loss"),
    ],
    "nobody got away": [
        ("6名盗猎者无一逃脱。", "captured"),
        ("赌客28人一个也没跑成。", "captured"),
        ("两名接头人插翅难逃，被堵在巷口。", "captured"),
        ("3名骗子人赃并获。", "captured"),
        ("五名窃贼束手就擒。", "captured"),
        ("其余7人也没能逃出法网。", "captured"),
    ],
    "parts that a crime only names": [
        (
            "查获假冒伪劣商品9.7万件，其中假冒名酒3200瓶、伪造商标1.6万枚、走私香烟480条。",
            "seized seized seized seized",
        ),
        ("扣押涉案物品1.2万件，其中仿冒手表820块、盗版光盘4300张。", "seized seized seized"),
    ],
    "people handed to the police": [
        ("两名店主移交当地派出所处理。", "captured"),
        ("5名嫌疑人已移送公安机关。", "captured"),
    ],
    "orders to businesses": [
        ("市场监管局责令21家药店下架过期药品380盒。", "rectified taken_down"),
        ("对163家企业下发整改通知书。", "rectified"),
        ("向9家平台发出责令改正通知。", "rectified"),
        ("责成4家单位停业整顿。", "rectified"),
    ],
    "fines": [
        ("对当事人处18万元的罚款。", "fine"),
        ("监管局给予该公司350万元罚款。", "fine"),
        ("对企业开出25万元罚单。", "fine"),
    ],
    "cash by its worth": [
        ("查获价值300万元的现金和金条。", "seized"),
    ],
    "sufferers": [
        ("先后有140多名家长上当，损失逾600万元。", "victim loss"),
        ("19名学生家长受骗，涉款84万元。", "victim involved"),
        ("12名留学生中招，损失300万港元。", "victim loss"),
    ],
    "raids": [
        ("执法人员突查两家药企、五家面粉厂。", "inspected inspected"),
        ("民警连夜走访11家车行。", "inspected"),
    ],
    "traffic": [
        ("劝导不戴头盔行为3.2万人次。", "warned"),
        ("现场处罚闯红灯620人次。", "admin_penalty"),
    ],
    "events": [
        ("警方在各校办起讲座41场。", "publicity"),
        ("民警进村入户讲解160场次。", "publicity"),
    ],
    "what is no fact": [
        ("初步清查该集团洗钱逾1.2亿元，约谈364人。", "involved interviewed"),
        (
            "查处超员23起，疲劳驾驶94起，非法改装车辆20余起，毒驾11起。",
            "investigated investigated investigated investigated",
        ),
    ],
    "cyber": [
        (
            "网安民警循线深挖，锁定为境外赌博网站提供推广的水军账号1.7万个，打掉引流工作室3家。",
            "other den",
        ),
        ("该团伙通过撞库手段盗取游戏账号46万余组，变卖得款210余万元。", "crime_scale gain"),
        ("黑客利用木马远程操控主机3100余台，植入挖矿程序牟利92万元。", "crime_scale gain"),
        ("群管理员共拉起微信群78个，群成员逾1.3万人。", "crime_scale crime_scale"),
        ("涉案App下载量突破340万次，注册用户58万人。", "crime_scale crime_scale"),
        ("通信管理局配合关停涉案域名621个、IP地址1830个。", "closed closed"),
        ("网警全年处置网络谣言2360条，依法查处造谣传谣网民189人。", "removed admin_penalty"),
        ("网信部门受理网民举报8.4万件，转办核处7.9万件。", "lead lead"),
        (
            "约谈属地网站平台42家次，责令19家限期整改，罚款6家共计83万元。",
            "interviewed rectified org_penalty fine",
        ),
        ("反诈中心止付冻结涉诈账户1.2万个，返还被骗资金2300万元。", "frozen recovered"),
        ("银行网点成功堵截转账39笔，保住储户资金417万元。", "blocked intercepted"),
        ("拦截境外诈骗电话61万通、短信240万条。", "blocked blocked"),
        ("“断卡”行动中惩戒失信人员723人，整治行业网点116家。", "admin_penalty rectified"),
        ("警方带破电诈案件63起，涉案流水高达9.6亿元。", "solved involved"),
        ("受害者遍布全国，初步核实被骗人数逾2600人，被骗金额合计1.4亿元。", "victim loss"),
        ("嫌疑人以刷单返利为诱饵，诱骗邓女士转账14笔，共计26.8万元。", "crime_scale loss"),
        ("9名“卡农”出租银行卡31张，帮助转移赃款780万元。", "other crime_scale involved"),
        ("抓获人员中，男性61名、女性17名。", "captured captured"),
        ("抽调精干警力120人，分赴福建、广东。", "deployed"),
    ],
    "customs / food / tobacco": [
        ("关员在旅检现场查获濒危植物种子1400粒、活体蜘蛛86只。", "seized seized"),
        ("监管部门抽检粽子160批，合格率98.1%，发现不合格样品3批次。", "inspected other"),
        ("责令停业9家，吊销许可证2张，没收违法所得14.5万元。", "rectified closed fine"),
        ("烟草专卖局查获违法卷烟3.2万条，案值610万元，移送公安机关11起。", "seized involved other"),
        ("渔政部门清理“三无”船舶54艘、地笼网2700条。", "other other"),
        (
            "环保执法人员检查排污单位208家，立案处罚35件，限产停产7家。",
            "inspected investigated rectified",
        ),
    ],
    "people, procedure, forms of the sentence": [
        ("法院集中宣判涉黑案件4件29人，最高刑期二十年。", "prosecuted sentenced"),
        ("检察机关批捕41人，不捕6人，起诉38人，不诉3人。", "arrested other prosecuted other"),
        ("16人被强制隔离戒毒，5人责令社区戒毒。", "other other"),
        ("遣返非法入境外国人33人。", "other"),
        ("追逃组从缅甸押解回国潜逃人员12名。", "fugitive"),
        ("23名嫌疑人陆续到案，另有2人在逃。", "captured other"),
        ("团伙头目万某及6名骨干被一网打尽。", "captured"),
        ("全国追赃挽损金额超20亿元。", "recovered"),
        ("向被害人发还赃款460万元、手机72部。", "recovered other"),
        ("退赔被害企业经济损失180万元。", "recovered"),
        ("被刑事拘留的有27人，被行政拘留的有14人。", "criminal_detention admin_detention"),
        ("落网的8名骨干中，5名系累犯。", "captured captured"),
        ("缴获的手机多达137部，电脑也有24台。", "seized seized"),
        ("从车尾箱搜出的是假章18枚、空白合同300份。", "seized seized"),
        ("查扣了他们来不及运走的白酒460箱。", "seized"),
        ("现场的42台服务器被悉数封存。", "seized"),
        ("封存的还有账册31本。", "seized"),
        ("除现金外，民警还起获金条6根、名表3块。", "seized seized"),
        ("当晚端窝点、抓现行，17人被带回派出所。", "captured"),
        ("截至发稿，到案人数已增至35人。", "captured"),
        ("涉事网店共卖出假冒球鞋2300双，销售额达140万元。", "crime_scale involved"),
        ("两年间，林某伙同他人先后伪造病历160份，骗保47万元。", "crime_scale loss"),
        ("短短三个月，平台吸引投资人逾800名，卷走资金5600万元。", "victim loss"),
        ("11名老人合计被骗96万元，最多的一位被骗31万元。", "victim loss loss"),
        ("赃物价值经鉴定为12.7万元。", "involved"),
        ("8月以来，全市刑拘132人、逮捕96人、移诉88人。", "criminal_detention arrested prosecuted"),
        ("经梳理，同类案件共有23起，涉及11个省份。", "other"),
        ("其名下6套房产、3辆豪车已被查封。", "seized seized"),
        ("涉案的5家公司均被立案调查。", "org_penalty"),
        ("对涉事的3家托管机构处以罚款共9万元，并责令停业。", "org_penalty fine"),
        ("纪委监委给予党纪处分28人，诫勉谈话41人。", "admin_penalty admin_penalty"),
        ("拘传到案的7名被执行人当场履行欠款53万元。", "captured recovered"),
        ("执行法官将一辆越野车当场扣押，腾退房屋2套。", "seized other"),
        ("活动期间，现场咨询群众达900余人次，发放资料1.1万份。", "publicity publicity"),
        ("全市设宣传点46个，出动警力280人次、警车75台次。", "publicity deployed deployed"),
        (
            "全市共检查场所1260家次，发现隐患327处，当场整改255处。",
            "inspected vulnerability rectified",
        ),
        ("发现火灾隐患18处，已督促整改到位。", "vulnerability"),
        ("主犯郭某获刑十二年，其余13名从犯分别被判处三年至七年不等有期徒刑。", "sentenced"),
        (
            "缴获毒品海洛因3.2千克、冰毒1.1千克、K粉460克，毒资28万元。",
            "seized seized seized seized",
        ),
        ("打掉贩毒团伙5个，摧毁贩毒通道2条，缴获毒品总量达61千克。", "gang other seized"),
        ("民警化装侦查，在出租屋内人赃并获，当场缴获假币87万元。", "seized"),
        ("专案组冻结资金折合人民币3.4亿元，查封土地2宗、厂房5处。", "frozen seized seized"),
        ("破获利用虚拟货币洗钱案1起，缴获USDT约42万枚。", "solved seized"),
        ("查明其通过泰达币转移赃款1300万元。", "involved"),
        ("警员在四人身上共检获假筹码128枚。", "seized"),
        ("在11名旅客随身行李中查获黄金4.2公斤。", "seized"),
        ("缴获假冒安宫丸5.2万余粒；假冒阿胶1300余盒。", "seized seized"),
        ("被告人并处罚金8000元至2000元不等。", "fine"),
    ],
    "money that lies in frozen accounts": [
        ("专案组止付支付宝账户41个，涉及余额73万元。", "frozen frozen"),
        ("法院冻结其子女名下银行卡9张，涉及结存120万元。", "frozen frozen"),
        ("冻结对公账户18户，账户余额合计460万元。", "frozen frozen"),
        ("民警冻结钱包地址6个，内有余额折合人民币210万元。", "frozen frozen"),
    ],
    "what private people pay is lost": [
        ("刘先生把5.6万元转入所谓客服提供的卡号后被拉黑。", "loss"),
        ("陈婆婆到柜台取出18万元交给上门的“专员”，事后才知受骗。", "loss"),
        ("李女士卡上的2.7万元不知去向。", "loss"),
        ("诱骗周大爷先后汇款9笔，共计33万元。", "crime_scale loss"),
        ("网民吴某轻信荐股老师，充值8.8万元后无法提现。", "loss"),
    ],
    "people who did not get away": [
        ("车上三名走私客也没能逃脱。", "captured"),
        ("其余5名把风者一个都没跑掉。", "captured"),
        ("两名取款人人赃并获。", "captured"),
        ("李某兄妹等4人被人赃俱获。", "captured"),
    ],
    "crimes that only name the goods of a part": [
        ("查扣涉案物品4.4万件，其中仿冒箱包620只、走私手表88块。", "seized seized seized"),
        ("收缴各类违禁品910件，含自制猎枪14支、伪造公章62枚。", "seized seized seized"),
        ("缴获假酒1200箱；假冒香烟640条。", "seized seized"),
    ],
    "orders to others": [
        ("网信办责令7家论坛删除谣言帖文920条。", "rectified removed"),
        ("商务局责成16家商超下架问题食品2400袋。", "rectified taken_down"),
        ("对28家管理混乱的下发整改通知书。", "rectified"),
        ("向11家平台发出责令整改通知。", "rectified"),
    ],
    "penalties behind why": [
        ("6人因情节轻微，罚款后释放。", "admin_penalty"),
    ],
    "cash by what it is worth": [
        ("警员搜出约值12万澳门元的筹码。", "seized"),
        ("检获总值35万元的泰铢现钞。", "seized"),
        ("查获价值88万元的手表。", "involved"),
        ("另缴现金6.3万元。", "seized"),
        ("共扣赌资41万元。", "seized"),
        ("床垫下藏着现金足足8万元。", "seized"),
    ],
    "victims by what they tell": [
        ("14名网购者报称受骗，共损失9.6万元。", "victim loss"),
        ("31名旅客反映上当，涉款17万元。", "victim involved"),
    ],
    "names of operations as acts": [
        ("两地警方夜查19家酒吧、7间棋牌室。", "inspected inspected"),
        ("执法队连夜清查36家旅馆。", "inspected"),
    ],
    "crimes of light verbs": [
        ("黑客先后对31家医院的系统发起攻击。", "crime_scale"),
        ("该伙人对17名老人实施诈骗。", "victim"),
        ("木马控制的主机达4200台。", "crime_scale"),
        ("查明三人伪造的票据有86张。", "crime_scale"),
        ("查实该团伙利用空壳公司虚开发票2300份。", "crime_scale"),
    ],
    "who speaks of himself": [
        ("吴某供称获利7万余元。", "gain"),
        ("二人承认盗窃电动车21辆。", "crime_scale"),
    ],
    "what a message counts": [
        ("微信群内成员超过5200人。", "crime_scale"),
        ("交易群成员约480人。", "crime_scale"),
    ],
    "stages as states": [
        ("另有3人仍处于取保候审阶段。", "bail"),
        ("5人尚在行政拘留期间。", "admin_detention"),
    ],
    "events that are held": [
        ("该所开了9堂法治课。", "publicity"),
    ],
    "numbers of notices": [
        ("通报陆续破获的四起制假案，抓获29人。", "solved captured"),
        ("前三起共抓获18人。", "captured"),
        ("目前三起案件均已告破。", "solved"),
    ],
    "other laws": [
        ("17款软件因违规索权被点名。", "other"),
        ("电子警察抓拍闯红灯行为2.6万起。", "investigated"),
        ("纠正行人横穿马路3100人次。", "warned"),
        ("诈骗案受理412件，损失金额则下降两成，为3.3亿元。", "received loss"),
        ("33人被遣返原籍、6人因偷运人口送交检察院。", "other prosecuted"),
        ("12宗投诉已转介警方。", "received"),
        ("约谈29人查获洗钱金额1.8亿元。", "interviewed involved"),
        ("审计核查该公司逃税逾2300万元。", "other"),
    ],
    "what the last clause tells of one subject": [
        ("剩下的1名嫌疑人彭某眼看无处可藏，连夜从外省赶回投案自首。", "surrendered"),
        ("两名主犯东躲西藏，辗转多地，最终在边境落网。", "captured"),
        ("两名店员见势不妙，民警随即抓获老板1人。", "captured"),
    ],
    "who says so is not acted on": [
        ("19名乘客报称在网上抢票受骗，合计损失2.6万元。", "victim loss"),
        ("8名租客声称被中介欺骗。", "victim"),
    ],
    "parts of a sum": [
        ("骗子转走她卡内的5.1万元。其中4.6万元被用来购买游戏点卡。", "loss loss"),
        ("杨女士被骗21万元，其中15万元流向境外账户，剩下的6万元已被冻结。", "loss loss frozen"),
        ("警方追回赃款90万元，其中60万元已发还。", "recovered recovered"),
    ],
    "things that 其中 divides in the next sentence": [
        ("关员查获象牙制品46枚。经鉴定，其中31枚属国家一级保护动物制品。", "seized seized"),
        ("民警缴获假章120枚。经清点，其中85枚为企业公章。", "seized seized"),
    ],
    "offenders behind what was learnt": [
        ("探员查出集团租用写字楼，设有3间空壳公司，印制单张1.2万份。", "crime_scale crime_scale"),
    ],
    "where and by whom things were found": [
        ("在三间出租房内，民警发现了9名传销人员。", "other"),
        ("执法人员先后发现了14名涉赌人员。", "other"),
    ],
    "HK, Macao, Taiwan": [
        (
            "行動中共拘捕十七男九女，檢獲電腦五部、手提電話三十八部及現金約七十萬元。",
            "captured captured seized seized seized",
        ),
        ("探員在涉案單位內搜出避孕套一批、賬簿兩本。", "seized"),
        ("該集團透過假投資平台騙取三十四名市民逾九千萬元。", "victim loss"),
        ("兩名男子涉嫌搶劫便利店，劫去現金約三千元。", "loss"),
        (
            "專案小組循線逮捕王姓主嫌等8人到案，查扣安非他命3.2公斤、改造手槍2把、子彈46顆。",
            "captured seized seized seized",
        ),
        ("全案依詐欺罪嫌移送新北地檢署偵辦，並聲請羈押3人獲准。", "arrested"),
        ("治安警員截查懷疑換錢黨人士61名，當中44人遭遣返。", "inspected other"),
        (
            "司警揭發一宗跨境販毒案，拘捕兩名越南籍男子，起出可卡因1.4公斤，黑市值約四百萬澳門元。",
            "solved captured seized involved",
        ),
        ("首三季共接獲科技罪案2.5萬宗，按年上升6%，涉款36億港元。", "received involved"),
        ("勞工處巡查食肆190間次，發出勸喻信35封。", "inspected other"),
        ("入境處人員於反黑工行動中拘捕12名非法勞工及3名僱主。", "captured captured"),
        ("金管會裁罰3家銀行共計2400萬元。", "org_penalty fine"),
    ],
    "journalese": [
        ("八年追凶，两名命案逃犯栽在一枚烟蒂上。", "fugitive"),
        ("一张网撒下去，19条“大鱼”落网。", "captured"),
        ("仅用72小时，民警转战三省，将5名骗子逮了个正着。", "captured"),
        ("警方一举敲掉“空壳公司”产业链，牵出涉案企业46家。", "other"),
        ("扣下的23车“黑沙”堆成小山。", "seized"),
        ("四十余名村民的养老钱被卷走，总额高达370万元。", "victim loss"),
        ("网上晒“提货单”骗走14名宝妈奶粉钱11万元。", "victim loss"),
    ],
}

# Sentence -> the role of each number that is no fact, in text order.
ROLES = [
    ("口令不要设成6位纯数字。", "size"),
    ("庄家以1赔35的赔率收单。", "rate rate"),
    ("每期少则两三万元，多则十几万元。", "rate rate"),
    ("雪天车速不要超过40公里。", "threshold"),
    ("他把一摞账单塞进火炉。", "vague"),
    ("她花800元买来两盒膏药。", "price other"),
    ("屋里还剩半箱白酒。", "vague"),
    ("全区月均客流量达310万人次。", "rate"),
    ("该局列入公安部一级挂牌名单。", "rank"),
    ("前两起案件的主犯系同一人。", "ordinal"),
    ("地下“六合彩”屡禁不止。", "name"),
    ("全年未发生一次死亡3人以上的事故。", "threshold threshold"),
    ("举报属实的，最高奖励3万元。", "other"),
    ("罚款上限由2万元提高到5万元。", "threshold threshold"),
    ("李某曾因盗窃三次被判刑。", "other"),
    ("另一组民警守住后门。", "article"),
    ("嫌疑人驾驶9座商务车逃离。", "size"),
    ("该车时速一度超过150公里。", "rate"),
    ("举报人可获罚没款2%的奖励，最高不超过30万元。", "rate other"),
    ("网站访问峰值超过310万次。", "rate"),
    ("一个年出货八万瓶的团伙浮出水面。", "article rate"),
]


@pytest.mark.parametrize(
    ("law", "text", "types"), [(law, *row) for law, rows in LAWS.items() for row in rows]
)
def test_law(law: str, text: str, types: str) -> None:
    found = [str(fact.type) for fact in extract(text, published="2020-06-01").facts]
    assert found == types.split(), law


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_roles(text: str, roles: str) -> None:
    report = extract(text, published="2020-06-01")
    found = [str(number.role) for number in report.numbers if number.role not in ("fact", "word")]
    assert found == roles.split()
