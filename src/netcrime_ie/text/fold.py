"""Folding: one character in, one character out, so that offsets stay those of the source.

Full-width ASCII becomes half-width, traditional characters simplified, and odd spaces plain ones.
Folded text is for matching only; everything that a report quotes is cut from the source.
"""

from functools import lru_cache
from typing import Any

from netcrime_ie.errors import InputError

# Full-width ASCII (！ to ～), the ideographic space, and signs that pages use for one another:
# "３·１９" is also written with U+2022, U+30FB or U+FF65.
_WIDTH: dict[int, str] = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_WIDTH |= {ord(space): " " for space in "\u3000\u00a0\u2002\u2003\u2009\u202f\t\v\f"}
_WIDTH |= {ord(dot): "·" for dot in "•・･‧∙⋅"}
_WIDTH |= {ord(sign): "¥" for sign in "￥"} | {ord("－"): "-", ord("−"): "-", ord("％"): "%"}
_WIDTH |= {ord("「"): "“", ord("」"): "”", ord("『"): "“", ord("』"): "”", ord("﹑"): "、"}
# Small forms, which older pages of Macao and Taiwan set: ﹪ ﹐ ﹔ ﹙ ﹚.
_WIDTH |= str.maketrans("﹐﹒﹔﹕﹖﹗﹙﹚﹣﹪﹩﹟﹢", ",.;:?!()-%$#+")  # type: ignore[arg-type]
# Variants that OpenCC leaves as they are and bulletins write: 爲 for 為, 羣 for 群.
_WIDTH |= {ord("爲"): "为", ord("羣"): "群", ord("綫"): "线", ord("衹"): "只", ord("衞"): "卫"}
_WIDTH |= {ord("衆"): "众", ord("査"): "查", ord("産"): "产", ord("歴"): "历", ord("吿"): "告"}
_WIDTH |= {ord("砲"): "炮", ord("粧"): "妆", ord("毎"): "每", ord("黒"): "黑"}


@lru_cache(maxsize=1)
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")


def fold(text: str) -> str:
    """Fold ``text`` for matching; the result has the same length.

    Raises:
        InputError: The text holds a lone surrogate, which no encoding of Unicode allows.

    >>> fold("搗毀窩點９個，涉案１，９００餘萬元")
    '捣毁窝点9个,涉案1,900余万元'
    """
    narrow = text.translate(_WIDTH)
    try:
        # OpenCC stops at NUL, as C strings do; keep it out of its sight.
        folded: str = _converter().convert(narrow.replace("\0", " "))
    except UnicodeEncodeError as error:
        raise InputError(
            f"text holds a lone surrogate at offset {error.start}; "
            "decode the source with errors='replace' first"
        ) from error
    if len(folded) != len(text):
        raise AssertionError("OpenCC t2s changed the length of the text")
    return folded
