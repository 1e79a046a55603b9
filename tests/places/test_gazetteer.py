"""The gazetteer itself: codes, names, hierarchy, former divisions, search, pickling."""

import pickle

import pytest

from netcrime_ie.places import Gazetteer


@pytest.mark.parametrize(
    ("adcode", "name", "level", "parent", "province", "city"),
    [
        ("100000", "中华人民共和国", "country", None, None, None),
        ("510000", "四川省", "province", "100000", "510000", None),
        ("500000", "重庆市", "province", "100000", "500000", "500000"),
        ("810000", "香港特别行政区", "province", "100000", "810000", "810000"),
        ("820000", "澳门特别行政区", "province", "100000", "820000", "820000"),
        ("710000", "台湾省", "province", "100000", "710000", "710000"),
        ("710400", "台中市", "prefecture", "710000", "710000", "710000"),
        ("510500", "泸州市", "prefecture", "510000", "510000", "510500"),
        ("441900", "东莞市", "prefecture", "440000", "440000", "441900"),
        ("500117", "合川区", "county", "500000", "500000", "500000"),
        ("500240", "石柱土家族自治县", "county", "500000", "500000", "500000"),
        ("341324", "泗县", "county", "341300", "340000", "341300"),
        ("429004", "仙桃市", "county", "420000", "420000", "429004"),
        ("419001", "济源市", "county", "410000", "410000", "419001"),
        ("469023", "澄迈县", "county", "460000", "460000", "469023"),
        ("659001", "石河子市", "county", "650000", "650000", "659001"),
    ],
)
def test_entry(gazetteer, adcode, name, level, parent, province, city):
    entry = gazetteer.get(adcode)
    assert (entry.name, entry.level, entry.parent) == (name, level, parent)
    assert (entry.province, entry.city, entry.former) == (province, city, False)
    assert gazetteer.city_of(adcode) == city
    assert gazetteer.province_of(adcode) == province


def test_unknown_code(gazetteer):
    assert gazetteer.get("999999") is None
    assert gazetteer.city_of("999999") is None
    assert gazetteer.named("无此地") == ()
    assert gazetteer.common(["510000", "999999"]) is None
    assert not gazetteer.contains("100000", "999999")


@pytest.mark.parametrize(
    ("alias", "adcode"),
    [
        ("泸州", "510500"),
        ("阿坝州", "513200"),
        ("凉山州", "513400"),
        ("内蒙古", "150000"),
        ("广西", "450000"),
        ("延边", "222400"),
        ("恩施州", "422800"),
        ("红河州", "532500"),
        ("大兴安岭", "232700"),
        ("梅河口", "220581"),
        ("石屏", "532525"),
        ("峨边", "511132"),
        ("鄂温克旗", "150724"),
        ("浦东", "310115"),
        ("雄安新区", "130600"),
        ("深水埗", "810000"),
        ("新北市", "711100"),
        ("桂", "450000"),
    ],
)
def test_alias(gazetteer, alias, adcode):
    assert adcode in {entry.adcode for entry in gazetteer.meanings(alias)}


def test_abbreviations_are_not_searched(gazetteer):
    assert gazetteer.scan("桂滇川湘鄂") == []
    assert all(len(word) > 1 for word in gazetteer.words())


@pytest.mark.parametrize(
    ("name", "adcode"),
    [
        ("襄樊市", "420600"),
        ("襄樊", "420600"),
        ("莱芜市", "370116"),
        ("毕节地区", "520500"),
        ("铜仁地区", "520600"),
        ("海东地区", "630200"),
        ("山南地区", "540500"),
        ("那曲地区", "540600"),
        ("林芝地区", "540400"),
        ("昌都地区", "540300"),
        ("日喀则地区", "540200"),
        ("吐鲁番地区", "650400"),
        ("哈密地区", "650500"),
        ("崇文区", "110101"),
        ("宣武区", "110102"),
        ("卢湾区", "310101"),
        ("闸北区", "310106"),
        ("南汇区", "310115"),
        ("塘沽区", "120116"),
        ("江干区", "330102"),
        ("下城区", "330105"),
        ("双桥区", "130802"),
        ("万盛区", "500110"),
        ("白下区", "320104"),
        ("下关区", "320106"),
        ("沧浪区", "320508"),
        ("居巢区", "340181"),
        ("思茅市", "530800"),
        ("巢湖市", "340181"),
        ("铜仁市", "520600"),
        ("石嘴山市", "640200"),
    ],
)
def test_former_name_means_its_successor(gazetteer, name, adcode):
    assert gazetteer.meanings(name)[0].adcode == adcode


def test_former_division_keeps_its_own_code(gazetteer):
    former = gazetteer.get("371200")
    assert (former.name, former.former, former.successor) == ("莱芜市", True, "370116")
    assert gazetteer.resolve_former(former).name == "莱芜区"
    assert former.province == "370000"
    assert gazetteer.resolve_former(gazetteer.get("341400")).adcode == "340100"


def test_every_successor_is_current(gazetteer):
    for number in range(len(gazetteer)):
        entry = gazetteer.row(number)
        living = gazetteer.resolve_former(entry)
        assert not living.former
        assert entry.former or entry.parent is not None or entry.level == "country"
        assert living.level in ("country", "province") or living.city is not None


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ([], None),
        (["510500"], "510500"),
        (["440400", "442000", "440600"], "440000"),
        (["210102", "210106"], "210100"),
        (["210102", "210100"], "210100"),
        (["510100", "320500"], "100000"),
        (["500117", "500118"], "500000"),
        (["429004", "420100"], "420000"),
        (["820000", "440000"], "100000"),
        (["100000", "440000"], "100000"),
    ],
)
def test_common(gazetteer, codes, expected):
    assert gazetteer.common(codes) == expected


def test_contains(gazetteer):
    assert gazetteer.contains("510000", "510500")
    assert gazetteer.contains("510500", "510500")
    assert gazetteer.contains("100000", "810000")
    assert not gazetteer.contains("510500", "510000")


def test_scan_takes_the_longest_name(gazetteer):
    hits = gazetteer.scan("五大连池市和大连市，和平区与和平")
    assert [hit.name for hit in hits] == ["五大连池市", "大连市", "和平区", "和平"]
    assert [hit.weak for hit in hits] == [False, False, False, True]


def test_offsets_are_code_points(gazetteer):
    (hit,) = gazetteer.scan("🚓🚓泸州")
    assert (hit.start, hit.end) == (2, 4)


def test_pickle(gazetteer):
    copy = pickle.loads(pickle.dumps(gazetteer))
    assert copy.version == gazetteer.version
    assert copy.scan("泸州公安") == gazetteer.scan("泸州公安")


def test_load_from_a_path(tmp_path):
    path = tmp_path / "places.tsv"
    path.write_text(
        "adcode\tname\tlevel\tparent\taliases\tsuccessor\tnote\n"
        "100000\t中华人民共和国\tcountry\t\t\t\t\n"
        "990000\t测试省\tprovince\t100000\t测试:s\t\t\n",
        encoding="utf-8",
    )
    small = Gazetteer.load(path)
    assert len(small) == 2
    assert small.named("测试")[0].adcode == "990000"
    assert small.version != Gazetteer.load().version


@pytest.mark.parametrize("text", ["", "code\tname\n", "adcode\tname\n110000\t北京市\n"])
def test_a_wrong_file_is_refused(tmp_path, text):
    path = tmp_path / "places.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="gazetteer table"):
        Gazetteer.load(path)
