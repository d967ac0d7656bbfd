"""What one would write in Python without an SDK: json.dumps over sorted keys, then SHA-256. Prints name, time, length and id."""

import hashlib
import json
import pathlib
import statistics
import time

WARM_UP_SECONDS = 1.0
ROUNDS = 15
ROUND_SECONDS = 0.1

record = json.loads(pathlib.Path(__file__).with_name("record.json").read_text("utf-8"))


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def record_id():
    return hashlib.sha256(canonical(record)).hexdigest()


def nanoseconds_of(calls):
    start = time.perf_counter_ns()
    for _ in range(calls):
        record_id()
    return time.perf_counter_ns() - start


calls = 0
end = time.perf_counter() + WARM_UP_SECONDS
while time.perf_counter() < end:
    record_id()
    calls += 1
calls = max(1, int(calls * ROUND_SECONDS / WARM_UP_SECONDS))
median = statistics.median(nanoseconds_of(calls) / calls for _ in range(ROUNDS))
print("Python: json.dumps(sort_keys=True), hashlib", round(median), len(canonical(record)), record_id(), sep="\t")
