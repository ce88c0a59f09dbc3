"""Vectors: from the model in the package and from an endpoint on loopback."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import numpy as np
import pytest

from weerklank.pure.embed import EmbeddingError, EndpointEmbedder, UniversalEmbedder, normalised

Answer = Callable[[dict[str, object]], object]


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, self.headers["Authorization"], asked))  # type: ignore[attr-defined]
        body = self.server.answer(asked)  # type: ignore[attr-defined]
        self.send_response(500 if body is None else 200)
        self.end_headers()
        self.wfile.write(body if isinstance(body, bytes) else json.dumps(body).encode())

    def log_message(self, *args: object) -> None:
        """Say nothing on the terminal."""


@pytest.fixture
def serve() -> Iterator[Callable[[Answer], HTTPServer]]:
    servers = []

    def start(answer: Answer) -> HTTPServer:
        server = HTTPServer(("127.0.0.1", 0), _Handler)
        server.answer, server.asked = answer, []  # type: ignore[attr-defined]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return server

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def lengths(answered: dict[str, object]) -> dict[str, object]:
    texts = answered["input"]
    assert isinstance(texts, list)
    rows = [{"index": n, "embedding": [float(len(text)), 4.0]} for n, text in enumerate(texts)]
    return {"data": rows[::-1]}


def embedder(server: HTTPServer, key: str = "") -> EndpointEmbedder:
    return EndpointEmbedder(f"http://127.0.0.1:{server.server_port}/v1/embeddings", "klein", 2, key, timeout=5)


def test_rows_have_length_one_and_zeros_stay_zeros() -> None:
    assert normalised([[3, 4], [0, 0]]).tolist() == pytest.approx(np.array([[0.6, 0.8], [0, 0]]))


def test_the_model_gives_one_normalised_row_per_text() -> None:
    model = UniversalEmbedder()
    vectors = model.embed(["De toeslag is teruggevorderd.", "", "x" * 100_000])
    assert (vectors.shape, str(vectors.dtype)) == ((3, model.dimensions), "float32")
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(3), abs=1e-5)


def test_a_batch_gives_what_single_texts_give() -> None:
    model, texts = UniversalEmbedder(), ["Een brief.", "Nog een brief over de bijstand.", "AOW"]
    together, apart = model.embed(texts), np.vstack([model.embed([text]) for text in texts])
    assert np.abs(together - apart).max() < 1e-5


def test_texts_about_one_thing_are_nearer_than_texts_about_two() -> None:
    debt, same, other = UniversalEmbedder().embed(
        [
            "De toeslag moet worden terugbetaald.",
            "Mensen moeten hun toeslag terugbetalen.",
            "De lift in het gebouw is stuk.",
        ]
    )
    assert debt @ same > debt @ other + 0.2


def test_no_texts_give_no_rows() -> None:
    assert UniversalEmbedder().embed([]).shape == (0, 512)


def test_the_endpoint_answers_in_the_order_of_the_texts(serve: Callable[[Answer], HTTPServer]) -> None:
    server = serve(lengths)
    vectors = embedder(server, key="geheim").embed(["abc", ""])
    assert vectors.tolist() == pytest.approx(np.array([[0.6, 0.8], [0.0, 1.0]]))
    asked = {"model": "klein", "input": ["abc", ""], "encoding_format": "float"}
    assert server.asked == [("/v1/embeddings", "Bearer geheim", asked)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "answer",
    [
        None,
        b"geen json",
        {},
        {"data": []},
        {"data": [{"index": 0}]},
        {"data": [{"index": 0, "embedding": [1.0]}]},
        [],
    ],
)
def test_an_endpoint_that_answers_otherwise_is_a_clear_error(
    serve: Callable[[Answer], HTTPServer], answer: object
) -> None:
    server = serve(lambda asked: answer)
    with pytest.raises(EmbeddingError, match="/v1/embeddings: "):
        embedder(server).embed(["abc"])


def test_an_endpoint_that_is_not_there_is_a_clear_error() -> None:
    with pytest.raises(EmbeddingError):
        EndpointEmbedder("http://127.0.0.1:9/v1", "klein", 2, timeout=2).embed(["abc"])


def test_only_http_addresses_are_taken() -> None:
    with pytest.raises(ValueError, match="not an http address"):
        EndpointEmbedder("file:///etc/hostname", "klein", 2)
