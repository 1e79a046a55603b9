"""Everything that the rules know: words, agencies, campaigns, currencies and places."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from netcrime_ie.agencies import Lexicon as AgencyLexicon
from netcrime_ie.agencies import packaged_lexicon
from netcrime_ie.campaigns import CampaignNames, packaged_names
from netcrime_ie.lexicon import Lexicon, load_lexicon
from netcrime_ie.numbers import Currencies, load_currencies
from netcrime_ie.places import Gazetteer
from netcrime_ie.tables import Overlay


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What one extractor knows: the packaged files, and a user's over them.

    Attributes:
        lexicon: Verbs, nouns, classifiers, types and cues.
        agencies: Names of public bodies.
        campaigns: Names of operations.
        currencies: Names of currencies.
        gazetteer: Places.
        overlay: The user's files.
    """

    lexicon: Lexicon
    agencies: AgencyLexicon
    campaigns: CampaignNames
    currencies: Currencies
    gazetteer: Gazetteer
    overlay: Overlay | None = None

    @classmethod
    def load(
        cls,
        overlay: Overlay | None = None,
        gazetteer: Gazetteer | Path | str | None = None,
    ) -> Knowledge:
        """Read the packaged files and a user's.

        Args:
            overlay: The user's files.
            gazetteer: A gazetteer, or the path of a places file; the packaged one by default.

        Raises:
            DataError: A file breaks its format; the message names file and line.
        """
        if not isinstance(gazetteer, Gazetteer):
            gazetteer = Gazetteer.load(Path(gazetteer) if gazetteer is not None else None, overlay)
        return cls(
            lexicon=load_lexicon(overlay),
            agencies=AgencyLexicon(overlay) if overlay is not None else packaged_lexicon(),
            campaigns=CampaignNames(overlay) if overlay is not None else packaged_names(),
            currencies=load_currencies(overlay),
            gazetteer=gazetteer,
            overlay=overlay,
        )

    def __reduce__(self) -> tuple[object, ...]:
        # Search automata cannot be pickled; another process reads the files again.
        return (Knowledge.load, (self.overlay, self.gazetteer))
