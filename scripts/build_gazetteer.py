"""Rebuild the packaged gazetteer from the source tables in ``data/gazetteer``.

    python scripts/build_gazetteer.py [--check]

The result depends on those tables alone, so a rebuild is byte-equal: ``--check`` writes nothing
and exits with 1 where the packaged file differs.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "data" / "gazetteer"
TARGET = ROOT / "src" / "netcrime_ie" / "resources" / "gazetteer" / "places.tsv"

COLUMNS = ("adcode", "name", "level", "parent", "aliases", "successor", "note")
COUNTRY = "100000"
MUNICIPALITIES = ("11", "12", "31", "50")
# What may follow the bare name of a division; the longest first.
SUFFIXES = (
    "自治区", "自治州", "自治县", "自治旗", "行政委员会", "联合旗", "特区", "林区", "矿区", "新区",
    "地区", "省", "市", "区", "县", "旗", "盟",
)  # fmt: skip
# The suffix that the short form of an autonomous division keeps: 恩施土家族苗族自治州 -> 恩施州.
SHORT_SUFFIX = {"自治州": "州", "自治县": "县", "自治旗": "旗", "行政委员会": "", "区": "区"}
PEOPLES = (
    "蒙古族", "蒙古", "回族", "藏族", "维吾尔", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族",
    "侗族", "瑶族", "白族", "土家族", "哈尼族", "哈萨克族", "哈萨克", "傣族", "黎族", "傈僳族",
    "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜", "土族",
    "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯族", "锡伯",
    "塔吉克", "怒族", "保安族", "裕固族", "鄂温克族", "独龙族", "鄂伦春", "普米族", "各族",
)  # fmt: skip
_PEOPLES_TAIL = re.compile(f"(?:{'|'.join(sorted(PEOPLES, key=len, reverse=True))})+$")
# A former short name that only repeats the successor's is left out; so are pairs of letters that
# are too short to search for.
MIN_SHORT = 2


@dataclass
class Row:
    """One line of the packaged file."""

    adcode: str
    name: str
    level: str
    parent: str
    aliases: dict[str, str] = field(default_factory=dict)
    successor: str = ""
    note: str = ""

    def line(self) -> str:
        """Tab-separated; aliases as ``name:class``, sorted."""
        aliases = " ".join(f"{alias}:{kind}" for alias, kind in sorted(self.aliases.items()))
        cells = (
            self.adcode, self.name, self.level, self.parent, aliases, self.successor, self.note
        )  # fmt: skip
        return "\t".join(cells)


def read(name: str) -> list[dict[str, str]]:
    """The rows of one source table."""
    lines = (SOURCE / name).read_text(encoding="utf-8").splitlines()
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:] if line]


def short_names(name: str) -> list[str]:
    """The short forms of a full name.

    >>> short_names("泸州市"), short_names("泗县")
    (['泸州'], [])
    >>> short_names("恩施土家族苗族自治州"), short_names("鄂温克族自治旗")
    (['恩施', '恩施州', '恩施自治州'], ['鄂温克', '鄂温克旗', '鄂温克自治旗'])
    >>> short_names("瀍河回族区"), short_names("广西壮族自治区"), short_names("浦东新区")
    (['瀍河', '瀍河区'], ['广西', '广西自治区'], ['浦东'])
    """
    for suffix in SUFFIXES:
        if name.endswith(suffix) and len(name) > len(suffix):
            break
    else:
        return []
    core = name[: -len(suffix)]
    bare = core if suffix == "自治区" else _PEOPLES_TAIL.sub("", core)
    if suffix == "自治区":
        bare = re.sub("(?:壮族|回族|维吾尔)$", "", core)
    if len(bare) < MIN_SHORT:
        # 东乡族自治县: nothing is left of the name without its people.
        bare = core.removesuffix("族") if suffix.startswith("自治") else core
    forms = [bare] if len(bare) >= MIN_SHORT else []
    for keep in (SHORT_SUFFIX.get(suffix, ""), suffix if suffix.startswith("自治") else ""):
        if keep and bare and bare + keep != name:
            forms.append(bare + keep)
    return forms


def level_of(adcode: str) -> str:
    """The level that a GB/T 2260 code says."""
    if adcode.endswith("0000"):
        return "province"
    return "prefecture" if adcode.endswith("00") else "county"


def parent_of(adcode: str, known: Iterable[str]) -> str:
    """The division one step above, by the code.

    Districts of municipalities and the counties of 4190, 4290, 4690 and 6590 hang directly under
    the province.
    """
    if adcode.endswith("0000"):
        return COUNTRY
    province, prefecture = adcode[:2] + "0000", adcode[:4] + "00"
    if adcode.endswith("00") or adcode[:2] in MUNICIPALITIES or adcode[2:4] == "90":
        return province
    return prefecture if prefecture in known else province


def current_rows() -> dict[str, Row]:
    """The divisions of today, by code."""
    names = {row["adcode"]: row["name"] for row in read("divisions.tsv")}
    rows = {
        code: Row(code, name, level_of(code), parent_of(code, names))
        for code, name in names.items()
    }
    for row in read("additions.tsv"):
        rows[row["adcode"]] = Row(row["adcode"], row["name"], row["level"], row["parent"])
    return rows


def former_rows(current: dict[str, Row]) -> list[Row]:
    """The divisions of the past, each with what it became."""
    rows = []
    for change in read("changes.tsv"):
        code, new = change["old_adcode"], change["new_adcodes"].split()
        missing = [target for target in new if target not in current]
        if missing:
            raise SystemExit(f"changes.tsv: {code} {change['old_name']}: unknown {missing}")
        note = f"until {change['year']}"
        if len(new) > 1:
            note += f"; also {' '.join(new[1:])}"
        parent = current[new[0]].parent if level_of(code) == "county" else code[:2] + "0000"
        row = Row(code, change["old_name"], level_of(code), parent, {}, new[0], note)
        rows.append(row)
    return rows


def alias_class(scope: str | None, level: str) -> str:
    """The class of a short name by its scope in ``weak.tsv``; empty for none at all.

    >>> alias_class(None, "county"), alias_class("county", "county"), alias_class("never", "county")
    ('s', 'w', '')
    >>> alias_class("county", "prefecture"), alias_class("all", "prefecture")
    ('s', 'w')
    """
    if scope is None or (scope != "all" and level != "county"):
        return "s"
    return {"all": "w", "county": "w", "strict": "x", "never": ""}[scope]


def add_aliases(current: dict[str, Row], former: list[Row]) -> None:
    """Give every row its short names, with their class.

    ``s`` plain short name, ``w`` one that is an ordinary word, ``x`` one that is nearly always
    that word, ``z`` a zone or part, ``a`` a one-character abbreviation. A full name that is an
    ordinary word is listed as its own alias of class ``w``.
    """
    weak = {row["word"]: row["scope"] for row in read("weak.tsv")}
    provinces = {short_names(r.name)[0] for r in current.values() if r.level == "province"}
    for row in current.values():
        for alias in short_names(row.name):
            # 河北区, 海南区: the bare name always means the province.
            kind = alias_class(weak.get(alias), row.level)
            if kind and not (row.level == "county" and alias in provinces):
                row.aliases[alias] = kind
    for row in (*current.values(), *former):
        if weak.get(row.name) == "all":
            row.aliases[row.name] = "w"
    for extra in read("aliases.tsv"):
        row = current[extra["adcode"]]
        if extra["alias"] == row.name:
            raise SystemExit(f"aliases.tsv: {row.name} is the full name already")
        row.aliases[extra["alias"]] = {"short": "s", "weak": "w", "abbr": "a"}[extra["class"]]
    for zone in read("zones.tsv"):
        row = current[zone["adcode"]]
        if zone["name"] != row.name:
            row.aliases.setdefault(zone["name"], "z")
    taken = {alias for row in current.values() for alias in (row.name, *row.aliases)}
    for row in former:
        for alias in short_names(row.name):
            kind = alias_class(weak.get(alias), row.level)
            if kind and alias not in taken:
                row.aliases[alias] = kind


def build() -> str:
    """The whole packaged file as text."""
    current = current_rows()
    former = former_rows(current)
    add_aliases(current, former)
    for choice in read("homonyms.tsv"):
        row = current[choice["adcode"]]
        row.note = " ".join(filter(None, (row.note, f"first:{choice['name']}")))
    seen: dict[tuple[str, str], int] = defaultdict(int)
    for row in (*current.values(), *former):
        seen[row.adcode, row.name] += 1
        if "\t" in row.line().replace("\t", "", len(COLUMNS) - 1):
            raise SystemExit(f"a tab inside a cell of {row.adcode}")
    doubled = [key for key, count in seen.items() if count > 1]
    if doubled:
        raise SystemExit(f"listed twice: {doubled}")
    # A current division stands before a former one with the same code.
    ordered = sorted((*current.values(), *former), key=lambda r: (r.adcode, r.successor, r.name))
    return "\n".join(("\t".join(COLUMNS), *(row.line() for row in ordered))) + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Write the packaged file, or with ``--check`` compare it."""
    parser = argparse.ArgumentParser(description="rebuild the packaged gazetteer")
    parser.add_argument("--check", action="store_true", help="compare only; 1 where it differs")
    options = parser.parse_args(arguments)
    data = build().encode("utf-8")
    if options.check:
        return 0 if TARGET.is_file() and TARGET.read_bytes() == data else 1
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
