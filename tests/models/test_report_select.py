"""``facts`` and ``select``."""

import pytest

from netcrime_ie.models import AgencyRef, Family, PersonType, PlaceRef


@pytest.fixture
def report(make_report):
    return make_report(
        {"family": "measure", "type": "seized", "value": "1", "place": "510504"},
        {"family": "case", "type": "solved", "value": "2", "place": "510000", "agency": "甲"},
        {
            "family": "person",
            "type": "captured",
            "value": "3",
            "place": "510500",
            "agency": "乙",
            "inherited": ["place"],
        },
        {"family": "amount", "type": "seized", "value": "4", "inherited": ["period"]},
        {"family": "measure", "type": "den", "value": "5", "place": "500117"},
    )


def ids(facts):
    return [fact.id for fact in facts]


def test_facts_of_all_families_are_in_text_order(report):
    assert ids(report.facts) == [1, 2, 3, 4, 5]
    assert ids(report.measures) == [1, 5]


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({}, [1, 2, 3, 4, 5]),
        ({"family": "measure"}, [1, 5]),
        ({"family": Family.PERSON, "type": PersonType.CAPTURED}, [3]),
        ({"type": "seized"}, [1, 4]),
        ({"place": "100000"}, [1, 2, 3, 5]),
        ({"place": "510000"}, [1, 2, 3]),
        ({"place": "510500"}, [1, 3]),
        ({"place": "510504"}, [1]),
        ({"place": "500000"}, [5]),
        ({"place": "四川省"}, [1, 2, 3]),
        ({"place": "泸州市"}, [1, 3]),
        ({"place": "广东省"}, []),
        ({"place": PlaceRef(adcode="510500", name="泸州市", level="prefecture")}, [1, 3]),
        ({"agency": "甲"}, [2]),
        ({"agency": AgencyRef(name="乙"), "place": "510000"}, [3]),
        ({"stated_only": True}, [1, 2, 5]),
        ({"stated_only": True, "place": "510000"}, [1, 2]),
        ({"stated_only": True, "agency": "乙"}, [3]),
    ],
)
def test_select(report, conditions, expected):
    assert ids(report.select(**conditions)) == expected


def test_a_type_of_another_family_is_refused(report):
    with pytest.raises(ValueError, match="no type 'captured' in case"):
        report.select("case", "captured")


def test_a_place_is_known_by_the_places_of_the_report(make_report):
    place = {"adcode": "510000", "name": "四川省", "level": "province"}
    report = make_report({"family": "case", "place": "510500"}, places=[place])
    assert ids(report.select(place="四川省")) == [1]
