"""Named operations: “净网2018”专项行动, 断卡行动2.0, 清源七号."""

from netcrime_ie.campaigns.find import CampaignMatch, match_campaigns
from netcrime_ie.campaigns.names import CampaignNames, packaged_names

__all__ = ["CampaignMatch", "CampaignNames", "match_campaigns", "packaged_names"]
