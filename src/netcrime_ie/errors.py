"""The exceptions of the library, with one root."""


class NetcrimeError(Exception):
    """Root of all errors that the library raises on purpose."""


class InputError(NetcrimeError, ValueError):
    """The text cannot be read at all: it holds a lone surrogate."""


class DataError(NetcrimeError, ValueError):
    """A data file breaks its schema; the message names file and line."""


class MissingExtraError(NetcrimeError, ImportError):
    """A feature needs an extra that is not installed; the message names it."""


class WorkerError(NetcrimeError, RuntimeError):
    """A worker process ended before its work was done, for lack of memory for example."""
