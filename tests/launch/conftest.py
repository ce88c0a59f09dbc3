import socket
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.launch.product import Product


@pytest.fixture
def product(tmp_path: Path) -> Iterator[Product]:
    home = tmp_path / "thuis"
    home.mkdir()
    product = Product(data=tmp_path / "gegevens", home=home)
    yield product
    product.end()


@pytest.fixture
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def health() -> Callable[[int], str]:
    def ask(port: int) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/gezondheid", timeout=10) as answer:
            return answer.read().decode()

    return ask
