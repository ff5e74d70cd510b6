#!/usr/bin/env python3
"""Take enriched records from Python with a plain Redis client (`pip install redis`).

A record is moved to a list of our own before it is worked on and deleted afterwards: if this program dies in between,
the record is still in that list, and the next start takes it first. Run one process for each NAME.

    python3 examples/consume.py [NAME]
"""

import json
import os
import sys
import time

import redis

PREFIX = os.environ.get("ISNAD_PREFIX", "{isnad}")
QUEUE = f"{PREFIX}:enriched"
MINE = f"{QUEUE}:consumer:{sys.argv[1] if len(sys.argv) > 1 else 'python'}"

client = redis.Redis.from_url(os.environ.get("REDIS_URL", "redis://127.0.0.1:6379"), decode_responses=True)


def handle(record):
    headline = record["item"].get("headlines", [{"value": "(no headline)"}])[0]["value"]
    print(record["id"], record["revision"], headline)
    for quote in record["quotes"]:
        print("   ", quote["speaker"]["name"], ":", quote["text"])


def finish(job_id):
    with client.pipeline() as both:
        both.lrem(MINE, 1, job_id)
        both.delete(f"{QUEUE}:{job_id}")
        both.execute()


def work(job_id):
    data = client.hget(f"{QUEUE}:{job_id}", "data")
    if data is not None:
        handle(json.loads(data))
    finish(job_id)


def follow():
    for left_over in client.lrange(MINE, 0, -1):
        work(left_over)
    while True:
        # BullMQ adds on the left and takes from the right; `0:` ids are its wake-up marks.
        job_id = client.lmove(f"{QUEUE}:wait", MINE, "RIGHT", "LEFT")
        if job_id is None:
            time.sleep(0.5)
        elif job_id.startswith("0:"):
            client.lrem(MINE, 1, job_id)
        else:
            work(job_id)


try:
    follow()
except KeyboardInterrupt:
    pass
