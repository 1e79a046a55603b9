"""Agencies: public bodies named in a text, completed to their full names."""

from netcrime_ie.agencies.home import Home, find_home
from netcrime_ie.agencies.lexicon import Lexicon, packaged_lexicon
from netcrime_ie.agencies.match import match_agencies
from netcrime_ie.agencies.model import AgencyMatch
from netcrime_ie.agencies.sites import registered_province, site_owner

__all__ = [
    "AgencyMatch",
    "Home",
    "Lexicon",
    "find_home",
    "match_agencies",
    "packaged_lexicon",
    "registered_province",
    "site_owner",
]
