"""Tables that a page flattened to lines of cells.

    地区　提起公诉（件）　挽回损失（万元）
    兰州　386　1120.5

A number of such a table stands away from its verb, which is in the header above it or in the
caption. Each cell is therefore read as a sentence of its own, 提起公诉386件, whose words come from
the header and whose offsets are the row's; the linker then knows no more shapes than before. Where
a row's label is a place, an agency or a date, its facts have that scope.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from netcrime_ie.agencies import AgencyMatch
from netcrime_ie.dates import DateMatch
from netcrime_ie.facts.grammar import SOFT
from netcrime_ie.facts.nodes import STOPS, Kind, Node
from netcrime_ie.facts.phrases import Phrase
from netcrime_ie.facts.sentences import Cell, Sentence
from netcrime_ie.facts.word_table import WordTable
from netcrime_ie.lexicon import Lexicon
from netcrime_ie.numbers.types import Number
from netcrime_ie.places import PlaceMatch

UnitReader = Callable[[str], Phrase | None]
Span = tuple[int, int]

_HAN = re.compile("[\u4e00-\u9fff]")
_PROSE = re.compile(r"[。;!?]|,(?!\d{3})|(?<!单位):")
_WIDE_GAP = re.compile("\\s*[\\t|\u3000]\\s*|\\s{2,}")
_GAP = re.compile(r"\s+")
_BRACKET = re.compile(r"\((?:单位:)?([^()]+)\)$")
_UNIT_LINE = re.compile(r"\(?(?:计量)?单位:([^(),、]+)\)?$")
# 各市收缴情况如下(单位依次为支、发、公斤): one for each column.
_UNIT_LIST = re.compile(r"单位(?:依次|分别)?(?:是|为|:)([^()。;:]{1,40})\)?:?$")
# No header line of a table is longer, and none has more columns.
_LONGEST_LINE, _MOST_CELLS, _LONGEST_CELL = 160, 12, 24
# How many lines above a row may be left out of the article.
_HIDDEN_LINES = 4
_EMPTY = frozenset(("-", "--", "—", "——", "/", "\\", "无"))
_SIGNS = "+-↑↓"
_TOTALS = frozenset(
    ("合计", "总计", "共计", "小计", "总数", "全国", "全省", "全区", "全市", "全州", "全县")
)
_KEYS = frozenset(("年份", "年度", "月份", "日期", "时间"))
_UNIT_HEADERS = frozenset(("单位", "计量单位"))
_ASIDE = {"序号": "list_marker", "编号": "list_marker", "排名": "rank", "名次": "rank"}
_SHARES = ("占比", "比例", "比重", "率")
_CHANGES = ("同比", "环比", "增幅", "升幅", "降幅", "增速", "增长", "上升", "下降", "增减")
_FALLS = ("下降", "降幅", "减少")
# Headers that say only that a number follows.
_GENERIC = frozenset(("数量", "数", "数目", "数值", "数据", "总数", "总量", "数额", "金额", "情况"))


@dataclass(slots=True)
class _Line:
    """A line as cells: the first and the last offset of each."""

    paragraph: int
    cells: list[Span]


@dataclass(slots=True)
class _Column:
    """A column of numbers.

    Attributes:
        at: Its place in the header.
        role: Ledger role of its numbers, None where they may be facts.
        words: The header's words, with what the caption lends.
        generic: Whether the header says only that a number follows (数量).
        unit: What measures its numbers: of 万元 the phrase 1万元.
        unit_class: Object class of a header that counts without a unit (人数).
        falls: Whether a change of this column is a decrease.
    """

    at: int
    role: str | None
    words: list[Node]
    generic: bool
    unit: Phrase | None
    unit_class: str | None
    falls: bool


class TableReader:
    """Finds the tables of one text and reads their rows."""

    def __init__(
        self,
        text: str,
        folded: str,
        paragraphs: Sequence[Span],
        read_unit: UnitReader,
        lexicon: Lexicon,
        words: WordTable,
    ) -> None:
        self._text = text
        self._folded = folded
        self._paragraphs = paragraphs
        self._read_unit = read_unit
        self._classifiers = lexicon.classifiers
        self._verbs = lexicon.verbs
        self._words = words
        self._nodes: dict[int, list[Node]] = {}

    def read(
        self, sentences: Sequence[Sentence]
    ) -> tuple[list[Sentence], dict[int, tuple[str, str]]]:
        """The sentences with the rows of tables cut into cells, and roles of the other numbers."""
        blocks = list(self._blocks())
        if not blocks:
            return list(sentences), {}
        last: dict[int, Sentence] = {}
        for sentence in sentences:
            self._nodes.setdefault(sentence.paragraph, []).extend(sentence.nodes)
            last[sentence.paragraph] = sentence
        rows: dict[int, list[Sentence]] = {}
        roles: dict[int, tuple[str, str]] = {}
        for number, block in enumerate(blocks):
            self._read_block(number, block, last, rows, roles)
        read: list[Sentence] = []
        done = -1
        for sentence in sentences:
            if sentence.paragraph not in rows:
                read.append(sentence)
            elif sentence.paragraph != done:
                done = sentence.paragraph
                read.extend(rows[done])
        return read, roles

    def _blocks(self) -> Iterator[list[_Line]]:
        """Header and rows of what looks like a table."""
        at = 0
        while at < len(self._paragraphs):
            block = self._block(at, self._paragraphs[at], at + 1)
            if block:
                yield block
                at = block[-1].paragraph + 1
                continue
            for hidden in self._lines_above(at):
                block = self._block(-1 - at, hidden, at)
                if block:
                    self._nodes[-1 - at] = list(self._hidden_words(block[0]))
                    yield block
                    break
            at = block[-1].paragraph + 1 if block else at + 1

    def _lines_above(self, paragraph: int) -> Iterator[Span]:
        """The lines right above a paragraph that are no part of the article, the nearest first.

        A header of bare words (罪名　件数　人数) looks like the menu of a page.
        """
        low = self._paragraphs[paragraph - 1][1] if paragraph else 0
        end = self._paragraphs[paragraph][0]
        low = max(low, end - 2 * _LONGEST_LINE)
        for _ in range(_HIDDEN_LINES):
            end = len(self._text[low:end].rstrip()) + low
            start = self._text.rfind("\n", low, end) + 1
            if start <= low:
                return
            yield start + len(self._text[start:end]) - len(self._text[start:end].lstrip()), end
            end = start

    def _hidden_words(self, header: _Line) -> Iterator[Node]:
        """The words of a header that was not read with the article."""
        for start, end in header.cells:
            name = self._plain(start, end)
            nodes: list[Node] = []
            self._words.add(nodes, name, start, start + len(name), "")
            yield from nodes

    def _block(self, paragraph: int, header_line: Span, first: int) -> list[_Line]:
        """The table under a header line whose rows begin at paragraph ``first``, if any."""
        for header in self._cuts(header_line):
            if not all(self._is_header(*cell) for cell in header):
                continue
            block = [_Line(paragraph, header)]
            numeric: frozenset[int] | None = None
            for at in range(first, len(self._paragraphs)):
                row = self._row(at, len(header))
                if row is None:
                    break
                numbers = frozenset(k for k, cell in enumerate(row) if self._is_number(*cell))
                empty = {k for k, cell in enumerate(row) if self._folded[slice(*cell)] in _EMPTY}
                if numeric is None:
                    if not numbers:
                        break
                    numeric = numbers | empty
                elif not (numbers and numbers <= numeric) or not (
                    numeric <= numbers | empty or self._is_total(row)
                ):
                    break
                block.append(_Line(at, row))
            if len(block) > 1:
                return block
        return []

    def _cuts(self, line: Span) -> Iterator[list[Span]]:
        """The ways to cut a line into cells: at wide gaps first, at single spaces else."""
        start, end = line
        if end - start > _LONGEST_LINE or _PROSE.search(self._folded, start, end):
            return
        wide: list[Span] = []
        for gap in (_WIDE_GAP, _GAP):
            cells = self._cut(start, end, gap)
            if 1 < len(cells) <= _MOST_CELLS and cells != wide:
                wide = cells
                yield cells

    def _cut(self, start: int, end: int, gap: re.Pattern[str]) -> list[Span]:
        cells: list[Span] = []
        at = start
        for found in (*gap.finditer(self._text, start, end), None):
            stop = found.start() if found is not None else end
            if stop > at:
                if cells and self._folded[at] == "(":
                    # 关停网站 （个）: a unit apart from its header
                    cells[-1] = (cells[-1][0], stop)
                else:
                    cells.append((at, stop))
            at = found.end() if found is not None else end
        return cells

    def _row(self, paragraph: int, width: int) -> list[Span] | None:
        for cells in self._cuts(self._paragraphs[paragraph]):
            spare = len(cells) - width
            if spare > 0 and all(b - a == 1 for a, b in cells[: spare + 1]):
                # 合　计　4406: a label spaced out
                cells = [(cells[0][0], cells[spare][1]), *cells[spare + 1 :]]
            if len(cells) == width:
                return cells
        return None

    def _is_header(self, start: int, end: int) -> bool:
        text = self._folded[start:end]
        short = end - start <= _LONGEST_CELL
        return short and not text[0].isdigit() and _HAN.search(text) is not None

    def _is_number(self, start: int, end: int) -> bool:
        text = self._folded[start:end].lstrip(_SIGNS)
        return text[:1].isdigit() and not text.endswith(("年", "月", "日", "季度"))

    def _is_total(self, row: Sequence[Span]) -> bool:
        """Whether the words of a row say 合计, also spaced out over two cells."""
        words = [self._folded[slice(*cell)] for cell in row if not self._is_number(*cell)]
        return "".join("".join(words).split()) in _TOTALS

    def _read_block(
        self,
        number: int,
        block: Sequence[_Line],
        last: dict[int, Sentence],
        rows: dict[int, list[Sentence]],
        roles: dict[int, tuple[str, str]],
    ) -> None:
        header = block[0]
        above = block[1].paragraph - (2 if header.paragraph >= 0 else 1)
        caption, unit = self._caption(above, last)
        verb = self._firm_verb(caption)
        listed = self._listed_units(above)
        units = [k for k, cell in enumerate(header.cells) if self._is_unit(cell, block[1].cells[k])]
        keys = {k for k, cell in enumerate(header.cells) if self._plain(*cell) in _KEYS}
        columns = [
            self._column(header, k, verb, unit)
            for k in range(len(header.cells))
            if k not in keys
            and any(self._quantity(row.paragraph, row.cells[k]) for row in block[1:])
        ]
        if len(listed) == len(columns):
            for column, phrase in zip(columns, listed, strict=True):
                column.unit = column.unit or phrase
        if not any(column.role is None for column in columns):
            return
        if not any(_tells(c) for c in columns) and not any(
            self._firm_verb(self._within(row.paragraph, row.cells[0])) for row in block[1:]
        ):
            return
        for row in block[1:]:
            rows[row.paragraph] = list(self._read_row(number, row, columns, units, verb, roles))

    def _firm_verb(self, nodes: Sequence[Node]) -> list[Node]:
        """The first verb of enforcement, and the thing that it is done to: 关停账号情况."""
        for i, node in enumerate(nodes):
            cls = self._verbs.get(node.text) if node.cls == "vn" else node.cls
            if cls is None or cls in SOFT or node.kind not in (Kind.VERB, Kind.WORD):
                continue
            if node.kind is Kind.VERB or node.cls == "vn":
                # 各类案件侦破情况: what 情况 made a noun is the verb of the columns.
                verb = replace(node, kind=Kind.VERB, cls=cls)
                return [verb, *(n for n in nodes[i + 1 : i + 2] if n.kind is Kind.NOUN)]
        return []

    def _is_unit(self, header: Span, cell: Span) -> bool:
        """Whether a column states the units: 单位 is also the head of a column of bureaus."""
        named = self._plain(*header) in _UNIT_HEADERS
        return named and self._read_unit(self._plain(*cell)) is not None

    def _caption(self, above: int, last: dict[int, Sentence]) -> tuple[list[Node], Phrase | None]:
        """The nodes of the line that announces the table, and the unit of a line 单位:万元."""
        unit = None
        line = self._folded[slice(*self._paragraphs[above])] if above >= 0 else ""
        if found := _UNIT_LINE.match(line):
            unit = self._read_unit(found[1].strip())
            above -= 1
        sentence = last.get(above)
        if sentence is None:
            return [], unit
        start, end = self._paragraphs[above]
        announced = self._folded[max(start, end - 12) : end]
        closed = sentence.nodes[-1].text in STOPS and not re.search("如下|下表|见表", announced)
        return ([] if closed else sentence.nodes), unit

    def _listed_units(self, above: int) -> list[Phrase]:
        """The units that the announcing line lists for the columns, none where one is unknown."""
        line = self._folded[slice(*self._paragraphs[above])] if above >= 0 else ""
        found = _UNIT_LIST.search(line)
        if found is None:
            return []
        units = [self._read_unit(part.strip()) for part in re.split("[、,]", found[1])]
        return [unit for unit in units if unit is not None] if all(units) else []

    def _column(self, header: _Line, at: int, verb: list[Node], unit: Phrase | None) -> _Column:
        start, end = header.cells[at]
        name = self._plain(start, end)
        stop = end
        bracket = _BRACKET.search(self._folded, start, end)
        if bracket:
            stop = bracket.start()
            unit = self._read_unit(bracket[1].strip())
        words = self._within(header.paragraph, (start, stop))
        falls = any(word in name for word in _FALLS)
        role = _ASIDE.get(name) or (
            "change" if any(word in name for word in _CHANGES)
            else "rate" if name.endswith(_SHARES) else None
        )  # fmt: skip
        unit_class, head = self._count(start, start + len(name))
        if unit_class is not None:
            words = [node for node in words if node.end <= head or _names(node, head)]
            # 单位:件 above the table holds for the columns that name no unit themselves.
            unit = unit if bracket else None
        elif unit is not None and unit.unit_class == "money" and not bracket:
            money = name.endswith(("额", "款", "金", "损失", "资金"))
            unit = unit if money else None
        words = [node for node in words if node.text not in _GENERIC]
        acts = any(node.kind is Kind.VERB for node in words)
        generic = not any(node.kind in (Kind.VERB, Kind.NOUN) for node in words)
        if not acts and not (unit is not None and unit.money and not generic):
            lent = verb if generic and unit_class is None else verb[:1]
            words = [*lent, *words]
        generic = generic and unit_class is None
        return _Column(at, role, words, generic, unit, unit_class, falls)

    def _count(self, start: int, end: int) -> tuple[str | None, int]:
        """Class of a header that ends in a classifier and 数 (起诉人数), and where that begins."""
        if not self._folded.startswith("数", end - 1):
            return None, end
        for counted in ("案件", "案"):
            if self._folded.endswith(counted, start, end - 1):
                # 破案数, 案件数
                return "case", end - 1 - len(counted)
        for size in (3, 2, 1):
            head = end - 1 - size
            found = self._classifiers.get(self._folded[head : end - 1]) if head >= start else None
            if found is not None:
                return found, head
        return None, end

    def _read_row(
        self,
        number: int,
        row: _Line,
        columns: Sequence[_Column],
        units: Sequence[int],
        verb: list[Node],
        roles: dict[int, tuple[str, str]],
    ) -> Iterator[Sentence]:
        taken = {column.at for column in columns} | set(units)
        total = self._is_total(row.cells)
        labels = [
            cell
            for k, cell in enumerate(row.cells)
            if k not in taken or (total and not self._is_number(*cell))
        ]
        label = self._within(row.paragraph, labels[0]) if labels else []
        mention = next((m for cell in labels if (m := self._mention(row.paragraph, cell))), None)
        own = next((u for k in units if (u := self._read_unit(self._plain(*row.cells[k])))), None)
        if own is None and labels and (found := _BRACKET.search(self._folded, *labels[0])):
            own = self._read_unit(found[1].strip())
            label = [node for node in label if node.end <= found.start()]
        counted: Cell | None = None
        for column in columns:
            node = self._quantity(row.paragraph, row.cells[column.at])
            phrase = node.phrase if node is not None else None
            if node is None or phrase is None:
                continue
            if column.role is not None or phrase.number.kind in ("percent", "fraction"):
                role = column.role or "rate"
                roles[phrase.number.core_start] = (role, "table")
                if role == "change" and counted is not None and counted.change is None:
                    counted.change = self._change(row.cells[column.at], column, phrase)
                continue
            first = labels[0][0] if labels and counted is None else phrase.start
            _measure(phrase, column, own)
            words = self._words_of(column, label, mention is None and not total, verb)
            if not any(word.kind in (Kind.VERB, Kind.NOUN) for word in words):
                roles[phrase.number.core_start] = ("unexplained", "table")
                continue
            counted = Cell(number, column.at, total, labels[0] if labels else None, mention)
            counted.first = min(first, phrase.start)
            here = [_moved(word, phrase.start) for word in words]
            yield Sentence([*here, node], row.paragraph, False, False, counted)

    def _words_of(
        self, column: _Column, label: list[Node], kind: bool, verb: list[Node]
    ) -> list[Node]:
        """The words that stand before a number: its header's, or its label's where that tells."""
        if not kind or not column.generic:
            return column.words
        if self._firm_verb(label):
            # 指标　数量 / 抓获嫌疑人　120
            return label
        return [*verb[:1], *label] if any(n.kind is Kind.NOUN for n in label) else column.words

    def _change(self, cell: Span, column: _Column, phrase: Phrase) -> Decimal | None:
        percent = column.unit is not None and column.unit.number.kind == "percent"
        value = phrase.number.value
        if value is None or not (percent or phrase.number.kind == "percent"):
            return None
        down = self._folded[cell[0]] in "-↓" or column.falls
        return -abs(value) if down else value

    def _mention(self, paragraph: int, cell: Span) -> object:
        """The place, agency or date that a label is."""
        for node in self._within(paragraph, cell):
            if node.start != cell[0]:
                return None
            if isinstance(node.mention, (PlaceMatch, AgencyMatch, DateMatch)):
                return node.mention
            return None
        return None

    def _quantity(self, paragraph: int, cell: Span) -> Node | None:
        """The number that a cell is."""
        if not self._is_number(*cell):
            return None
        found = [n for n in self._within(paragraph, cell) if n.kind is not Kind.PUNCTUATION]
        if len(found) != 1 or found[0].kind is not Kind.QUANTITY or found[0].phrase is None:
            return None
        return found[0] if found[0].end == cell[1] else None

    def _within(self, paragraph: int, cell: Span) -> list[Node]:
        start, end = cell
        return [n for n in self._nodes.get(paragraph, ()) if start <= n.start and n.end <= end]

    def _plain(self, start: int, end: int) -> str:
        """A header without its bracket."""
        return _BRACKET.sub("", self._folded[start:end]).strip()


def _tells(column: _Column) -> bool:
    """Whether a column's header or the caption says what its numbers count."""
    return column.role is None and any(n.kind in (Kind.VERB, Kind.NOUN) for n in column.words)


def _names(node: Node, head: int) -> bool:
    """Whether a word that the count's classifier ends tells something: 被害人数, 破案数."""
    if node.start >= head:
        return False
    thing = node.kind is Kind.NOUN and node.cls not in ("people", "users")
    return thing or node.kind is Kind.VERB


def _moved(node: Node, to: int) -> Node:
    """A word of the header at a number of a row: an empty stretch before it."""
    return Node(node.kind, to, to, node.text, node.cls, intransitive=node.intransitive)


def _measure(phrase: Phrase, column: _Column, own: Phrase | None) -> None:
    """Give a number the unit that its header or its row states."""
    if phrase.unit is not None:
        return
    unit = column.unit or own
    if unit is not None and unit.number.kind not in ("percent", "fraction"):
        phrase.unit, phrase.unit_class = unit.unit, unit.unit_class
        phrase.money, phrase.plain = unit.money, unit.plain
        if unit.number.value is not None and unit.number.value != 1:
            phrase.number = _scaled(phrase.number, unit.number.value)
    if phrase.unit is None:
        # 件数 counts with no classifier beside the number; an empty one, until the cells are
        # settled, tells the rules for phone numbers and ordinals that 120 is a count.
        phrase.unit = ""
        phrase.unit_class = column.unit_class or phrase.unit_class


def _scaled(number: Number, factor: Decimal) -> Number:
    value, low, high = (
        _times(bound, factor) if bound is not None else None
        for bound in (number.value, number.low, number.high)
    )
    return replace(number, value=value, low=low, high=high)


def _times(value: Decimal, factor: Decimal) -> Decimal:
    product = value * factor
    whole = product.to_integral_value()
    return whole if whole == product else product
