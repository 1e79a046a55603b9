"""The article in a page: its title, source, date and body, and what of the page is furniture."""

from netcrime_ie.article.parts import ArticleParts
from netcrime_ie.article.reader import read_article

__all__ = ["ArticleParts", "read_article"]
