"""What the web server opens reads, soon after, what the first signal needs."""

import subprocess
import sys

from tests.launch.product import ROOT, Product

SEEN = """
from weerklank.launch.served import reader
from weerklank.pure.pseudonymise.judgement import weights
from weerklank.pure.pseudonymise.lists import lists
print(lists.cache_info().currsize, weights.cache_info().currsize, reader.daemon)
reader.join()
print(lists.cache_info().currsize, weights.cache_info().currsize)
"""


def test_the_lists_and_weights_are_read_before_anybody_asks(product: Product) -> None:
    """Neither when it opens; the lists and what was learned of words when the reader is done."""
    done = subprocess.run(
        [sys.executable, "-c", SEEN],
        env=product.environment(),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    before, after = done.stdout.splitlines()
    assert before == "0 0 True"
    assert after == "1 1"
