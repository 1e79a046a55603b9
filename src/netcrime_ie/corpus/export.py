def export() -> None:
    raise NotImplementedError
