"""Matching and scoring of facts, rule by rule of the annotation guide."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcrime_ie.scoring import evaluate
from netcrime_ie.scoring.match import heaviest_matching

CASES = {"family": "case", "type": "solved", "value": "96", "unit": "起"}
MONEY = {
    "family": "amount",
    "type": "frozen",
    "value": "800000",
    "modifier": "more_than",
    "unit": "CNY",
}
RANGE = {
    "family": "person",
    "type": "captured",
    "value": "12",
    "value_high": "18",
    "modifier": "range",
    "unit": "人",
}
GANG = {"family": "measure", "type": "gang", "value": "3", "unit": "个"}
DEN = {"family": "measure", "type": "den", "value": "3", "unit": "个"}

# Behind the first 3个 of the text of conftest.py.
TEXT_END = 38


def counts(score):
    return score.hits, score.expected, score.predicted


def kinds(scores):
    return [difference.kind.value for difference in scores.differences]


@pytest.fixture
def score(make_gold, make_report):
    """Score predictions against gold facts."""

    def score_facts(gold, predicted, **fields):
        return evaluate([make_gold(*gold, **fields)], [make_report(*predicted, **fields)])

    return score_facts


def test_a_perfect_report(score):
    scores = score(
        [
            CASES | {"quote": "破案96起", "place": "510500"},
            RANGE | {"quote": "抓获嫌疑人12人至18人"},
            MONEY | {"quote": "冻结八十餘萬元"},
        ],
        [
            CASES | {"number": "96起", "place": "510500"},
            RANGE | {"number": "12人至18人"},
            MONEY | {"number": "八十餘萬元"},
        ],
    )
    for key in ("value", "typed", "full", "typed_place"):
        assert counts(getattr(scores, key)) == (3, 3, 3)
    assert scores.value.f1 == 1
    assert scores.differences == ()
    assert [(row.family, row.type, row.score.f1) for row in scores.by_type] == [
        ("amount", "frozen", 1),
        ("case", "solved", 1),
        ("person", "captured", 1),
    ]


@pytest.mark.parametrize(
    ("change", "typed", "full", "typed_place", "kind"),
    [
        ({"family": "measure", "type": "other"}, 0, 0, 0, "type"),
        ({"type": "filed"}, 0, 0, 0, "type"),
        ({"modifier": "about"}, 1, 0, 1, "modifier"),
        ({"unit": "件"}, 1, 0, 1, "unit"),
        ({"unit": None}, 1, 0, 1, "unit"),
        ({"place": "510000"}, 1, 1, 0, "place"),
    ],
)
def test_each_key_wants_more(score, change, typed, full, typed_place, kind):
    scores = score([CASES | {"quote": "破案96起"}], [CASES | {"number": "96起"} | change])
    assert counts(scores.value) == (1, 1, 1)
    hits = (scores.typed.hits, scores.full.hits, scores.typed_place.hits)
    assert hits == (typed, full, typed_place)
    assert kinds(scores) == [kind]


def test_a_wrong_value_is_a_miss_and_a_false_alarm(score):
    scores = score([CASES | {"quote": "破案96起"}], [CASES | {"number": "96起", "value": "960"}])
    assert counts(scores.value) == (0, 1, 1)
    assert (scores.value.precision, scores.value.recall, scores.value.f1) == (0, 0, 0)
    assert kinds(scores) == ["missing", "extra"]
    missing, extra = scores.differences
    assert (missing.gold, missing.predicted) == ("case.solved 96 exact 起", None)
    assert (extra.gold, extra.predicted) == (None, "case.solved 960 exact 起")
    assert missing.span.text == "破案96起"
    assert "泸州警方破案96起" in missing.context


def test_the_right_number_in_the_wrong_place_does_not_match(score):
    text = "破案9起。抓获9人。"
    scores = score(
        [CASES | {"quote": "破案9起", "value": "9"}],
        [CASES | {"number": "9人", "value": "9"}],
        text=text,
    )
    assert counts(scores.value) == (0, 1, 1)


def test_edges_are_not_scored_as_long_as_the_numeral_lies_in_the_quote(score):
    text = "涉案金额八十餘萬元以上"
    scores = score(
        [MONEY | {"quote": "金额八十餘萬"}], [MONEY | {"number": "八十餘萬元以上"}], text=text
    )
    assert counts(scores.full) == (1, 1, 1)


@pytest.mark.parametrize(("high", "hits"), [("18", 1), ("19", 0)])
def test_ranges_compare_the_upper_end(score, high, hits):
    scores = score(
        [RANGE | {"quote": "12人至18人"}], [RANGE | {"number": "12人至18人", "value_high": high}]
    )
    assert scores.value.hits == hits


def test_ranges_without_an_upper_end_in_gold_compare_the_lower(score):
    gold = {key: value for key, value in RANGE.items() if key != "value_high"}
    scores = score([gold | {"quote": "12人至18人"}], [RANGE | {"number": "12人至18人"}])
    assert counts(scores.full) == (1, 1, 1)


def test_units_are_folded(score):
    scores = score(
        [CASES | {"quote": "資料９條", "value": "9", "unit": "条"}],
        [CASES | {"number": "９條", "value": "9", "unit": "條"}],
        text="資料９條",
    )
    assert counts(scores.full) == (1, 1, 1)


def test_matching_is_one_to_one(score):
    scores = score(
        [CASES | {"quote": "破案96起"}],
        [CASES | {"number": "96起"}, CASES | {"number": "96起", "type": "filed"}],
    )
    assert counts(scores.typed) == (1, 1, 2)
    assert kinds(scores) == ["extra"]


def test_among_candidates_the_most_agreeing_wins(score):
    # One quote over both numbers, as for 各一起: only the fields tell the facts apart.
    quote = "打掉团伙3个、窝点3个"
    gold = [DEN | {"quote": quote}, GANG | {"quote": quote}]
    after = len("泸州警方破案96起，抓获嫌疑人12人至18人，冻结八十餘萬元。共打掉团伙3个")
    predicted = [GANG | {"number": "3个"}, DEN | {"number": "3个", "after": after}]
    scores = score(gold, predicted)
    assert counts(scores.full) == (2, 2, 2)


def test_no_fact_is_lost_to_a_better_agreeing_neighbour(score):
    # The wide quote agrees best with the number that is the narrow quote's only one.
    gold = [DEN | {"quote": "打掉团伙3个、窝点3个"}, GANG | {"quote": "窝点3个"}]
    after = len("泸州警方破案96起，抓获嫌疑人12人至18人，冻结八十餘萬元。共打掉团伙3个")
    predicted = [GANG | {"number": "3个"}, DEN | {"number": "3个", "after": after}]
    assert counts(score(gold, predicted).value) == (2, 2, 2)


def test_the_heaviest_matching_is_found_by_trying_all():
    weights = {(0, 0): 9, (0, 1): 8, (1, 0): 8, (1, 2): 1, (2, 1): 7, (2, 2): 7}
    chosen = heaviest_matching(weights)
    assert sum(weights[pair] for pair in chosen.items()) == 8 + 8 + 7
    assert heaviest_matching({}) == {}


def test_an_unmatched_restatement_is_no_miss(score):
    scores = score([CASES | {"quote": "破案96起", "restates": True}], [])
    assert counts(scores.value) == (0, 0, 0)
    assert scores.value.f1 == 1
    assert scores.differences == ()


@pytest.mark.parametrize("value", ["96", "960"])
def test_a_prediction_on_a_restatement_is_neither_hit_nor_false_alarm(score, value):
    scores = score(
        [CASES | {"quote": "破案96起", "restates": True}],
        [CASES | {"number": "96起", "value": value}],
    )
    assert counts(scores.value) == (0, 0, 0)


def test_a_predicted_restatement_that_matches_nothing_is_ignored(score):
    predicted = [CASES | {"number": "96起"}, GANG | {"number": "3个", "restates": 1}]
    scores = score([CASES | {"quote": "破案96起"}], predicted)
    assert counts(scores.value) == (1, 1, 1)


def test_a_predicted_restatement_that_matches_a_fact_counts(score):
    gold = [CASES | {"quote": "破案96起"}, GANG | {"quote": "打掉团伙3个"}]
    predicted = [CASES | {"number": "96起"}, GANG | {"number": "3个", "restates": 1}]
    assert counts(score(gold, predicted).value) == (2, 2, 2)


def test_period_and_change_are_scored_where_gold_has_them(score):
    gold = [
        CASES | {"quote": "破案96起", "period": ["2018-03-01", None], "change": "28.5"},
        GANG | {"quote": "打掉团伙3个"},
    ]
    period = {"start": "2018-03-01", "end": None}
    predicted = [
        CASES | {"number": "96起", "period": period, "change": "-28.5"},
        GANG | {"number": "3个", "period": period},
    ]
    scores = score(gold, predicted)
    assert counts(scores.period) == (1, 1, 2)
    assert counts(scores.change) == (0, 1, 1)
    assert kinds(scores) == ["period", "change"] or kinds(scores) == ["change", "period"]
    assert scores.part_of is None
    change = next(item for item in scores.differences if item.kind == "change")
    assert (Decimal(change.gold), Decimal(change.predicted)) == (Decimal("28.5"), Decimal("-28.5"))


def test_links_are_compared_between_matched_facts(score):
    gold = [
        CASES | {"quote": "破案96起", "id": "a"},
        GANG | {"quote": "打掉团伙3个", "id": "b", "part_of": "a"},
        RANGE | {"quote": "12人至18人", "id": "c", "restates": "a"},
    ]
    predicted = [
        CASES | {"number": "96起"},
        GANG | {"number": "3个", "part_of": 1},
        RANGE | {"number": "12人至18人", "restates": 2},
    ]
    scores = score(gold, predicted)
    assert counts(scores.part_of) == (1, 1, 1)
    assert counts(scores.restates) == (0, 1, 1)


def _incidents(*members):
    span = {"start": 0, "end": 2, "text": "泸州"}
    return [{"facts": list(facts), "span": span} for facts in members]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([[1, 2], [3]], (3, 3, 3)),
        ([[3], [1, 2]], (3, 3, 3)),
        ([[1, 2, 3]], (2, 3, 3)),
        ([[1], [2], [3]], (2, 3, 3)),
        ([[1, 2, 4], [3]], (3, 3, 4)),
        ([], (0, 3, 0)),
    ],
)
def test_incidents_are_scored_by_memberships(make_gold, make_report, told, expected):
    gold = make_gold(
        CASES | {"quote": "破案96起", "id": "a"},
        RANGE | {"quote": "12人至18人", "id": "b"},
        GANG | {"quote": "打掉团伙3个", "id": "c"},
        incidents=[["a", "b"], ["c"]],
    )
    report = make_report(
        CASES | {"number": "96起"},
        RANGE | {"number": "12人至18人"},
        GANG | {"number": "3个"},
        DEN | {"number": "3个", "after": TEXT_END},
        incidents=_incidents(*told),
    )
    scores = evaluate([gold], [report])
    assert counts(scores.incidents) == expected
    right = expected == (3, 3, 3)
    assert ("incident" in kinds(scores)) != right


def test_documents_without_gold_incidents_do_not_count(make_gold, make_report):
    gold = make_gold(CASES | {"quote": "破案96起", "id": "a"})
    report = make_report(CASES | {"number": "96起"}, incidents=_incidents([1]))
    assert evaluate([gold], [report]).incidents is None


def test_restatements_that_match_nothing_are_no_members(make_gold, make_report):
    gold = make_gold(
        CASES | {"quote": "破案96起", "id": "a"},
        GANG | {"quote": "打掉团伙3个", "id": "b", "restates": "a"},
        incidents=[["a", "b"]],
    )
    report = make_report(
        CASES | {"number": "96起"},
        RANGE | {"number": "12人至18人", "restates": 1},
        incidents=_incidents([1, 2]),
    )
    assert counts(evaluate([gold], [report]).incidents) == (1, 1, 1)


def test_a_bare_restates_takes_any_link(score):
    gold = [CASES | {"quote": "破案96起"}, GANG | {"quote": "打掉团伙3个", "restates": True}]
    predicted = [CASES | {"number": "96起"}, GANG | {"number": "3个", "restates": 1}]
    assert counts(score(gold, predicted).restates) == (1, 1, 1)


def _all_matchings(weights):
    """The weights of all one-to-one matchings, by trying them all."""
    if not weights:
        return [0]
    (left, right), *_ = weights
    without = {pair: weight for pair, weight in weights.items() if pair != (left, right)}
    apart = {
        pair: weight for pair, weight in without.items() if left != pair[0] and right != pair[1]
    }
    return _all_matchings(without) + [weights[left, right] + rest for rest in _all_matchings(apart)]


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 3), st.integers(0, 3)), st.integers(1000, 1106), max_size=9
    )
)
def test_no_matching_is_heavier(weights):
    chosen = heaviest_matching(weights)
    assert len(set(chosen.values())) == len(chosen)
    assert sum(weights[pair] for pair in chosen.items()) == max(_all_matchings(weights))
