"""Which characters are numerals: the alphabet of the ledger, on folded text."""

import re

# Ordinary, financial and archaic forms. Folding has already turned 萬 into 万 and 兩 into 两, but
# OpenCC keeps the financial ones. 参 and 弎 are left out: 参 is a numeral in no bulletin.
CJK_DIGITS: dict[str, int] = {
    char: value
    for value, chars in enumerate(
        ("〇零○", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for char in chars
}

NUMERALS = frozenset("0123456789" + "".join(CJK_DIGITS) + "十拾百佰千仟万亿兆廿卅卌几半")

NUMERAL_RUN = re.compile("[" + "".join(sorted(NUMERALS - set("兆○"))) + "]+")
