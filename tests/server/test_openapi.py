"""The service does what its OpenAPI document says, whatever is sent: schemathesis makes it up."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode

LINES = "application/x-ndjson"
OPERATIONS = {
    "POST /v1/score",
    "POST /v1/score/batch",
    "POST /v1/score/stream",
    "POST /v1/gate",
    "POST /v1/gate/batch",
    "POST /v1/gate/stream",
    "GET /v1/rules",
    "GET /v1/rules/{name}",
    "GET /healthz",
    "GET /readyz",
    "GET /metrics",
}
fuzzed = settings(
    max_examples=10, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@schemathesis.serializer(LINES)
def as_it_is(context: Any, value: Any) -> Any:
    return value if isinstance(value, bytes) else str(value).encode(errors="surrogatepass")


@pytest.fixture(scope="module")
def document(service: Any) -> Any:
    return schemathesis.openapi.from_url(f"http://127.0.0.1:{service.port}/openapi.json")


def test_every_path_is_in_the_document(document: Any) -> None:
    assert {one.ok().label for one in document.get_all_operations()} == OPERATIONS


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=str)
@pytest.mark.parametrize("label", sorted(OPERATIONS))
def test_the_service_keeps_to_its_document(document: Any, label: str, mode: Any) -> None:
    (operation,) = (one.ok() for one in document.get_all_operations() if one.ok().label == label)
    if mode is GenerationMode.NEGATIVE and (label.startswith("GET") or "stream" in label):
        pytest.skip("takes anything")

    @fuzzed
    @given(case=operation.as_strategy(generation_mode=mode))
    def keeps(case: Any) -> None:
        case.call_and_validate()

    keeps()
