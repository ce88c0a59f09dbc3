import shutil
import subprocess
import tempfile
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.launch.product import Product, free_port


@pytest.fixture(scope="session")
def places() -> Iterator[Callable[[], Path]]:
    """Makes empty folders. Not pytest's own: to run as another user, PostgreSQL must be able to pass the
    folders above, and every pytest that starts on the machine closes pytest's again."""
    made: list[Path] = []

    def make() -> Path:
        made.append(Path(tempfile.mkdtemp(prefix="weerklank-proef-")))
        return made[-1]

    yield make
    for folder in made:
        shutil.rmtree(folder)


@pytest.fixture
def place(places: Callable[[], Path]) -> Path:
    return places()


@pytest.fixture(scope="session")
def products(places: Callable[[], Path]) -> Iterator[Callable[[], Product]]:
    """Makes products that are ended with the test run."""
    made: list[Product] = []

    def make() -> Product:
        folder = places()
        (folder / "thuis").mkdir()
        made.append(Product(data=folder / "gegevens", home=folder / "thuis"))
        return made[-1]

    yield make
    for product in made:
        product.end()


@pytest.fixture
def product(products: Callable[[], Product]) -> Iterator[Product]:
    product = products()
    yield product
    product.end()


@pytest.fixture(scope="session")
def migrated(products: Callable[[], Product]) -> Path:
    """A data folder whose database has its tables, to be copied: making it takes longer than all the rest."""
    product = products()
    assert product.run("migrate").returncode == 0
    return product.data


@pytest.fixture
def ready(product: Product, migrated: Path) -> Product:
    """A product that was started before."""
    subprocess.run(["cp", "-a", migrated, product.data], check=True)
    return product


@pytest.fixture(name="free_port")
def port_for_this_test() -> int:
    return free_port()


@pytest.fixture
def health() -> Callable[[int], str]:
    def ask(port: int) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/gezondheid", timeout=10) as answer:
            return answer.read().decode()

    return ask
