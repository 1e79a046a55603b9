"""Web pages to text: what a news page shows, as the article layer reads it."""

from netcrime_ie.html.page import page_text

__all__ = ["page_text"]
