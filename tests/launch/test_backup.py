import tarfile
from pathlib import Path

import psycopg
import pytest

from tests.launch.product import Product
from weerklank.launch import contents, postgres

FILL = """
    INSERT INTO kern_organisatie (naam, afkorting, slug, soort, telefoon, adres, tooi_uri, is_fictief)
    SELECT 'Dienst ' || n, '', 'dienst-' || n, 'uitvoerder', '', 'Kade 1' || chr(10) || 'Größe ' || n, '', true
    FROM generate_series(1, 300) n;
    CREATE TABLE proef (
        id bigint GENERATED ALWAYS AS IDENTITY, tekst text, woorden tsvector GENERATED ALWAYS AS
        (to_tsvector('dutch', tekst)) STORED, betekenis halfvec(3), moment timestamptz, bytes bytea, getal float8
    );
    INSERT INTO proef (tekst, betekenis, moment, bytes, getal)
    SELECT 'toeslagen ' || n, ('[' || n || ',2,3]')::halfvec, now() - n * interval '1 hour', '\\x00ff', 1 / n::float8
    FROM generate_series(1, 1000) n;
    CREATE INDEX ON proef USING hnsw (betekenis halfvec_l2_ops);
"""


@pytest.fixture
def filled(product: Product) -> Product:
    assert product.run("migrate").returncode == 0
    within(product, FILL)
    return product


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


def elsewhere(product: Product) -> Product:
    return Product(data=product.data.with_name("elders"), home=product.home)


def test_a_backup_restored_into_an_empty_database_is_the_same_in_every_table(filled: Product, tmp_path: Path) -> None:
    file = tmp_path / "bewaard.tar"

    saved = filled.run("backup", str(file))
    restored = elsewhere(filled).run("restore", str(file))

    assert (saved.returncode, restored.returncode) == (0, 0), (saved, restored)
    before, after = within(filled), within(elsewhere(filled))
    assert before == after
    assert before["public.proef"].rows == 1000
    assert file.stat().st_mode & 0o777 == 0o600
    assert [entry.name for entry in tmp_path.iterdir() if "bewaard" in entry.name] == ["bewaard.tar"]


def test_the_guards_of_the_log_are_back_after_a_restore(filled: Product, tmp_path: Path) -> None:
    file = tmp_path / "bewaard.tar"
    filled.run("backup", str(file))
    other = elsewhere(filled)
    other.run("restore", str(file))

    with pytest.raises(psycopg.errors.RaiseException, match="append-only"):
        within(other, "DELETE FROM kern_gebeurtenis")


def test_a_restore_into_a_database_that_holds_anything_is_refused(filled: Product, tmp_path: Path) -> None:
    file = tmp_path / "bewaard.tar"
    filled.run("backup", str(file))
    before = within(filled)

    said = filled.refusal("restore", str(file))

    assert said.startswith("Weerklank: De database is niet leeg; ")
    assert within(filled) == before


def test_half_a_backup_is_refused_and_leaves_the_database_empty(filled: Product, tmp_path: Path) -> None:
    whole, half = tmp_path / "heel.tar", tmp_path / "half.tar"
    filled.run("backup", str(whole))
    half.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    other = elsewhere(filled)

    said = other.refusal("restore", str(half))

    assert said == f"Weerklank: {half} is geen (hele) back-up van Weerklank."
    assert within(other) == {}
    assert other.run("restore", str(whole)).returncode == 0


def test_a_damaged_dump_is_refused_and_leaves_the_database_empty(filled: Product, tmp_path: Path) -> None:
    whole, damaged = tmp_path / "heel.tar", tmp_path / "stuk.tar"
    filled.run("backup", str(whole))
    with tarfile.open(whole) as archive:
        middle = archive.getmember("database.dump").offset_data + archive.getmember("database.dump").size // 2
    content = bytearray(whole.read_bytes())
    content[middle : middle + 3000] = bytes(3000)
    damaged.write_bytes(content)
    other = elsewhere(filled)

    said = other.refusal("restore", str(damaged))

    assert said.startswith("Weerklank: ")
    assert within(other) == {}


@pytest.mark.parametrize("content", [b"", b"geen archief", bytes(2048)])
def test_a_file_that_is_no_backup_is_refused(product: Product, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "iets.tar"
    file.write_bytes(content)

    said = product.refusal("restore", str(file))

    assert said == f"Weerklank: {file} is geen (hele) back-up van Weerklank."


def test_a_backup_of_a_newer_version_is_refused(filled: Product, tmp_path: Path) -> None:
    within(filled, "INSERT INTO django_migrations (app, name, applied) VALUES ('kern', '9999_later', now())")
    file = tmp_path / "nieuwer.tar"
    filled.run("backup", str(file))

    said = elsewhere(filled).refusal("restore", str(file))

    assert said.startswith("Weerklank: Deze back-up is van versie ")


def test_a_backup_into_a_folder_that_is_not_there_is_refused(filled: Product, tmp_path: Path) -> None:
    said = filled.refusal("backup", str(tmp_path / "nergens" / "bewaard.tar"))

    assert said.startswith(f"Weerklank: Het systeem weigert {tmp_path / 'nergens'}")
