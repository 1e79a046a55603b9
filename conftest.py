"""What holds for all tests: Ctrl-C works, and optional packages may be missing."""

import signal
import threading
from importlib.util import find_spec

# Keeps doctests away from modules whose optional package is not installed.
NEEDS = {"src/netcrime_ie/arrow": "pyarrow", "src/netcrime_ie/spark": "pyspark"}

collect_ignore = [folder for folder, package in NEEDS.items() if find_spec(package) is None]

# A shell that runs the tests in the background has them, and every process of theirs, ignore it.
if threading.current_thread() is threading.main_thread():
    signal.signal(signal.SIGINT, signal.default_int_handler)
