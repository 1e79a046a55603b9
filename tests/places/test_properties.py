"""Whatever the text: spans are valid, ordered and apart, and the time is linear."""

import time

from hypothesis import given
from hypothesis import strategies as st

from netcrime_ie.places import match_places

PIECES = st.sampled_from(
    [
        "四川省", "成都市", "成都", "武侯区", "和平", "沈阳", "、", "和", "市", "区",
        "县", "民", "警方", "公安局", "在", "等", "三", "个", "路", "日报",
        "资源", "朝阳", "🚓", "，", "A", "乐山市中区",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join)


@given(text=TEXTS, mask=st.integers(0, 2**64), near=st.sampled_from([None, "510000", "210100"]))
def test_spans(gazetteer, text, mask, near):
    hits = gazetteer.scan(text)
    found = match_places(
        text, hits, lambda offset: bool(mask >> offset % 64 & 1), gazetteer, near=near
    )
    last = 0
    for match in found:
        assert last <= match.start < match.end <= len(text)
        last = match.end
        name = text[match.start : match.end]
        meanings = gazetteer.meanings(name)
        assert match.entry in meanings
        assert len(match.candidates) == len(meanings) - 1
        assert match.reason


def seconds(gazetteer, text):
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        match_places(text, gazetteer.scan(text), lambda _: True, gazetteer)
        best = min(best, time.perf_counter() - start)
    return best


def test_linear_time(gazetteer):
    for unit in ("和平、", "沈阳市和平区朝阳、铁西", "朝阳", "成都市民在和平", "在资源和"):
        short, long = (seconds(gazetteer, unit * count) for count in (500, 5000))
        # Ten times the text may cost ten times the time; a quadratic step would cost a hundred.
        assert long < 40 * max(short, 1e-4)
