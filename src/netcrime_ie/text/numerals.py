"""Which characters are numerals: the alphabet of the ledger, on folded text."""

import re

# Ordinary, financial and archaic forms. Folding has already turned 萬 into 万 and 兩 into 两, but
# OpenCC keeps the financial ones. 参 and 弎 are left out: 参 is a numeral in no bulletin.
CJK_DIGITS: dict[str, int] = {
    "〇": 0, "零": 0, "○": 0, "一": 1, "壹": 1, "二": 2, "贰": 2, "两": 2, "三": 3, "叁": 3, "四": 4,
    "肆": 4, "五": 5, "伍": 5, "六": 6, "陆": 6, "七": 7, "柒": 7, "八": 8, "捌": 8, "九": 9, "玖": 9,
}  # fmt: skip

NUMERALS = frozenset("0123456789" + "".join(CJK_DIGITS) + "十拾百佰千仟万亿兆廿卅卌几半")

NUMERAL_RUN = re.compile("[" + "".join(sorted(NUMERALS - set("兆○"))) + "]+")
