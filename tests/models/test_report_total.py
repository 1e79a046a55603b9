"""``total``: what is added, how bounds and modifiers combine, what is refused."""

from decimal import Decimal

import pytest

from netcrime_ie.models import Quantity

EXACT = {"value": "20"}
YU = {"value": "80", "modifier": "more_than", "low": "80", "high": "90"}
CHAO = {"value": "100", "modifier": "more_than", "low": "100", "high": None}
JIN = {"value": "500", "modifier": "less_than", "low": None, "high": "500"}
YUE = {"value": "30", "modifier": "about", "low": None, "high": None}
RANGE = {"value": "10", "modifier": "range", "low": "10", "high": "20"}
DOZENS = {"value": "20", "modifier": "vague", "low": "20", "high": "99"}

SUMS = [
    # facts, value, modifier, low, high
    ([EXACT], "20", "exact", "20", "20"),
    ([EXACT, EXACT], "40", "exact", "40", "40"),
    ([YU], "80", "more_than", "80", "90"),
    ([YU, EXACT], "100", "more_than", "100", "110"),
    ([YU, YU], "160", "more_than", "160", "180"),
    ([YU, CHAO], "180", "more_than", "180", None),
    ([JIN, EXACT], "520", "less_than", None, "520"),
    ([YUE, EXACT], "50", "about", None, None),
    ([RANGE, EXACT], "30", "range", "30", "40"),
    ([RANGE, RANGE], "20", "range", "20", "40"),
    ([DOZENS, EXACT], "40", "vague", "40", "119"),
    ([YU, RANGE], "90", "range", "90", "110"),
    ([CHAO, RANGE], "110", "more_than", "110", None),
    ([JIN, RANGE], "510", "about", None, "520"),
    ([JIN, YU], "580", "about", None, "590"),
    ([YUE, YU], "110", "about", None, None),
    ([JIN, YUE], "530", "about", None, None),
]


def _decimal(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


@pytest.mark.parametrize(("facts", "value", "modifier", "low", "high"), SUMS)
def test_bounds_add_up(make_report, facts, value, modifier, low, high):
    report = make_report(*({"family": "measure", "type": "seized", **fact} for fact in facts))
    total = report.total("measure", "seized")
    assert (total.value, total.modifier, total.low, total.high) == (
        Decimal(value),
        modifier,
        _decimal(low),
        _decimal(high),
    )


def test_nothing_is_zero(make_report):
    assert make_report().total("case") == Quantity(value=Decimal(0))


def test_sums_are_exact_at_any_length(make_report):
    long = "1" + "0" * 40
    report = make_report(*({"family": "case", "value": value} for value in (long, "1")))
    assert report.total("case").value == Decimal(long[:-1] + "1")


def person(**fields):
    return {"family": "person", "type": "captured", "unit": "人", **fields}


def test_parts_of_a_selected_total_are_skipped(make_report):
    report = make_report(
        person(value="525"), person(value="358", part_of=1), person(value="167", part_of=1)
    )
    assert report.total("person", "captured").value == 525


def test_parts_count_where_their_total_is_not_selected(make_report):
    report = make_report(
        {"family": "person", "type": "captured", "value": "30", "place": "510000"},
        {"family": "person", "type": "captured", "value": "10", "place": "510500", "part_of": 1},
        {"family": "person", "type": "bail", "value": "4", "place": "510500", "part_of": 1},
    )
    assert report.total("person", "captured", place="510500").value == 10
    assert report.total("person", "bail").value == 4
    assert report.total("person").value == 30


def test_parts_of_parts_are_skipped_though_the_middle_is_of_another_type(make_report):
    report = make_report(
        person(value="30"), person(value="9", part_of=1, type="bail"), person(value="2", part_of=2)
    )
    assert report.total("person", "captured").value == 30


def test_restatements_are_skipped(make_report):
    report = make_report(person(value="300", restates=2), person(value="317"))
    assert report.total("person").value == 317


def test_parts_of_a_restatement_are_parts_of_what_it_repeats(make_report):
    report = make_report(
        person(value="317"), person(value="317", restates=1), person(value="17", part_of=2)
    )
    assert report.total("person").value == 317


def test_links_in_a_circle_end(make_report):
    report = make_report(
        person(value="1", type="bail", part_of=2), person(value="2", type="arrested", part_of=1)
    )
    assert report.total("person", "bail").value == 1


def test_different_units_are_refused_until_one_is_chosen(make_report):
    report = make_report(
        {"family": "amount", "type": "frozen", "value": "5", "unit": "CNY"},
        {"family": "amount", "type": "frozen", "value": "7", "unit": "HKD"},
    )
    with pytest.raises(ValueError, match="CNY, HKD"):
        report.total("amount", "frozen")
    assert report.total("amount", "frozen", unit="HKD").value == 7


def test_a_skipped_fact_may_have_another_unit(make_report):
    report = make_report(
        {"family": "amount", "type": "frozen", "value": "5", "unit": "USDT"},
        {"family": "amount", "type": "frozen", "value": "35", "unit": "CNY", "restates": 1},
    )
    assert report.total("amount").value == 5


@pytest.mark.parametrize("arguments", [("cases",), ("case", "captured"), ("amount", "bail")])
def test_unknown_families_and_types_are_refused(make_report, arguments):
    with pytest.raises(ValueError, match=r"cases|captured|bail"):
        make_report().total(*arguments)
