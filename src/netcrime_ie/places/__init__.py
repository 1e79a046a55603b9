"""Administrative places: the gazetteer and the rules from its names to places in a text."""

from netcrime_ie.places.dateline import in_dateline
from netcrime_ie.places.entry import Level, NameHit, PlaceEntry
from netcrime_ie.places.gazetteer import Gazetteer
from netcrime_ie.places.match import PlaceMatch, match_places
from netcrime_ie.places.passing import is_home_town, is_on_the_way

__all__ = [
    "Gazetteer",
    "Level",
    "NameHit",
    "PlaceEntry",
    "PlaceMatch",
    "in_dateline",
    "is_home_town",
    "is_on_the_way",
    "match_places",
]
