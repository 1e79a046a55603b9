"""Agencies: public bodies named in a text, completed to their full names."""

from netcrime_ie.agencies.home import home_of
from netcrime_ie.agencies.lexicon import Lexicon, packaged_lexicon
from netcrime_ie.agencies.match import match_agencies
from netcrime_ie.agencies.model import AgencyMatch
from netcrime_ie.agencies.sites import registered_province

__all__ = [
    "AgencyMatch",
    "Lexicon",
    "home_of",
    "match_agencies",
    "packaged_lexicon",
    "registered_province",
]
