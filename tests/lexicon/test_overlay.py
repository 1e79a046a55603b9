"""A user's own files over the packaged ones."""

import pickle

import pytest
from typer.testing import CliRunner

from netcrime_ie import DataError, Extractor
from netcrime_ie.cli import app

TEXT = (
    "泸州市反诈蓝盾中心开展“金钟罩2023”行动，薅羊毛团伙被打掉后，民警咔嚓了灰盘18套，"
    "冻结资金30万链豆。星光新区警方抓获嫌疑人9名。"
)
FILES = {
    "verbs.txt": "[seize]\n咔嚓\n",
    "nouns.txt": "[thing]\n灰盘\n",
    "currencies.tsv": "XLD\t链豆\tword\t1\n",
    "campaigns.tsv": "name\tuse\n金钟罩\tstrong\n",
    "bodies.tsv": "反诈蓝盾中心\t反诈蓝盾中心\tpublic_security\tany\tbody\n",
    "places.tsv": "519901\t星光新区\tcounty\t510000\t星光:s\n",
}


def write(folder, files):
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    return Extractor("jieba", lexicon=write(tmp_path_factory.mktemp("own"), FILES))


def test_every_kind_of_file_is_read(own):
    report = own.extract(TEXT)
    facts = {(fact.type.value, str(fact.quantity.value), fact.unit) for fact in report.facts}
    assert ("seized", "18", "套") in facts
    assert ("frozen", "300000", "XLD") in facts
    assert [campaign.name for campaign in report.campaigns] == ["金钟罩2023"]
    assert "泸州市反诈蓝盾中心" in {agency.name for agency in report.agencies}
    assert "519901" in {place.adcode for place in report.places}


def test_without_it_nothing_changes(own):
    report = Extractor("jieba").extract(TEXT)
    assert "XLD" not in {fact.unit for fact in report.facts}
    assert report.meta.lexicon != own.extract(TEXT).meta.lexicon


def test_it_travels_to_another_process(own):
    copy = pickle.loads(pickle.dumps(own))
    assert copy.extract(TEXT) == own.extract(TEXT)


def test_a_users_class_wins(tmp_path):
    files = {"verbs.txt": "[freeze]\n查获\n", "types.tsv": "freeze\tthing\tmeasure.other\n"}
    (fact,) = Extractor("jieba", lexicon=write(tmp_path, files)).extract("警方查获手机30部。").facts
    assert (fact.type.value, fact.rule) == ("other", "before:freeze")


BAD = [
    ({"verbs.txt": "抓获\n"}, "verbs.txt:1: a word before the first"),
    ({"verbs.txt": "[seize]\n甲乙\n[no_such]\n丙丁\n"}, "verbs.txt:3: no class \\[no_such\\]"),
    ({"types.tsv": "seize\tthing\n"}, "types.tsv:1: 2 columns instead of 3"),
    ({"types.tsv": "seize\tthing\tmeasure.eaten\n"}, "types.tsv:1: .*measure.eaten"),
    ({"cues.txt": "[no_such]\n甲\n"}, "cues.txt: no role \\[no_such\\]"),
    ({"bodies.tsv": "局\t局\tnone\tany\tbody\n"}, "bodies.tsv:1: no kind 'none'"),
    ({"campaigns.tsv": "# mine\n雷霆\thuge\n"}, "campaigns.tsv:2: no use 'huge'"),
    ({"currencies.tsv": "XLD\t链豆\tword\tmany\n"}, "currencies.tsv:1: the factor 'many'"),
    ({"places.tsv": "5199\t星光区\tcounty\t510000\n"}, "places.tsv:1: the adcode '5199'"),
    (
        {"places.tsv": "519901\t星光区\tcounty\t999999\n"},
        "places.tsv:1: there is no place '999999'",
    ),
    ({"places.tsv": "519901\t星光区\tcity\t510000\n"}, "places.tsv:1: no level 'city'"),
    ({"places.tsv": "519901\t星光区\tcounty\t510000\t星光\n"}, "the alias '星光' has no class"),
    ({"verb.txt": "[seize]\n甲\n"}, "verb.txt: no lexicon file has this name"),
    ({}, "holds none of"),
]


@pytest.mark.parametrize(("files", "message"), BAD, ids=[message for _, message in BAD])
def test_errors_name_file_and_line(tmp_path, files, message):
    with pytest.raises(DataError, match=message):
        Extractor("jieba", lexicon=write(tmp_path, files))


def test_no_folder(tmp_path):
    with pytest.raises(DataError, match="no folder of lexicon files"):
        Extractor("jieba", lexicon=tmp_path / "missing")


def test_a_file_that_is_not_utf8(tmp_path):
    (tmp_path / "verbs.txt").write_bytes("[seize]\n咔嚓\n".encode("gb18030"))
    with pytest.raises(DataError, match="not UTF-8"):
        Extractor("jieba", lexicon=tmp_path)


def test_the_command_line_takes_it(tmp_path):
    folder = tmp_path / "own"
    folder.mkdir()
    write(folder, FILES)
    bulletin = tmp_path / "bulletin.txt"
    bulletin.write_text(TEXT, encoding="utf-8")
    arguments = ["extract", "--json", "--lexicon", str(folder), str(bulletin)]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0
    assert "XLD" in result.stdout


def test_the_command_line_names_the_error(tmp_path):
    write(tmp_path, {"verbs.txt": "抓获\n"})
    result = CliRunner().invoke(app, ["extract", "--lexicon", str(tmp_path), "-"], input="")
    assert result.exit_code == 2
    assert "verbs.txt:1" in result.output
