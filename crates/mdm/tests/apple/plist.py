"""Another reader and writer of property lists, for the tests: Python's own.

`read`: a property list in, JSON out. `write`: JSON in, a property list out. Data stands as {"$data": hex}, a date as
{"$date": text}.
"""

import datetime
import json
import plistlib
import sys


def plain(value):
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    if isinstance(value, bytes):
        return {"$data": value.hex()}
    if isinstance(value, datetime.datetime):
        return {"$date": value.isoformat()}
    return value


def rich(value):
    if isinstance(value, dict):
        if set(value) == {"$data"}:
            return bytes.fromhex(value["$data"])
        if set(value) == {"$date"}:
            return datetime.datetime.fromisoformat(value["$date"])
        return {key: rich(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [rich(inner) for inner in value]
    return value


if sys.argv[1] == "read":
    read = plistlib.loads(sys.stdin.buffer.read(), fmt=plistlib.FMT_XML)
    json.dump(plain(read), sys.stdout)
else:
    form = plistlib.FMT_BINARY if sys.argv[1] == "write-binary" else plistlib.FMT_XML
    sys.stdout.buffer.write(plistlib.dumps(rich(json.load(sys.stdin)), fmt=form))
