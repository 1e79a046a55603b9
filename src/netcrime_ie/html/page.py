def page_text(html: str | bytes) -> str:
    raise NotImplementedError
