"""Sets callers on `mtqa serve`: throughput, latencies, and whether each gets its own answer.

python benchmarks/serve_load.py [--model] [--callers 8] [--seconds 20]

Three runs on loopback, each against a fresh service:

steady    as many callers as given, each asking again once it is answered
overload  eight times the callers on a service that takes that few; refused ones ask again
hostile   the same, while others leave before their answer and cut connections in mid-body

Each ends with SIGTERM while requests are in hand. Every text is like no other and has a fault like
no other; an answer that is another's, is missing or is cut short counts as wrong.
"""

from __future__ import annotations

import argparse
import http.client
import json
import random
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import count
from statistics import quantiles
from typing import Any

SENTENCES = (
    "The council met on Tuesday to discuss the budget for the coming year.",
    "Officials said that talks would go on in the capital next week.",
    "Police arrested three men after the robbery in the city centre.",
    "The minister did not say when the new law would come into force.",
    "Heavy rain is expected in the north of the country until Friday.",
)
HEAD = (
    "POST /v1/score HTTP/1.1\r\nHost: x\r\n"
    "Content-Type: application/json\r\nContent-Length: {}\r\n\r\n"
)
#: Above this, a refused caller asks again sooner than it was told, to keep the load up.
LONGEST_PAUSE = 0.5


@dataclass
class Tally:
    """What the callers of one run saw."""

    seconds: list[float] = field(default_factory=list)
    statuses: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)
    stopping: threading.Event = field(default_factory=threading.Event)
    numbers: count[int] = field(default_factory=count)

    def note(self, status: str, seconds: float = 0.0, wrong: str = "") -> None:
        """Counts one answer."""
        with self.lock:
            self.statuses[status] += 1
            if status == "200":
                self.seconds.append(seconds)
            if wrong:
                self.wrong.append(wrong)

    def article(self) -> tuple[str, str]:
        """An article like no other, and the doubled word in it."""
        with self.lock:
            number = next(self.numbers)
        letters = "".join(chr(ord("a") + int(digit)) for digit in str(number))
        chosen = random.Random(number).choices(SENTENCES, k=random.Random(number).randint(3, 30))
        chosen.insert(number % len(chosen), f"Reporters saw the mar{letters} mar{letters} there.")
        return " ".join(chosen), f"mar{letters} mar{letters}"


def call(port: int, tally: Tally) -> None:
    """One caller: asks, checks, asks again, until the service stops."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    while not tally.stopping.is_set():
        text, doubled = tally.article()
        while True:
            begun = time.monotonic()
            try:
                body = json.dumps({"id": doubled, "text": text})
                connection.request("POST", "/v1/score", body, {"Content-Type": "application/json"})
                answer = connection.getresponse()
                values = json.loads(answer.read())
            except (OSError, http.client.HTTPException) as error:
                # Before it was taken, a connection may be refused; an answer may never be cut.
                fine = tally.stopping.is_set() and not isinstance(error, http.client.IncompleteRead)
                tally.note("refused" if fine else "broken", wrong="" if fine else repr(error))
                return
            taken = time.monotonic() - begun
            if answer.status == 503:
                tally.note("503", wrong="" if answer.getheader("Retry-After") else "no Retry-After")
                if tally.stopping.wait(
                    min(float(answer.getheader("Retry-After") or 1), LONGEST_PAUSE)
                ):
                    return
                continue
            tally.note(str(answer.status), taken, "" if own(values, text, doubled) else doubled)
            break


def own(values: dict[str, Any], text: str, doubled: str) -> bool:
    """Whether an answer is to this text, with this text's fault found where it stands."""
    at = text.index(doubled)
    found = any(issue["start"] <= at < issue["end"] for issue in values.get("issues", []))
    return found and values.get("id") == doubled and values.get("text") == text


def harass(port: int, tally: Tally) -> None:
    """A caller that leaves, before its answer or in mid-body, and half the time abruptly."""
    chance = random.Random(port)
    while not tally.stopping.is_set():
        text, _ = tally.article()
        body = json.dumps({"text": text}).encode()
        whole = chance.random() < 0.5
        head = HEAD.format(len(body))
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=10) as raw:
                raw.sendall(head.encode() + (body if whole else body[: len(body) // 2]))
                time.sleep(chance.random() * 0.02)
                if chance.random() < 0.5:  # a reset instead of an end
                    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        except OSError:
            continue
        tally.note("left" if whole else "cut")


def start(words: list[str]) -> tuple[subprocess.Popen[str], int]:
    """A service that listens."""
    command = [sys.executable, "-m", "mtqa", "serve", "--port", "0", *words]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr
    said = process.stderr.readline()
    found = re.search(r":(\d+)$", said)
    if not found:
        sys.exit(f"the service did not start: {said}{process.stderr.read()}")
    return process, int(found.group(1))


def run(name: str, callers: int, hostile: int, words: list[str], seconds: float) -> bool:
    """One run; prints a row of the table, and says whether all went well."""
    process, port = start(words)
    tally = Tally()
    threads = [threading.Thread(target=call, args=(port, tally)) for _ in range(callers)]
    threads += [threading.Thread(target=harass, args=(port, tally)) for _ in range(hostile)]
    begun = time.monotonic()
    for thread in threads:
        thread.start()
    time.sleep(seconds)
    done, lasted = len(tally.seconds), time.monotonic() - begun
    tally.stopping.set()
    process.send_signal(signal.SIGTERM)
    for thread in threads:
        thread.join()
    _, log = process.communicate(timeout=120)
    cuts = quantiles(tally.seconds, n=100)
    figures = [f"{1000 * cuts[at - 1]:.0f}" for at in (50, 95, 99)]
    told = ", ".join(f"{status}: {n}" for status, n in sorted(tally.statuses.items()))
    print(f"| {name} | {callers} | {done / lasted:.1f} | {' | '.join(figures)} | {told} |"
          f" {len(tally.wrong)} | {process.returncode} |", flush=True)  # fmt: skip
    for wrong in tally.wrong[:5]:
        print(f"wrong: {wrong}", file=sys.stderr)
    if log:
        print(log, file=sys.stderr)
    return not tally.wrong and not log and process.returncode == 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--model", action="store_true", help="with the model, not rules alone")
    parser.add_argument("--callers", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=20.0, help="of each run")
    given = parser.parse_args()
    words = [] if given.model else ["--rules-only"]
    few = [*words, "--max-requests", str(given.callers)]
    print(
        "| run | callers | articles a second | p50 ms | p95 ms | p99 ms | answers | wrong | exit |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    runs = [
        run("steady", given.callers, 0, words, given.seconds),
        run("overload", 8 * given.callers, 0, few, given.seconds),
        run("hostile", given.callers, given.callers, few, given.seconds),
    ]
    sys.exit(0 if all(runs) else "something went wrong: see above")


if __name__ == "__main__":
    main()
