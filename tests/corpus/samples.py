"""What tests of collections share."""

import json

PLACES = ("泸州", "石屏", "梧州", "苍梧", "延边", "榆林")


def bulletin(number):
    """A short invented bulletin; no two are alike."""
    place = PLACES[number % len(PLACES)]
    return f"{place}警方破获网络诈骗案件{number + 2}起，抓获犯罪嫌疑人{number * 3 + 5}名。"


def read_lines(path):
    """The objects of a JSON lines file; fails where a line is not whole."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
