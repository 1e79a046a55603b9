"""Where a dispatch was written is no place of its cases."""

import pytest

from netcrime_ie.places import in_dateline

DATELINES = [
    ("新华社长沙6月18日电 警方", "长沙"),
    ("中新社肇庆六月二十七日电 警方", "肇庆"),
    ("(记者林某/台中报导)警方", "台中"),
]
OTHERS = [
    ("长沙警方6月18日抓获", "长沙"),
    ("台中报导称", "台中"),
    ("肇庆六月破案", "肇庆"),
]


@pytest.mark.parametrize(("text", "name"), DATELINES)
def test_dateline(text, name):
    start = text.index(name)
    assert in_dateline(text, start, start + len(name))


@pytest.mark.parametrize(("text", "name"), OTHERS)
def test_no_dateline(text, name):
    start = text.index(name)
    assert not in_dateline(text, start, start + len(name))
