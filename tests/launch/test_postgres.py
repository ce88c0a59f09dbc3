from pathlib import Path

import psycopg
import pytest

from weerklank.launch import postgres

SECRET = "Mevrouw Proefpersoon, BSN 999990019"


@pytest.fixture
def cluster(place: Path) -> postgres.Cluster:
    return postgres.cluster_in(place)


def test_no_text_of_a_statement_or_a_row_reaches_the_log(cluster: postgres.Cluster) -> None:
    server = postgres.start(cluster, extra={"log_statement": "all", "log_min_messages": "debug1"})
    with psycopg.connect(cluster.url(), autocommit=True) as connection:
        connection.execute("CREATE TABLE klantgegevens (tekst text PRIMARY KEY)")
        connection.execute("INSERT INTO klantgegevens VALUES (%s)", [SECRET])
        with pytest.raises(psycopg.errors.UniqueViolation):
            connection.execute("INSERT INTO klantgegevens VALUES (%s)", [SECRET])
        with pytest.raises(psycopg.errors.InvalidTextRepresentation):
            connection.execute("SELECT %s::integer", [SECRET])
        with pytest.raises(psycopg.errors.SyntaxError):
            connection.execute(f"SELEKT '{SECRET}'")
    postgres.stop_server(server)

    log = cluster.log.read_text()

    assert "database system is ready" in log
    assert "Proefpersoon" not in log
    assert "klantgegevens" not in log


def test_the_application_is_no_superuser_and_has_vectors(cluster: postgres.Cluster) -> None:
    server = postgres.start(cluster)
    with psycopg.connect(cluster.url()) as connection:
        row = connection.execute(
            "SELECT usesuper, '[1,2]'::halfvec(2)::text, current_setting('fsync'), current_setting('jit') "
            "FROM pg_user WHERE usename = current_user"
        ).fetchone()
    postgres.stop_server(server)

    assert row == (False, "[1,2]", "on", "off")


def test_it_listens_on_no_network_and_its_socket_is_for_the_owner_alone(cluster: postgres.Cluster) -> None:
    server = postgres.start(cluster)
    with psycopg.connect(cluster.url()) as connection:
        row = connection.execute("SELECT current_setting('listen_addresses')").fetchone()
    mode = (cluster.socket_folder / ".s.PGSQL.5432").stat().st_mode & 0o777
    postgres.stop_server(server)

    assert (row, mode) == (("",), 0o700)


def test_a_long_folder_name_gets_a_short_socket_folder_of_its_own(place: Path) -> None:
    deep = place / ("lange-naam-" * 12)
    deep.mkdir()
    cluster = postgres.cluster_in(deep)

    server = postgres.start(cluster)
    with psycopg.connect(cluster.url()) as connection:
        answer = connection.execute("SELECT 1").fetchone()
    postgres.stop_server(server)

    assert answer == (1,)
    assert cluster.socket_folder != cluster.folder
    assert cluster.socket_folder.stat().st_mode & 0o777 == 0o700
    cluster.socket_folder.rmdir()


def test_a_server_that_somebody_left_behind_is_stopped_before_the_next(cluster: postgres.Cluster) -> None:
    left = postgres.start(cluster)

    server = postgres.start(cluster)

    assert left.wait(5) == 0
    assert server.poll() is None
    postgres.stop_server(server)


def test_a_half_made_cluster_is_made_anew(cluster: postgres.Cluster) -> None:
    half = cluster.folder.with_name("postgres.nieuw")
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18\n")

    server = postgres.start(cluster)
    postgres.stop_server(server)

    assert (cluster.folder / "global").is_dir()
    assert half.exists() is False
