"""What can go wrong with a whole run, as opposed to one document."""

from netcrime_ie.errors import NetcrimeError


class BatchError(NetcrimeError):
    """The run cannot go on; what was done before is kept."""


class UsageError(BatchError):
    """The run cannot begin: its arguments do not fit, or not the folder that they name."""
