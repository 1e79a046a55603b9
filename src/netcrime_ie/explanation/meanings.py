"""What each rule says, in one line."""

from collections.abc import Callable
from typing import Any

from netcrime_ie.facts import articles, leftovers, roles
from netcrime_ie.facts.drafts import BREAKDOWN_RULE, GENDER_RULE

# What stands before the colon of a fact's rule; the class of its verb, or of its noun where it
# has no verb, stands after it.
FACT_RULES = {
    "before": "the verb stands before the number (抓获嫌疑人14名)",
    "after": "the verb stands after the number, which is its subject or its 将 or 对 object "
    "(39起案件被挂牌督办)",
    "carried": "the number shares the verb of the number before (查获手机30部、银行卡50张)",
    "summed": "the number sums up what the clause before told (发现大量盗版图书,总计27万册)",
    "topic": "the verb stands in a topic before the list (被查扣的农资里,假劣化肥有2130吨; "
    "止付冻结并举:账户1.9万个)",
    "bare": "no verb governs the number: its noun, or the list it stands in, gives the type "
    "(涉案金额2000余万元)",
}
# Rules of facts that are whole names.
WHOLE_RULES = {
    BREAKDOWN_RULE: "the number divides a total and takes its type (其中,诈骗412起)",
    GENDER_RULE: "the number divides the people just counted by sex (358男167女)",
}
# Rules of the ledger that are no functions: dates, names and words, which other layers found.
LEDGER_RULES = {
    "date": "the numeral stands in a date, a time, a duration or a prison term",
    "table": "the number stands in a table whose header makes it no fact (占比, 序号)",
    "in_name": "the numeral stands in the name of a place, an agency or a campaign",
    "in_word": "the numeral is part of a word (统一, 进一步)",
    "times": "how often somebody did what is no result (考了七次)",
    "bystanders": "people whom no enforcement verb acts on",
    "vague": "a vague numeral without a unit (数十)",
    "unexplained": "no rule explains the number",
}


def _first_line(function: Callable[..., Any]) -> str:
    # Under python -OO there are no docstrings; the rule's name has to do then.
    return (function.__doc__ or function.__name__).strip().split("\n", 1)[0]


# The rules of numbers that are no facts say themselves what they mean.
ROLE_RULES = {
    **{rule.__name__: _first_line(rule) for rule in roles.RULES},
    "article": _first_line(articles.article_role),
    "loose": _first_line(leftovers.loose_role),
    "pronoun": _first_line(leftovers.pronoun_role),
    **LEDGER_RULES,
}


# Why the area of a bulletin is the one that it is.
AREA_REASONS = {
    "home": "no body of it acts first; it is where the text's names say that it is from",
    "national": "a ministry speaks, and the headline names no place",
    "headline": "bodies beside one another act, and the headline's place holds them all",
    "together": "bodies beside one another act, and it is the smallest place that holds them",
    "figures": "of the places around the first body that acts it has the most figures",
}


def rule_meaning(rule: str) -> str:
    """What the rule of a fact or a role says.

    >>> rule_meaning("in_word")
    'the numeral is part of a word (统一, 进一步)'
    >>> rule_meaning("before:seize")
    'the verb stands before the number (抓获嫌疑人14名)'
    """
    whole = WHOLE_RULES.get(rule) or ROLE_RULES.get(rule)
    if whole is not None:
        return whole
    return FACT_RULES.get(rule.partition(":")[0], rule)
