import tarfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from tests.launch.product import Product
from weerklank.launch import contents, postgres
from weerklank.launch.refusal import Refused
from weerklank.launch.restore import read_manifest, refuse_newer

FILL = """
    INSERT INTO kern_organisatie (naam, afkorting, slug, soort, telefoon, adres, tooi_uri, is_fictief)
    SELECT 'Dienst ' || n, '', 'dienst-' || n, 'uitvoerder', '', 'Kade 1' || chr(10) || 'Größe ' || n,
        '', true FROM generate_series(1, 300) n;
    CREATE TABLE proef (
        id bigint GENERATED ALWAYS AS IDENTITY, tekst text, woorden tsvector GENERATED ALWAYS AS
        (to_tsvector('dutch', tekst)) STORED, betekenis halfvec(3), moment timestamptz, bytes bytea,
        getal float8
    );
    INSERT INTO proef (tekst, betekenis, moment, bytes, getal)
    SELECT 'toeslagen ' || n, ('[' || n || ',2,3]')::halfvec, now() - n * interval '1 hour', '\\x00ff',
        1 / n::float8 FROM generate_series(1, 1000) n;
    CREATE INDEX ON proef USING hnsw (betekenis halfvec_l2_ops);
"""


@dataclass(frozen=True)
class Saved:
    """A filled product, what is in it, and its backup."""

    product: Product
    tables: dict[str, contents.Table]
    file: Path


@pytest.fixture(scope="module")
def saved(products: Callable[[], Product], places: Callable[[], Path]) -> Saved:
    product, file = products(), places() / "bewaard.tar"
    assert product.run("migrate").returncode == 0
    tables = within(product, FILL)
    assert product.run("backup", str(file)).returncode == 0
    return Saved(product, tables, file)


def within(product: Product, script: str = "SELECT 1") -> dict[str, contents.Table]:
    """Run a script on the embedded database of this product and say what is in it then."""
    cluster = postgres.cluster_in(product.data)
    server = postgres.start(cluster)
    try:
        with psycopg.connect(cluster.url()) as connection:
            connection.execute(script)
        with psycopg.connect(cluster.url()) as connection:
            return contents.tables(connection)
    finally:
        postgres.stop_server(server)


def test_a_backup_is_one_whole_file_for_its_owner_alone(saved: Saved) -> None:
    assert [entry.name for entry in saved.file.parent.iterdir()] == ["bewaard.tar"]
    assert saved.file.stat().st_mode & 0o777 == 0o600
    with tarfile.open(saved.file) as archive:
        assert archive.getnames() == ["manifest.json", "database.dump"]


def test_a_backup_restored_into_an_empty_database_is_the_same_in_every_table(saved: Saved, product: Product) -> None:
    restored = product.run("restore", str(saved.file))

    assert restored.returncode == 0, restored
    assert within(product) == saved.tables
    assert saved.tables["public.proef"].rows == 1000
    with pytest.raises(psycopg.errors.RaiseException, match="append-only"):
        within(product, "DELETE FROM kern_gebeurtenis")


def test_a_difference_in_one_row_is_seen(saved: Saved, product: Product) -> None:
    product.run("restore", str(saved.file))

    changed = within(product, "UPDATE proef SET tekst = tekst || ' ' WHERE id = 500")

    assert [name for name, table in changed.items() if table != saved.tables[name]] == ["public.proef"]


def test_a_restore_into_a_database_that_holds_anything_is_refused(saved: Saved) -> None:
    said = saved.product.refusal("restore", str(saved.file))

    assert said.startswith("Weerklank: De database is niet leeg; ")
    assert within(saved.product) == saved.tables


def test_half_a_backup_is_refused_and_leaves_the_database_empty(saved: Saved, product: Product, place: Path) -> None:
    half = place / "half.tar"
    half.write_bytes(saved.file.read_bytes()[: saved.file.stat().st_size // 2])

    said = product.refusal("restore", str(half))

    assert said == f"Weerklank: {half} is geen (hele) back-up van Weerklank."
    assert within(product) == {}


def test_a_damaged_dump_is_refused_and_leaves_the_database_empty(saved: Saved, product: Product, place: Path) -> None:
    damaged = place / "stuk.tar"
    with tarfile.open(saved.file) as archive:
        dump = archive.getmember("database.dump")
    content = bytearray(saved.file.read_bytes())
    content[dump.offset_data + dump.size // 2 : dump.offset_data + dump.size // 2 + 3000] = bytes(3000)
    damaged.write_bytes(content)

    said = product.refusal("restore", str(damaged))

    assert said.startswith("Weerklank: pg_restore is mislukt: ")
    assert within(product) == {}


@pytest.mark.parametrize("content", [b"", b"geen archief", bytes(2048)])
def test_a_file_that_is_no_backup_is_refused(place: Path, content: bytes) -> None:
    file = place / "iets.tar"
    file.write_bytes(content)

    with pytest.raises(Refused, match=r"iets.tar is geen \(hele\) back-up van Weerklank."):
        read_manifest(file)


def test_a_backup_of_a_newer_version_is_refused(saved: Saved) -> None:
    manifest = read_manifest(saved.file)

    with pytest.raises(Refused, match="^Deze back-up is van versie "):
        refuse_newer(manifest, known=set(manifest.migrations[1:]))


def test_a_backup_into_a_folder_that_is_not_there_is_refused(saved: Saved, place: Path) -> None:
    said = saved.product.refusal("backup", str(place / "nergens" / "bewaard.tar"))

    assert said.startswith(f"Weerklank: Het systeem weigert {place / 'nergens'}")
