"""Captions: the paragraphs that stand under photos."""

import re

# ▲民警清点…, 图为…, (图示…), …(李某 摄)
_OPENS = re.compile(r"[(\s]*(?:[▲△▼↑←→◀►]|图(?:为|示|片?:|\d|[一二三四①-⑩]))")
_CREDITS = ("摄", "摄)", "供图", "供图)")


def is_caption(text: str) -> bool:
    """Tell by a folded paragraph's words whether it stands under a photo.

    >>> is_caption("▲民警清点手机。"), is_caption("查获的手机。(李某 摄)"), is_caption("查获手机。")
    (True, True, False)
    """
    text = text.strip()
    return _OPENS.match(text) is not None or text.endswith(_CREDITS)
