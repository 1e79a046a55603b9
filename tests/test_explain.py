"""Why a number became a fact or none. All sentences are invented."""

import pytest

from netcrime_ie import Explanation, Extractor, explain, extract
from netcrime_ie.explanation import rule_meaning
from netcrime_ie.explanation.meanings import AREA_REASONS, FACT_RULES, ROLE_RULES, WHOLE_RULES

BULLETIN = (
    "10月9日，泸州警方统一行动，在某大厦23层抓获犯罪嫌疑人14名（9男5女），缴获手机30部、"
    "银行卡50余张，涉案金额2000余万元，同比上升28.5%。\n"
    "荆州、黄冈两地市场监管局查处案件5起，其中，诈骗案2起。团伙煮粥45碗。"
)


@pytest.fixture(scope="module")
def explanation():
    return explain(BULLETIN, "2018-10-13")


def number_of(explanation, text):
    (found,) = [number for number in explanation.numbers if number.number.span.text == text]
    return found


def fact_of(explanation, text):
    (fact,) = number_of(explanation, text).facts
    return fact


def test_it_is_the_ledger_of_the_report(explanation):
    report = extract(BULLETIN, "2018-10-13")
    assert tuple(number.number for number in explanation.numbers) == report.numbers
    facts = [fact.fact for number in explanation.numbers for fact in number.facts]
    assert facts == list(report.facts)


def test_every_number_has_a_rule_or_facts_and_a_meaning(explanation):
    for number in explanation.numbers:
        assert (number.rule is None) is bool(number.facts)
        assert bool(number.meaning) is (number.rule is not None)
        assert all(fact.meaning not in ("", fact.fact.rule) for fact in number.facts)


@pytest.mark.parametrize(
    ("text", "role", "rule"),
    [
        ("10月9日", "date", "date"),
        ("23", "floor", "measure_word"),
        ("28.5%", "change", "rate"),
        ("两", "place_count", "in_name"),
    ],
)
def test_a_number_that_is_no_fact_has_its_rule(explanation, text, role, rule):
    number = number_of(explanation, text)
    assert (number.number.role, number.rule) == (role, rule)
    assert number.meaning == ROLE_RULES[rule]


def test_a_fact_has_its_words_and_their_classes(explanation):
    fact = fact_of(explanation, "30")
    assert (fact.fact.rule, fact.how) == ("before:seize", "before")
    assert (str(fact.verb), str(fact.noun)) == ("缴获 (seize)", "手机 (thing)")
    assert (fact.unit_class, fact.table) == ("thing", "seize × thing")
    assert fact.verb is not None
    assert BULLETIN[fact.verb.span.start : fact.verb.span.end] == "缴获"


def test_a_fact_without_a_verb_says_so(explanation):
    fact = fact_of(explanation, "2000余万元")
    assert (fact.how, fact.verb, fact.table) == ("bare", None, "- × involved_money")


def test_words_are_quoted_as_the_text_has_them():
    text = "警方偵破網絡投資騙案四十二宗。"
    (fact,) = explain(text).numbers[0].facts
    assert fact.verb is not None
    assert (fact.verb.span.text, fact.verb.word) == ("偵破", "侦破")


def test_context_of_a_number(explanation):
    number = number_of(explanation, "14")
    assert (number.before, number.after) == ("大厦23层抓获犯罪嫌疑人", "名（9男5女），缴获手机")


def test_readable_text(explanation):
    text = str(explanation)
    assert "抓获犯罪嫌疑人【14】名" in text
    assert "floor, rule measure_word: " in text
    assert "fact 1: person.captured, 14 exact, unit 名" in text
    assert "50 more_than (50 to below 60), unit 张" in text
    assert "place 泸州市 510500 (inherited)" in text
    assert "part of fact 1" in text
    assert "change +28.5%" in text
    assert "unexplained, rule unexplained: no rule explains the number" in str(
        explain("团伙煮粥45碗。")
    )


def test_control_characters_do_not_reach_a_terminal():
    assert "\x1b" not in str(explain("抓获\x1b[31m嫌疑人9人。\r\n关停账号8个。"))


def test_round_trip_and_frozen(explanation):
    data = explanation.model_dump_json()
    assert Explanation.model_validate_json(data) == explanation
    with pytest.raises(ValueError, match="frozen"):
        explanation.text = ""


def test_no_number_no_lines():
    assert explain("").numbers == ()
    assert str(explain("警方提醒市民。")) == ""


def test_bad_arguments_are_those_of_extract():
    with pytest.raises(TypeError):
        explain(b"14")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="surrogate"):
        explain("\ud800")


def test_an_extractor_keeps_the_id():
    assert Extractor().explain("抓获9人。", id="a").id == "a"


def test_each_rule_says_what_it_means():
    for rule in (*FACT_RULES, *WHOLE_RULES, *ROLE_RULES):
        assert rule_meaning(rule) not in ("", rule)
        assert "\n" not in rule_meaning(rule)
    assert rule_meaning("carried:capture") == FACT_RULES["carried"]
    assert rule_meaning("carried:gender") != FACT_RULES["carried"]
    assert rule_meaning("a rule of tomorrow") == "a rule of tomorrow"


@pytest.mark.parametrize(
    ("text", "adcode", "reason", "weights", "votes"),
    [
        (
            "磐石警方端掉窝点\n磐石市公安局抓获嫌疑人6名,在吉林市缴获手机12部。",
            "220284",
            "figures",
            {"220284": 9.0},
            {"220000": 20.0},
        ),
        (
            "三地警方联手收网\n江苏公安机关抓获3人。浙江公安机关抓获9人,缴获手机3部。",
            "100000",
            "together",
            {"330000": 2.0, "320000": 1.0},
            {"320000": 12.0, "330000": 4.0},
        ),
        ("渭南居民李某被骗3万元。", "610500", "home", {}, {"610000": 4.0}),
        ("国家网信办约谈网站11家。", "100000", "figures", {"100000": 4.0}, {}),
        ("抓获3人。", None, None, {}, {}),
    ],
)
def test_the_area_of_a_bulletin_and_what_spoke_for_it(text, adcode, reason, weights, votes):
    explanation = explain(text)
    area = explanation.area
    if adcode is None:
        assert area is None
        assert not str(explanation).startswith("bulletin")
        return
    assert area is not None
    assert (area.place.adcode, area.reason) == (adcode, AREA_REASONS[reason])
    assert {share.place.adcode: share.weight for share in area.weights} == weights
    assert {share.place.adcode: share.weight for share in area.votes} == votes
    assert str(explanation).startswith(f"bulletin of {area.place.name} {adcode}: {area.reason}")
