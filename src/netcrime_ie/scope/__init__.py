"""Whose figure, where and when: the scope of each fact, and how facts hang together."""

from netcrime_ie.scope.base import Base
from netcrime_ie.scope.cells import link_cells, settle_cells
from netcrime_ie.scope.change import attach_changes
from netcrime_ie.scope.dating import assign_periods
from netcrime_ie.scope.linked_times import complete_periods
from netcrime_ie.scope.links import link_facts
from netcrime_ie.scope.retold import share_places
from netcrime_ie.scope.walk import assign_scope
from netcrime_ie.scope.words import COUNTRY

__all__ = [
    "COUNTRY",
    "Base",
    "assign_periods",
    "assign_scope",
    "attach_changes",
    "complete_periods",
    "link_cells",
    "link_facts",
    "settle_cells",
    "share_places",
]
