"""Without the optional packages the error says what to install."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("module", "package"), [("netcrime_ie.arrow", "pyarrow"), ("netcrime_ie.spark", "pyspark")]
)
def test_without_the_package_the_error_names_the_extra(module, package):
    code = (
        f"import sys; sys.modules[{package!r}] = None\n"
        "from netcrime_ie import MissingExtraError\n"
        f"try:\n    import {module}\n"
        "except MissingExtraError as error:\n    print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "pip install 'netcrime-ie[spark]'" in done.stdout
