"""A file of lines that grows by whole lines only."""

import os
from pathlib import Path


class LineFile:
    """Appends lines to a file; what was not committed is cut off when it is opened again.

    Args:
        path: The file; made where it is missing.
        position: How many bytes of it are good.

    Raises:
        OSError: It cannot be opened, or is shorter than that.
    """

    def __init__(self, path: Path, position: int) -> None:
        self._path = path
        self._lines: list[bytes] = []
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        self.position = position
        self.pending = 0
        if os.fstat(self._file).st_size < position:
            raise OSError(f"{path} is shorter than the {position} bytes that were written")
        os.truncate(self._file, position)
        os.lseek(self._file, position, os.SEEK_SET)

    def add(self, line: bytes) -> None:
        """Keep a line, without its end, for the next commit."""
        self._lines += (line, b"\n")
        self.pending += len(line) + 1

    def commit(self) -> int:
        """Write all that was added, and give the new size of the file.

        Raises:
            OSError: The disk is full, or fails; the file is then as it was before.
        """
        data = b"".join(self._lines)
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(self._file, view) :]
            os.fsync(self._file)
        except OSError:
            os.truncate(self._file, self.position)
            os.lseek(self._file, self.position, os.SEEK_SET)
            raise
        self.position += len(data)
        self._lines.clear()
        self.pending = 0
        return self.position

    def close(self) -> None:
        """Close the file; what was added since the last commit is dropped."""
        os.close(self._file)
