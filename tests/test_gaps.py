"""What the rules do not know yet. All sentences are invented."""

import pytest

from netcrime_ie import Document, Gaps, gaps
from netcrime_ie.errors import InputError


def contexts(found):
    return [(gap.before, gap.unit, gap.after, gap.count) for gap in found]


def test_unexplained_numbers_by_context():
    found = gaps(["团伙煮粥45碗。", "案情通报。团伙煮粥300碗。", "抓获嫌疑人14名。"])
    assert found.documents == 3
    assert [gap.count for gap in found.unexplained] == [2]
    (gap,) = found.unexplained
    assert gap.family is None
    assert gap.example == "团伙煮粥【45】碗。"
    assert found.other == ()


def test_facts_of_type_other_by_context_most_frequent_first():
    texts = ["不批捕12人。", "涉及诈骗案件70余起。", "涉及赌博案件3起。"]
    found = gaps(texts).other
    assert contexts(found)[0] == ("涉及", "起", "", 2)
    assert [gap.family for gap in found] == ["case", "person"]
    assert found[0].example == "涉及诈骗案件【70余起】。"


def test_the_verb_of_a_sum_is_that_of_the_clause_before():
    (gap,) = gaps(["发现大量盗版图书，总计27万册。"]).other
    assert (gap.before, gap.unit) == ("发现", "册")


def test_names_stand_for_their_kind():
    (one,) = gaps(["泸州386头。", "天水172头。"]).unexplained
    assert one.before == "<place>"
    assert one.count == 2


def test_a_paragraph_ends_a_context():
    (gap,) = gaps(["团伙煮粥45遍\n抓获嫌疑人14名。"]).unexplained
    assert gap.after == ""


def test_examples_name_their_document_and_fit_one_line():
    (gap,) = gaps([Document("甲。\n团伙煮粥45碗。", id="a", published="2018-10-13")]).unexplained
    assert gap.document == "a"
    assert gap.example == "甲。 团伙煮粥【45】碗。"


def test_top_keeps_the_most_frequent():
    found = gaps(["不批捕12人。", "涉及诈骗案件70余起。", "涉及赌博案件3起。"])
    assert contexts(found.top(1).other) == [("涉及", "起", "", 2)]
    assert found.top(1).documents == 3


def test_round_trip():
    found = gaps(["团伙煮粥45碗。涉及赌博案件3起。"])
    assert Gaps.model_validate_json(found.model_dump_json()) == found


def test_nothing_to_rank():
    assert gaps([]) == Gaps(documents=0)


def test_one_text_is_no_collection():
    with pytest.raises(TypeError):
        gaps("团伙煮粥45碗。")


def test_a_bad_text_is_an_error():
    with pytest.raises(InputError):
        gaps(["\ud800"])
