"""Incidents: cases told as a story, each with the facts told of it.

A bulletin tells one case (a title, a lead and what led there), lists cases one after the other
(案例一, 二、某公司刷单案), counts many (今年以来,全市共破获…) with a story or two between, or only
counts. What a sentence or paragraph does is read from its words: those of a story (经查, 该团伙,
“6·18”案, 王某) or of a round-up (全省, 同比, 今年1至5月). Vocabulary stands in
``resources/lexicon/cues.txt``: ``case_told``, ``case_goes_on``, ``case_meant``, ``case_section``,
``round_up``, ``advice``, ``publishing``.
"""

from netcrime_ie.report.incidents.stories import Story, find_incidents

__all__ = ["Story", "find_incidents"]
