"""Reading the gold documents: what each page states, and that all its facts lie in the body."""

import json
from pathlib import Path
from typing import Any

import pytest

from netcrime_ie.article import ArticleParts, read_article
from netcrime_ie.text import fold

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (ROOT / "data" / "gold" / "dev", ROOT.parent / "shared" / "bulletins")
DOCUMENTS = [path for folder in FOLDERS for path in sorted(folder.glob("*.json"))]

# Lines of furniture of the bulletins by document.
FURNITURE = {
    "D02": ("当前版", "标题导航", "第08版", "1208件"),
    "D03": ("搬家", "普工", "18.10.2016"),
    "D04": ("当前位置", "参与评论", "下一页", "2.6万条"),
    "D06": ("2025-03-14",),
    "D07": ("青年之声", "发稿时间", "责任编辑", "偷渡团伙"),
    "D09": ("发布时间", "120万元", "2868件"),
    "D10": ("关键词",),
    "D12": ("相关新闻", "2022-10-18", "136家", "十万亩"),
    "sichuan-2018": ("阿坝州", "地方网 >", "来源:", "新闻推荐", "武侯区", "7国", "张庭"),
}


def _read(path: Path) -> tuple[str, dict[str, Any], ArticleParts]:
    with path.with_suffix(".txt").open(encoding="utf-8", newline="") as file:
        text = file.read()
    return text, json.loads(path.read_text("utf-8")), read_article(text, fold(text))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
class TestGold:
    def test_title_source_and_date(self, path: Path) -> None:
        text, gold, parts = _read(path)
        assert (parts.title and text[slice(*parts.title)]) == gold["title"]
        assert parts.source == gold["source"]
        assert (parts.published and parts.published.isoformat()) == gold["published"]

    def test_facts_lie_in_the_body(self, path: Path) -> None:
        _, gold, parts = _read(path)
        outside = [
            fact["quote"]
            for fact in gold["facts"]
            if not any(
                start <= fact["start"] and fact["start"] + len(fact["quote"]) <= end
                for start, end in parts.body
            )
        ]
        assert outside == []

    def test_furniture_is_outside(self, path: Path) -> None:
        text, _, parts = _read(path)
        body = "\n".join(text[start:end] for start, end in parts.body)
        assert [line for line in FURNITURE.get(path.stem, ()) if line in body] == []
