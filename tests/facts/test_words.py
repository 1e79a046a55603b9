"""Verbs, nouns and classifiers of many genres: every number gets the right type.

One line each: the sentence, then the types of its facts in text order; C is a case, P a person, A
an amount, M a measure. All sentences are invented.
"""

import pytest

from netcrime_ie import extract

FAMILIES = {"C": "case", "P": "person", "A": "amount", "M": "measure"}

# police
POLICE = """
接处警情3.2万起。|C.received
共接处刑事警情1260起。|C.received
处警2.3万次。|M.deployed
全市刑事发案同比下降，全年共发生盗窃案件830起。|C.received
受理群众报案420起。|C.received
受理信访举报3200件次。|M.lead
接访群众120人次。|M.other
办理来信来访560件。|M.lead
受理行政复议案件25件。|C.received
审查受理移送起诉案件210件。|C.received
辖区电诈发案32起。|C.received
立案调查违法案件62起。|C.investigated
立案查处违法行为320件。|C.investigated
查办行政处罚案件520件。|C.investigated
查结案件410件。|C.investigated
办理治安案件2100起。|C.investigated
查纠交通违法行为3.2万起。|C.investigated
现场纠违5600起。|C.investigated
查究涉網案件30宗。|C.investigated
揭發詐騙案8宗。|C.solved
侦破网络赌博案件28起，打掉团伙15个。|C.solved M.gang
破积案35起。|C.solved
攻克疑难案件7起。|C.solved
连破盗窃案19起。|C.solved
一举破获入室盗窃案12起。|C.solved
串并案件63起。|C.other
挂牌督办重大案件5起。|C.supervised
部级督办案件3起。|C.supervised
纳入督办案件16起。|C.supervised
提起公诉312件586人。|C.prosecuted P.prosecuted
移送检察机关审查起诉45人。|P.prosecuted
移送审查起诉犯罪嫌疑人89名。|P.prosecuted
判处被告人23名。|P.sentenced
一审判决被告人16人有罪。|P.sentenced
对12名被告人作出一审判决。|P.sentenced
18人被判处有期徒刑。|P.sentenced
执结案件820件，执行到位金额1.3亿元。|C.prosecuted A.recovered
执行到位标的额3200万元。|A.recovered
司法拘留失信被执行人35人。|P.admin_detention
罚款失信被执行人12人。|P.admin_penalty
将320名被执行人纳入失信名单。|P.admin_penalty
限制高消费860人次。|P.admin_penalty
腾退房屋15处。|M.other
查封房产28套、车辆36辆。|M.seized M.seized
扣划存款560万元。|A.recovered
拘捕涉案男子12名。|P.captured
截获偷渡人员32人。|P.captured
擒获飞车党成员9人。|P.captured
抓扒手18名。|P.captured
缉捕逃犯26名。|P.fugitive
劝投在逃人员13名。|P.fugitive
追捕归案逃犯7名。|P.fugitive
将3名潜逃境外的嫌疑人押解回国。|P.captured
敦促128名滞留境外人员回国投案。|P.surrendered
劝返滞留境外人员215人。|P.fugitive
刑事处罚96人。|P.other
治安处罚213人。|P.admin_penalty
行政罚款67人。|P.admin_penalty
驱逐出境23人。|P.admin_penalty
遣送出境85人。|P.other
吊销驾驶证142本。|M.closed
强制戒毒126人。|P.other
责令社区戒毒230人。|P.other
收戒吸毒人员310人。|P.other
尿检娱乐场所从业人员1200人次。|M.inspected
毛发检测560人。|M.inspected
教育释放35人。|P.other
训诫教育违法人员86名。|M.warned
对涉事网民32人进行批评教育。|M.warned
责令具结悔过18人。|M.warned
依法传唤涉案人员46人。|P.captured
盘查可疑人员3.2万人次，盘查可疑车辆1.1万台次。|M.inspected M.inspected
核录人员8.6万人次。|M.inspected
清查出租屋2300间。|M.inspected
检查重点单位560家，发现隐患820处，整改790处。|M.inspected M.vulnerability M.rectified
下发整改通知书130份。|M.rectified
"""

# goods and sites
GOODS_AND_SITES = """
查没走私香烟3200条。|M.seized
查扣走私冻品26吨。|M.seized
罚没物品1200件。|M.seized
罚没走私汽车16辆。|M.seized
没收非法所得32万元。|A.fine
没收违法经营食品860公斤。|M.seized
登记保存违法物品230件。|M.seized
先行登记保存卷烟560条。|M.seized
扣留违法车辆86辆。|M.seized
拖移违停车辆120辆。|M.seized
暂扣违法车辆320辆。|M.seized
查封涉案厂房6间。|M.seized
封存问题食品1.2吨。|M.seized
起获被盗手机56部。|M.seized
起获赃物320余件。|M.seized
收存枪支23支。|M.seized
上交枪支35支、子弹620发。|M.seized M.seized
群众主动上缴管制刀具89把。|M.seized
提取电子数据3.2TB。|M.other
固定电子证据560G。|M.other
挡获毒品冰毒3.6公斤。|M.seized
截获走私货柜8个。|M.seized
查截走私船只6艘。|M.seized
缉获毒品26公斤。|M.seized
检控涉案人士15名。|P.prosecuted
檢走電腦12部、手提電話30部。|M.seized M.seized
扣查私家車8輛。|M.seized
起出冰毒約2公斤。|M.seized
搜獲現金16萬港元。|A.seized
檢獲籌碼65萬港元。|A.seized
充公款項320萬元。|A.fine
沒收犯罪所得1,200萬元。|A.fine
限制處分不動產12筆。|M.frozen
扣押不動產16筆、汽車5輛。|M.seized M.seized
查扣存款1.2億元。|A.frozen
圈存金額3200萬元。|A.frozen
攔阻詐騙金額5600萬元。|A.intercepted
列警示帳戶86個。|M.frozen
封锁警示帐户120个。|M.frozen
封杀违规账号620个。|M.closed
封禁违规直播间210个。|M.closed
禁言账号1.2万个。|M.closed
解散违规群组120个。|M.closed
下线违规视频5600条。|M.removed
拦截删除有害信息3.2万条。|M.removed
屏蔽涉赌网址1.3万个。|M.blocked
阻断境外违规网站560个。|M.blocked
停止域名解析320个。|M.closed
注销网站备案1200个。|M.closed
关闭网店320家。|M.closed
关停“两卡”账户86万户。|M.closed
停用涉案手机号码3.2万个。|M.closed
停机违规号码2.3万个。|M.closed
取缔无证经营摊点126个。|M.closed
关停污染企业23家。|M.closed
查封违法企业12家。|M.closed
吊销营业执照56户。|M.closed
注销食品经营许可证120家。|M.closed
吊扣牌照3副。|M.closed
责令停业16家。|M.rectified
停业整顿娱乐场所23家。|M.rectified
责令停产停业整顿企业12家。|M.rectified
拆除非法网箱1200口。|M.other
罚没款物折合320万元。|A.fine
收缴罚没款860万元。|A.fine
处罚金合计560万元。|A.fine
追征税款1.3亿元。|A.recovered
补缴税款及滞纳金2300万元。|A.recovered
查补入库税款3.6亿元。|A.recovered
偷逃税额1.2亿元。|A.other
少缴税款320万元。|A.other
虚开税额合计3.6亿元。|A.involved
价税合计12亿元。|A.involved
骗取医保基金320万元。|A.loss
追回医保基金1.1亿元。|A.recovered
涉案总标的2.3亿元。|A.involved
挽回直接经济损失860万元。|A.recovered
帮助农民工讨回欠薪320万元。|A.recovered
返还被骗款86万元。|A.recovered
发还涉案款物价值320万元。|A.recovered
清退集资款1.6亿元。|A.recovered
退赃230万元。|A.recovered
堵截损失320万元。|A.intercepted
避免群众被骗1200万元。|A.intercepted
为群众保住钱款56万元。|A.intercepted
奖励举报人32人次，发放奖金16万元。|M.other A.other
兑现举报奖励23万元。|A.other
发放司法救助金86万元。|A.other
"""

# offenders
OFFENDERS = """
该团伙先后作案36起，盗窃电动车52辆。|C.other M.crime_scale
张某等人盗掘古墓12座，盗得文物86件。|M.crime_scale M.crime_scale
李某扒窃手机23部。|M.crime_scale
王某贪污公款320万元。|A.loss
刘某受贿86万元。|A.other
陈某挪用公款120万元用于赌博。|A.loss
该公司非法集资3.2亿元，涉及投资人1200名。|A.involved M.victim
该公司吸收公众存款2.6亿元。|A.involved
集资参与人达3600余人。|M.victim
该平台吸引3.2万人参与。|M.crime_scale
团伙拉拢“宝妈”刷单1.2万单。|M.crime_scale
该团伙销售假酒3200箱，销售额达860万元。|M.crime_scale A.involved
该窝点生产假烟1200件。|M.crime_scale
该工厂灌装假酒2300瓶。|M.crime_scale
该公司对外开具发票1.2万份。|M.crime_scale
该团伙虚开发票3600份，价税合计5.6亿元。|M.crime_scale A.involved
该团伙走私成品油3200吨。|M.crime_scale
嫌疑人先后偷运香烟560条。|M.crime_scale
该船过驳柴油860吨。|M.crime_scale
团伙组织偷渡人员56人次。|M.crime_scale
蛇头运送偷渡人员23名。|M.crime_scale
该团伙贩卖毒品12公斤。|M.crime_scale
嫌疑人贩卖公民个人信息560万条。|M.crime_scale
嫌疑人非法控制计算机3200台。|M.crime_scale
木马感染手机26万部。|M.crime_scale
黑客入侵网站860个。|M.crime_scale
该团伙攻击服务器120台。|M.crime_scale
该软件注册用户达86万。|M.crime_scale
该直播平台有主播320名，会员26万人。|M.crime_scale M.crime_scale
该网站上传盗版电影1.2万部。|M.crime_scale
视频被点击3.6万次。|M.crime_scale
该帖阅读量达12万次。|M.crime_scale
谣言被转发2300次。|M.crime_scale
团伙发送诈骗短信320万条。|M.crime_scale
团伙拨打诈骗电话26万次。|M.crime_scale
该团伙利用“猫池”拨打电话1.2万个。|M.crime_scale
团伙架设GOIP设备36台。|M.crime_scale
该公司雇佣业务员86人。|P.other
团伙招募话务员23人。|P.other
该团伙收购银行卡1200套。|M.crime_scale
该团伙买卖对公账户560个。|M.crime_scale
嫌疑人出租出售银行卡36张。|M.crime_scale
其名下银行卡流水达320万元。|A.involved
该卡进账86万元。|A.gain
跑分流水1.2亿元。|A.involved
洗钱金额达3.6亿元。|A.involved
帮助转移赃款560万元。|A.involved
取现320万元。|A.involved
投注额累计12亿元。|A.involved
参赌人员达1.2万人。|M.crime_scale
抽头渔利23万元。|A.gain
非法获利共计320万元。|A.gain
赚取佣金86万元。|A.gain
收取会员费120万元。|A.gain
收取保护费56万元。|A.gain
索要赎金200万元。|A.other
敲诈勒索32万元。|A.loss
强迫交易获利86万元。|A.gain
高利放贷1.2亿元，收取利息3200万元。|A.involved A.gain
受害人被骗走养老金36万元。|A.loss
受害人损失共计860万元。|A.loss
造成直接经济损失320万元。|A.loss
致32人死亡。|M.victim
造成12人受伤。|M.victim
受害群众达1200余人。|M.victim
诈骗被害人86名。|M.victim
骗取120余名老人钱财。|M.victim
猎捕野生动物56只。|M.crime_scale
非法捕捞渔获物320公斤。|M.crime_scale
电鱼1200公斤。|M.crime_scale
滥伐林木560株。|M.crime_scale
非法占用农用地86亩。|M.crime_scale
非法采砂3.2万吨。|M.crime_scale
倾倒建筑垃圾1200吨。|M.crime_scale
排放污水3200吨。|M.crime_scale
填埋危险废物86吨。|M.crime_scale
屠宰病死猪320头。|M.crime_scale
制售假药56万盒。|M.crime_scale
种植罂粟1200株。|M.crime_scale
伪造印章86枚。|M.crime_scale
制作假证3200本。|M.crime_scale
盗刷信用卡56张。|M.crime_scale
盗刷医保卡320次。|M.crime_scale
骗保金额达120万元。|A.loss
"""

# procuratorates, courts, customs, markets, taxes
PROCURATORATES_COURTS_CUSTOMS_MARKETS_TAXES = """
办理审查逮捕案件320件526人。|C.investigated P.other
批准逮捕各类犯罪嫌疑人420人，不批准逮捕86人。|P.arrested P.other
决定起诉1200人，不起诉230人。|P.prosecuted P.other
追诉漏罪56起。|C.prosecuted
监督撤案36件。|C.other
书面纠正违法560件次。|C.other
发出纠正违法通知书120份。|M.other
制发检察建议86份，回复采纳80份。|M.other M.other
提起刑事附带民事公益诉讼32件。|C.prosecuted
立案办理公益诉讼案件120件。|C.investigated
发出公告35件。|M.publicity
督促收回国有财产320万元。|A.recovered
督促整治违法企业36家。|M.rectified
追缴环境损害赔偿金1200万元。|A.recovered
对32件案件开展羁押必要性审查。|C.other
变更强制措施56人。|P.bail
适用认罪认罚1200人。|P.other
提出量刑建议860人。|P.other
救助困难当事人56人，发放救助金120万元。|M.other A.other
接待群众来访1200人次。|M.other
检察长列席审委会32次。|M.other
法院新收案件1.2万件，审执结1.1万件。|C.received C.prosecuted
受理一审刑事案件560件，审结530件，判处罪犯720人。|C.received C.prosecuted P.sentenced
对12名被告人适用非监禁刑。|P.sentenced
宣告无罪3人。|P.other
依法减刑560人，假释32人。|P.other P.other
裁定减刑120件。|C.other
拘留失信被执行人86人次，罚款32万元。|P.admin_detention A.fine
追究拒执罪12人。|P.other
发放执行案款1.2亿元。|A.recovered
立案审查调查120人。|P.other
留置32人。|P.other
给予党纪政务处分320人，移送司法机关15人。|P.admin_penalty P.other
处分违纪党员干部86人。|P.admin_penalty
组织处理56人，诫勉谈话120人次。|P.admin_penalty P.admin_penalty
追责问责领导干部23人。|P.admin_penalty
通报曝光典型问题32起。|C.other
处置问题线索860件。|M.lead
退运货物32批次。|M.other
扣留侵权嫌疑货物320批次。|M.seized
检出不合格食品32批次。|M.seized
刑事立案56起，行政立案230起。|C.filed C.filed
涉税犯罪案件12起，案值3.2亿元。|C.other A.involved
查办传销案件23件，涉案金额560万元。|C.investigated A.involved
遣散传销人员320人。|P.other
捣毁传销窝点56处，解救被骗人员23人。|M.den M.victim
教育遣散传销人员186名。|M.warned
抽检食品1200批次，不合格36批次。|M.inspected M.other
检测样品2300份。|M.inspected
责令下架商品86款。|M.taken_down
召回问题产品1200台。|M.other
受理消费者投诉2300件，为消费者挽回损失86万元。|M.lead A.recovered
调解消费纠纷320件。|C.other
立案查处虚假广告案件32件，罚没120万元。|C.investigated A.fine
查处无照经营户56户。|M.org_penalty
列入经营异常名录320户。|M.org_penalty
列入严重违法失信名单23家。|M.org_penalty
吊销企业1200户。|M.closed
查处假冒注册商标商品1.2万件。|M.seized
查获假冒伪劣商品货值560万元。|A.involved
阻断出口退税3.2亿元。|A.intercepted
查处违规骗取留抵退税企业56户。|M.org_penalty
追缴税款、罚款和滞纳金共计3.2亿元。|A.recovered
处罚证券公司12家次。|M.org_penalty
对8人采取市场禁入措施。|P.admin_penalty
罚没款合计12.6亿元。|A.fine
出具警示函86份。|M.other
采取监管措施320家次。|M.org_penalty
查处外汇违规案件1200件，罚款3.2亿元。|C.investigated A.fine
查处地下钱庄案件56起。|C.investigated
移送涉嫌犯罪线索86条。|M.lead
查处非法社会组织320家。|M.org_penalty
取缔非法社会组织56家，劝散120家。|M.closed M.other
处罚违规寄递企业23家。|M.org_penalty
吊销快递经营许可证5家。|M.closed
"""

# Hong Kong, Macao, Taiwan
HONG_KONG_MACAO_TAIWAN = """
【香港讯】香港警方拘捕23人，涉及詐騙案36宗，涉款1.2億元。|P.captured C.other A.involved
【香港讯】警方共搗破賭檔3個，拘捕56名男女，檢獲賭款12萬元。|M.den P.captured A.seized
【香港讯】警方票控違例泊車320宗，拖走車輛12部。|C.prosecuted M.seized
【香港讯】警方發出告票1,200張。|M.other
【香港讯】海關檢獲懷疑冒牌貨物1.2萬件，市值約320萬元。|M.seized A.involved
【香港讯】海關緝獲可卡因12公斤。|M.seized
【香港讯】警方搜查23個處所，檢獲電腦12部。|M.inspected M.seized
【香港讯】入境處拘捕非法勞工56人，僱主12人。|P.captured P.captured
【香港讯】當局遣送非法入境者86名。|P.other
【香港讯】警方向法庭申請限制令，凍結資產3,200萬元。|A.frozen
【香港讯】警方瓦解一個洗黑錢集團，拘捕32人。|M.gang P.captured
【香港讯】12人已被落案起訴，其餘20人獲准保釋候查。|P.prosecuted P.bail
【香港讯】受害人共被騙去320萬元。|A.loss
【香港讯】事主損失約56萬元。|A.loss
【香港讯】本地公司報失1,200萬元。|A.loss
【香港讯】警方截獲騙款86萬元。|A.seized
【香港讯】反詐騙協調中心攔截騙款3,200萬元。|A.intercepted
【香港讯】警方錄得科技罪案3.2萬宗，損失金額56億元。|C.received A.loss
【香港讯】行動中動員86名人員，設置路障12個。|M.deployed M.deployed
【香港讯】警方截查560人，檢查車輛230部。|M.inspected M.inspected
【香港讯】警務人員檢走證物一批，包括現金12萬元。|A.seized
【澳門讯】治安警帶返32人調查，當中5人為非法入境者。|P.captured P.captured
【澳門讯】治安警檢控違例的士56宗。|C.prosecuted
【澳門讯】司警偵破電騙案12宗，拘捕涉案者23人。|C.solved P.captured
【澳門讯】海關截獲水客23名，檢獲手機320部。|P.captured M.seized
【澳門讯】海關查獲走私凍肉1.2噸。|M.seized
【澳門讯】當局驅逐出境86人。|P.admin_penalty
【澳門讯】司警緝捕放高利貸者12人。|P.captured
【澳門讯】案件移送檢察院處理，涉案8人被羈押候審。|P.arrested
【中央社台北讯】檢方聲請羈押5人，諭知12人交保。|P.arrested P.bail
【中央社台北讯】全案偵結，起訴李男等23人。|P.prosecuted
【中央社台北讯】檢警拘提犯嫌8人到案，訊後3人收押禁見，5人飭回。|P.captured P.arrested P.other
【中央社台北讯】查獲改造手槍5把、子彈56顆。|M.seized M.seized
【中央社台北讯】查緝毒品三級毒品咖啡包3,200包。|M.seized
【中央社台北讯】被害民眾達120人，受騙金額逾3,200萬元。|M.victim A.loss
【中央社台北讯】行員阻詐成功，保住民眾86萬元。|A.intercepted
【中央社台北讯】取締酒駕320件、違規停車560件。|C.investigated C.investigated
【中央社台北讯】取締非法外勞56人。|P.admin_penalty
【中央社台北讯】開罰12家業者共320萬元。|M.org_penalty A.fine
【中央社台北讯】裁處罰鍰86萬元。|A.fine
【中央社台北讯】沒收犯罪所得320萬元。|A.fine
【中央社台北讯】移送法辦嫌犯12名。|P.prosecuted
【中央社台北讯】移民署查獲行方不明移工86人。|P.captured
【中央社台北讯】下架詐騙廣告3.2萬則。|M.taken_down
【中央社台北讯】攔截詐騙簡訊120萬則。|M.blocked
【中央社台北讯】海巡署查獲走私香菸1.2萬條。|M.seized
【中央社台北讯】帶隊驅離越界漁船23艘。|M.other
【中央社台北讯】列管詐騙車手560人。|P.other
【中央社台北讯】查扣比特幣12顆、以太幣56顆。|A.frozen A.frozen
"""

# streets and stories
STREETS_AND_STORIES = """
查处各类交通违法2.3万起，其中酒驾320起、醉驾86起。|C.investigated C.investigated C.investigated
查处涉牌涉证违法560起，暂扣机动车120辆。|C.investigated M.seized
现场处罚2300人次，教育劝导1.2万人次。|P.admin_penalty M.warned
查扣电动三轮车86辆，拆除雨棚560个。|M.seized M.other
收缴假牌假证36副。|M.seized
注销驾驶证86本，降级处理32人。|M.closed P.admin_penalty
快处快赔轻微事故560起。|C.other
发生道路交通事故320起，造成12人死亡、56人受伤。|C.received M.victim M.victim
办理居民身份证2.3万张，签发出入境证件1.2万本。|M.other M.other
化解矛盾纠纷860起。|C.other
救助群众560人次，找回走失老人32人。|M.other M.other
接受群众求助2300起。|C.received
组建义警队伍56支2300人。|M.deployed M.deployed
新建智慧安防小区86个，安装高清探头1.2万个。|M.other M.deployed
走访群众2.3万户，发放宣传资料5.6万份。|M.inspected M.publicity
开展反诈宣讲320场次，受众3.2万人。|M.publicity M.publicity
安装注册国家反诈中心App 26万人。|M.publicity
群发反诈短信320万条。|M.publicity
劝阻潜在受害人2300人，避免损失860万元。|M.dissuaded A.intercepted
下发预警指令1.2万条，见面劝阻率98%，止付金额3200万元。|M.dissuaded A.frozen
冻结账户1200个，止付560笔，涉及金额3200万元。|M.frozen M.frozen A.involved
打击处理涉“两卡”违法犯罪人员320人，惩戒86人。|P.other P.admin_penalty
缴获“两卡”1200张。|M.seized
查处开卡违规网点23个。|M.org_penalty
约谈网点负责人36人次。|M.interviewed
拆除“黑广播”设备12套。|M.other
打掉涉恶团伙12个，破案86起，刑拘120人。|M.gang C.solved P.criminal_detention
铲除黑社会性质组织2个、恶势力犯罪集团6个。|M.gang M.gang
端掉涉赌窝点32处，抓获涉赌人员320人，收缴赌资86万元、赌具56副。|M.den P.captured A.seized M.seized
捣毁地下钱庄12个，涉案金额32亿元。|M.den A.involved
捣毁制毒工厂1座。|M.den
打掉“跑分”平台5个。|M.den
打掉非法第四方支付平台8个。|M.den
斩断犯罪链条12条。|M.other
深挖出余罪56起。|C.other
带破外省案件32起。|C.solved
核破跨省案件86起。|C.solved
查证案件56起。|C.other
认定案件120起，认定涉案金额3200万元。|C.other A.involved
经查，该团伙作案120余起，涉案价值56万元。|C.other A.involved
二人共窃得电动车电瓶36组。|M.crime_scale
该团伙骗得被害人56人共计320万元。|M.victim A.loss
团伙成员共23人。|P.other
该窝点有工人12名。|P.other
现场查获成品假酒2300瓶、包装盒5600个、商标标识1.2万枚。|M.seized M.seized M.seized
起获作案手机23部、银行卡86张、现金12万元。|M.seized M.seized A.seized
查封涉案房产6套，扣押豪车3辆，冻结存款560万元。|M.seized M.seized A.frozen
查明该网站注册会员12万名，发展代理320人，投注金额达8.6亿元。|M.crime_scale P.other A.involved
服务器内存储公民信息1.2亿条。|M.crime_scale
电脑内有身份证照片3200张。|M.crime_scale
嫌疑人出售自己名下电话卡12张，获利3600元。|M.crime_scale A.gain
帮助上游转账“跑分”320万元，从中抽成2.3万元。|A.involved A.gain
"""

# verbs that are attributes
VERBS_THAT_ARE_ATTRIBUTES = """
建成社会治理中心12个。|M.other
设立反诈服务站56个。|M.deployed
组建协调小组5个。|M.deployed
成立治理专班12个。|M.deployed
查处无证服务点12个。|M.org_penalty
印发治理方案12份。|M.publicity
查获登记证书56本。|M.seized
关闭测试账号120个。|M.closed
破获医疗服务诈骗案12起。|C.solved
侦破虚假登记案件12起。|C.solved
查办虚报注册资本案件12起。|C.investigated
查获假冒检验报告32份。|M.seized
查扣检测仪器12台。|M.seized
查获伪造审核材料56份。|M.seized
查处违规安排人员16名。|P.admin_penalty
处罚服务机构12家。|M.org_penalty
查处维修企业23家。|M.org_penalty
取缔非法培训机构12家。|M.closed
查处违规培训机构56家。|M.org_penalty
查处非法运输车辆32台。|M.seized
破获运输毒品案件12起。|C.solved
查获改装车辆56辆。|M.seized
扣押改装枪支12支。|M.seized
查获加工设备23台。|M.seized
捣毁加工窝点12处。|M.den
查处加工企业5家。|M.org_penalty
查获携带管制刀具人员12名。|P.captured
抓获盗掘古墓葬嫌疑人12名。|P.captured
破获非法占用农用地案件23起。|C.solved
打掉倒卖文物团伙5个。|M.gang
破获电鱼案件12起。|C.solved
查处排污企业12家。|M.org_penalty
关停直排企业12家。|M.closed
查获注水牛肉3吨。|M.seized
查获翻新手机320部。|M.seized
打掉组装伪基站团伙2个。|M.gang
抓获倾倒垃圾嫌疑人6名。|P.captured
查获屠宰工具12件。|M.seized
查处屠宰场3家。|M.den
破获抢劫、抢夺案件86起。|C.solved
抓获抢劫嫌疑人12名。|P.captured
打掉抢夺团伙3个。|M.gang
受理抢夺警情23起。|C.received
起诉抢劫、绑架、故意杀人等犯罪嫌疑人120人。|P.prosecuted
打掉拐卖儿童团伙3个，解救被拐儿童12名。|M.gang M.victim
破获强奸案12起、猥亵案5起。|C.solved C.solved
起诉性侵未成年人犯罪56人。|P.prosecuted
破获殴打他人案件23起。|C.solved
查处殴打他人案件320起。|C.investigated
破获非法拘禁案件12起。|C.solved
破获贪污案件3件。|C.solved
立案侦查贪污贿赂犯罪案件56件78人。|C.investigated P.other
查办受贿、行贿犯罪32人。|P.other
破获集资诈骗案件12起。|C.solved
打掉非法放贷团伙5个。|M.gang
查处出租、出借银行账户人员86人。|P.admin_penalty
查获零售户违规卷烟320条。|M.seized
查处供应商12家。|M.org_penalty
查处印制假发票窝点3个。|M.den
查获偷拍设备56套。|M.seized
打掉窃听窃照团伙2个。|M.gang
破获篡改数据案件5起。|C.solved
查处虚假宣传案件32件。|C.investigated
收缴反动宣传品2300份。|M.seized
查处网络主播12名。|P.admin_penalty
封禁主播320名。|M.closed
封禁直播间560个，处罚主播86名。|M.closed P.admin_penalty
查处回收企业12家。|M.org_penalty
打掉回收手机黑产团伙3个。|M.gang
查获存放毒品56公斤。|M.seized
捣毁存放窝点5个。|M.den
抓获承运司机12名。|P.captured
抓获转运嫌疑人23名。|P.captured
捣毁转运窝点3个。|M.den
查获藏匿人员12名。|P.captured
出动林业巡查人员320人次。|M.deployed
出动民警检查企业32家。|M.inspected
部署检查企业320家。|M.inspected
追加逮捕12人；提出检察建议5份。|P.arrested M.other
海关拦获逾1500公斤的制毒原料。|M.seized
案值超2000万元的案件7件。|C.other
嫌疑人12名，已移送审查起诉。|P.prosecuted
"""

# headlines
HEADLINES = """
缉毒12.6公斤。|M.seized
缴毒8公斤、缴枪12支。|M.seized M.seized
警方一夜拘23人。|P.captured
全省警方抓5600人、破案2300起。|P.captured C.solved
昨夜查酒驾56起。|C.investigated
该团伙有偿删帖2300条。|M.crime_scale
查车1200辆、查人2300人次。|M.inspected M.inspected
两天抓赌56人。|P.captured
百日行动打掉团伙86个，捣窝点120处。|M.gang M.den
“夏季行动”收网12次。|M.campaign
开展集群战役12次，发起收网行动56次。|M.campaign M.campaign
发起全国集群战役3起。|M.campaign
向全国发起集群战役，抓获230人。|P.captured
组织统一行动23次，清查场所5600家次。|M.campaign M.inspected
开展联合执法23次，出动执法人员560人次。|M.campaign M.deployed
刊发稿件320篇，阅读量达1200万次。|M.publicity M.crime_scale
悬挂横幅560条，张贴海报1.2万张。|M.publicity M.publicity
推送预警短信320万条、拨打劝阻电话5.6万次。|M.publicity M.dissuaded
预警劝阻12.3万人次，见面劝阻8600人。|M.dissuaded M.dissuaded
拦截诈骗电话320万次、诈骗短信1200万条。|M.blocked M.blocked
封堵涉诈域名网址5.6万个。|M.blocked
处置涉诈号码12万个。|M.removed
关停高风险电话卡56万张。|M.closed
暂停非柜面业务账户3.2万户。|M.frozen
紧急止付2300笔，止付金额1.2亿元。|M.frozen A.frozen
快速冻结资金3200万元，返还受害群众860万元。|A.frozen A.recovered
为群众挽回损失560万元，追回车辆23台。|A.recovered M.seized
向126名受害人返还资金320万元。|M.victim A.recovered
处理传谣人员86人，其中行政拘留32人、教育训诫54人。|P.admin_penalty P.admin_detention M.warned
依法打击处理造谣传谣网民120人。|P.other
对86名网民予以训诫。|M.warned
通报App 56款，下架23款。|M.other M.taken_down
检测App 1200款，发现问题320个。|M.inspected M.vulnerability
对120家单位开展检查，发现漏洞560个，下发整改通知86份。|M.inspected M.vulnerability M.rectified
处罚未履行网络安全义务单位56家。|M.org_penalty
行政处罚网络运营者86家，罚款120万元。|M.org_penalty A.fine
侦办黑客案件23起，抓获黑客56名。|C.investigated P.captured
扣押服务器12台、硬盘86块、电脑120台。|M.seized M.seized M.seized
查获公民个人信息12亿条。|M.seized
打掉“网络水军”团伙12个，关闭“水军”账号3.2万个。|M.gang M.closed
清除木马病毒1200个。|M.removed
检查网吧120家，处罚32家，停业整顿5家，吊证1家。|M.inspected M.org_penalty M.rectified M.closed
整治重点部位86处。|M.rectified
挂牌整治治安乱点23个。|M.rectified
摘牌销号15个。|M.rectified
现行命案全破，破获积案12起。|C.solved
立电诈案320起，破180起，抓210人。|C.filed C.solved P.captured
侦办部督案件3起、省督案件8起。|C.supervised C.supervised
移送起诉案件230件412人。|C.prosecuted P.prosecuted
依法逮捕56人，取保候审32人，监视居住3人。|P.arrested P.bail P.bail
对涉案的23名嫌疑人采取刑事强制措施。|P.compulsory
12人被判处三年以上有期徒刑。|P.sentenced
"""

# forests, roads, borders
FORESTS_ROADS_BORDERS = """
收审嫌疑人12名。|P.other
劳动教养23人。|P.other
收容“三无”人员320人。|P.other
遣送盲流86人。|P.other
取缔“三无”摊点56个。|M.closed
查禁黄色书刊1.2万册。|M.other
收缴黄碟3200张。|M.seized
查缴非法音像制品5.6万盘。|M.seized
清查旅社、录像厅56家。|M.inspected
追回赃款赃物折款32万元。|A.recovered
缴获赃款赃物总价值86万元。|A.involved
摧毁车匪路霸团伙5个。|M.gang
破获大案要案56起。|C.solved
公捕公判犯罪分子32名。|P.sentenced
公开处理违法犯罪人员86名。|P.admin_penalty
查处毁林案件56起，收缴木材120立方米，罚款32万元。|C.investigated M.seized A.fine
救护野生动物86只，放归自然56只。|M.other M.other
收缴猎夹320个、捕鸟网56张。|M.seized M.seized
扑救森林火灾3起。|C.other
查处野外违规用火案件32起，处理违规用火人员56人。|C.investigated P.admin_penalty
检查木材加工厂86家，查扣运输车辆5辆。|M.inspected M.seized
取缔“绝户网”1200张，没收渔船12艘。|M.closed M.seized
查获电鱼案件23起，移送公安8人。|C.investigated P.other
增殖放流鱼苗320万尾。|M.other
责令补植树木1.2万株，缴纳生态修复金56万元。|M.rectified A.other
清理违建56处，拆除面积3200平方米。|M.removed
移送拒不支付劳动报酬案件8件。|C.other
查处拖欠工资案件23件。|C.investigated
查获“三无”船舶12艘，拆解8艘。|M.seized M.other
查扣非法改装车辆56台，强制恢复32台。|M.seized M.rectified
查处客运车辆超员23起，卸客转运120人。|C.investigated M.other
约谈运输企业12家，挂牌督办5家。|M.interviewed M.other
曝光高风险企业23家。|M.publicity
曝光“两客一危”违法车辆56辆。|M.publicity
清退不合格从业人员32名。|P.other
查处出租屋违规出租案件86起，处罚房东56人。|C.investigated P.admin_penalty
登记流动人口2.3万人，采集信息5.6万条。|P.other M.other
管控重点人员320名。|P.other
收治精神障碍患者23名。|P.other
帮教刑满释放人员56名。|P.other
发放“平安奖”86万元。|A.other
表彰先进集体12个、先进个人56名。|M.other M.other
建成智能安防小区23个。|M.other
建立警务室56个，配备专职辅警230名。|M.deployed M.deployed
查验出入境人员230万人次，查获偷渡人员56名。|M.inspected P.captured
查获网上追逃人员23名，阻止出境86人。|P.fugitive P.other
查获走私汽车12辆、手机3200部、冻品560吨。|M.seized M.seized M.seized
查获夹藏毒品可卡因86公斤。|M.seized
截获走私濒危物种制品230件。|M.seized
查扣“三无”船舶23艘，抓获涉案人员86名。|M.seized P.captured
查获冰毒片剂12.3公斤、缴获毒资32万元。|M.seized A.seized
打掉走私团伙86个，刑事拘留320人。|M.gang P.criminal_detention
销毁走私冻品1200吨。|M.other
退运洋垃圾3200吨。|M.other
"""

# networks and markets
NETWORKS_AND_MARKETS = """
注销非法广播电视节目接收设施备案32家。|M.closed
拆除卫星地面接收设施1200套。|M.other
查处假记者站12个、假记者23名。|M.org_penalty P.admin_penalty
收缴假记者证56本。|M.seized
取缔非法报刊社5家。|M.closed
查处违规直播间86个、违规主播120名。|M.org_penalty P.admin_penalty
关闭违规栏目23个、频道5个。|M.closed M.closed
删除低俗短视频3.2万条，封禁违规账号8600个。|M.removed M.closed
清理涉未成年人有害信息120万条。|M.removed
处置违规应用56款、小程序120个。|M.removed M.removed
下架违法违规App 320款、暂停新用户注册12款。|M.taken_down M.closed
清理“僵尸”网站560个。|M.removed
注销空壳网站备案1.2万个。|M.closed
督促32家平台完善规则56条。|M.other M.other
签约承诺书120份。|M.other
约见谈话平台负责人23人次。|M.interviewed
开展网络直播专项巡查560次，发现违规线索230条。|M.inspected M.lead
向公安机关移送线索86条，协助破案12起。|M.lead C.solved
抽查接入服务商23家，处罚8家，罚款56万元。|M.inspected M.org_penalty A.fine
关停违规宽带86条、语音专线230条。|M.closed M.closed
拦截境外来电3.2亿次。|M.blocked
关停涉诈物联网卡5.6万张。|M.closed
核验电话用户230万户，注销12万户。|M.inspected M.closed
二次实人认证号卡320万张。|M.inspected
监测拦截恶意程序攻击860万次。|M.blocked
发现高危漏洞320个，督促修复310个。|M.vulnerability M.rectified
抵御网络攻击1200万次。|M.blocked
捣毁地沟油窝点12个，查扣地沟油86吨。|M.den M.seized
销毁问题奶粉1.2吨。|M.other
责令停产整顿企业12家，吊销生产许可证5张。|M.rectified M.closed
查处不正当竞争案件56件，没收违法所得86万元。|C.investigated A.fine
查扣不合格电动车230辆，立案56件。|M.seized C.filed
抽查电线电缆120批次，判定不合格12批次。|M.inspected M.other
召回缺陷汽车5.6万辆。|M.other
撤销虚假登记企业86户。|M.closed
将56家企业列入严重违法失信名单。|M.org_penalty
查处违法广告320条，责令停止发布120条。|M.removed M.rectified
拆除违法户外广告牌56块。|M.other
端掉传销窝点23处，遣散传销人员560名。|M.den P.other
查封扣押假冒白酒1.2万瓶。|M.seized
没收违法药品230箱，货值56万元。|M.seized A.involved
吊销执业药师注册证5本。|M.closed
受理12315投诉5.6万件，办结5.4万件，挽回经济损失320万元。|M.lead M.lead A.recovered
"""

# told plainly
TOLD_PLAINLY = """
一晚上抓了23人。|P.captured
民警缴了12支枪。|M.seized
当天就冻了560个账户。|M.frozen
一口气封了32个号。|M.closed
连夜关了12家店。|M.closed
网警删了560条帖子。|M.removed
民警劝住了32名老人。|M.dissuaded
追回了86万元。|A.recovered
警方扣了12台车。|M.seized
交警扣下摩托车56辆。|M.seized
现场搜出毒品12包、毒资3.2万元。|M.seized A.seized
从床底翻出现金86万元。|A.seized
在后备箱里起出假烟320条。|M.seized
警方揪出幕后老板3人。|P.captured
敲掉贩毒团伙5个。|M.gang
连根拔起“套路贷”团伙3个。|M.gang
一锅端掉赌窝12处。|M.den
踏平制毒窝点2个。|M.den
12名骨干悉数落网。|P.captured
23名嫌疑人束手就擒。|P.captured
5人迫于压力投案。|P.surrendered
另有3人在逃。|P.other
8人被另案处理。|P.other
警方控制涉案人员56名。|P.captured
带回涉案人员32名。|P.captured
传唤86人。|P.captured
带走公司员工56人。|P.captured
逮捕令签发23份。|M.other
老人被卷走积蓄36万元。|A.loss
张女士三天被骗走86万元。|A.loss
李某落袋56万元。|A.gain
刘某前后套现320万元。|A.involved
他们靠卖号赚了86万元。|A.gain
“号商”出手账号1200个。|M.crime_scale
三个月走货56吨。|M.crime_scale
仓库囤着假烟1200条。|M.crime_scale
电脑里存着公民信息560万条。|M.crime_scale
手机里装着赌博App 12款。|M.crime_scale
他名下有银行卡36张。|M.crime_scale
网站注册会员12万人。|M.crime_scale
平台上架假货560款。|M.crime_scale
直播间围观者达1.2万人。|M.crime_scale
帖子下跟帖560条。|M.crime_scale
视频播放量破百万。|M.crime_scale
上当者多达560人。|M.victim
苦主320人。|M.victim
受害企业23家。|M.victim
最小的受害人仅16岁，共有受害学生32名。|M.victim
"""

# other departments
OTHER_DEPARTMENTS = """
检查医药机构1200家，处理违规机构320家，追回医保基金8600万元。|M.inspected M.org_penalty A.recovered
暂停医保服务56家、解除协议12家，移送司法机关8家。|M.closed M.closed M.other
抽检药品320批次，不合格12批次，立案12起。|M.inspected M.other C.filed
卫健部门查处非法行医56户，取缔23户，没收药品86箱。|M.org_penalty M.closed M.seized
农业部门查获假劣种子23吨，吊销经营许可证5个。|M.seized M.closed
检查农资门店1200家次，查办案件86起，挽回损失320万元。|M.inspected C.investigated A.recovered
水利部门查处非法采砂案件32起，查扣采砂船12艘，拆解5艘。|C.investigated M.seized M.other
立案查处违法用地案件120宗，拆除建筑56处，没收建筑物12处。|C.investigated M.other M.seized
城管部门清理占道经营1200处，暂扣物品560件，教育劝导2300人次。|M.removed M.seized M.warned
拆除违法建设230处。|M.other
检查企业560家次，查出隐患1200项，停业整顿12家。|M.inspected M.vulnerability M.rectified
住建部门约谈中介机构32家，注销备案12家。|M.interviewed M.closed
教育部门取缔无证培训机构86家，整改120家。|M.closed M.rectified
劳动监察部门结案560件，移送公安机关12件。|C.prosecuted C.other
邮政管理部门检查快递网点320处，查处违法案件23件。|M.inspected C.investigated
交通执法部门查处非法营运车辆86辆、超限超载车辆230辆。|M.seized M.seized
海事部门查处违法船舶23艘，扣证5本。|M.seized M.seized
渔政部门清理“三无”船舶120艘，销毁违规网具3200张。|M.other M.other
林草部门查处毁林案件23起，责令恢复林地86亩。|C.investigated M.rectified
气象部门制止非法施放气球12次。|M.dissuaded
处罚银行保险机构86家次，处罚责任人员120人次，罚没合计2.3亿元。|M.org_penalty P.admin_penalty A.fine
撤销任职资格3人，禁止从业5人。|P.admin_penalty P.admin_penalty
外汇局查处地下钱庄交易对手案件32起，罚款5600万元。|C.investigated A.fine
审计部门移送问题线索56件，处理处分86人。|M.lead P.admin_penalty
纪委监委立案32件，处分28人，移送检察机关3人。|C.filed P.admin_penalty P.prosecuted
组织部门约谈干部23人。|M.interviewed
民政部门取缔非法社会组织12家，劝散8家。|M.closed M.other
"""

TABLES = {
    "police": POLICE,
    "goods and sites": GOODS_AND_SITES,
    "offenders": OFFENDERS,
    "procuratorates, courts, customs, markets, taxes": PROCURATORATES_COURTS_CUSTOMS_MARKETS_TAXES,
    "Hong Kong, Macao, Taiwan": HONG_KONG_MACAO_TAIWAN,
    "streets and stories": STREETS_AND_STORIES,
    "verbs that are attributes": VERBS_THAT_ARE_ATTRIBUTES,
    "headlines": HEADLINES,
    "forests, roads, borders": FORESTS_ROADS_BORDERS,
    "networks and markets": NETWORKS_AND_MARKETS,
    "told plainly": TOLD_PLAINLY,
    "other departments": OTHER_DEPARTMENTS,
}


def cases():
    """Sentence and types of every line."""
    for title, table in TABLES.items():
        for line in table.strip().splitlines():
            text, _, types = line.partition("|")
            yield pytest.param(text, types.split(), id=f"{title}: {text}")


@pytest.mark.parametrize(("text", "types"), list(cases()))
def test_types_of_words(text, types):
    found = [f"{fact.family}.{fact.type}" for fact in extract(text).facts]
    assert found == [f"{FAMILIES[name[0]]}.{name[2:]}" for name in types]
