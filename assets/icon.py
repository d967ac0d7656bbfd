#!/usr/bin/env python3
"""Draws icon.png, the packages' icon: three records, the third built on the other two. Needs nothing but Python.

    python3 assets/icon.py
"""

import math
import pathlib
import struct
import zlib

SIZE = 128
SAMPLES = 4  # in each direction, for smooth edges

GROUND, LINE, NODE, HEAD = (0x2B, 0x1B, 0x6B), (0x8F, 0x7B, 0xE8), (0xF4, 0xF1, 0xFF), (0xFF, 0xB4, 0x3B)
CORNER = 26
LINKS = [((38, 36), (90, 64)), ((38, 92), (90, 64))]
NODES = [((38, 36), 14, NODE), ((38, 92), 14, NODE), ((90, 64), 19, HEAD)]


def distance_to_link(x, y, link):
    (ax, ay), (bx, by) = link
    along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)
    along = min(1, max(0, along))
    return math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))


def colour_at(x, y):
    """The colour of a point, or None outside the rounded square."""
    beyond_x = max(CORNER - x, x - (SIZE - CORNER), 0)
    beyond_y = max(CORNER - y, y - (SIZE - CORNER), 0)
    if math.hypot(beyond_x, beyond_y) > CORNER:
        return None
    for (cx, cy), radius, colour in NODES:
        if math.hypot(x - cx, y - cy) <= radius:
            return colour
    if any(distance_to_link(x, y, link) <= 4 for link in LINKS):
        return LINE
    return GROUND


def pixel(px, py):
    points = [(px + (i + 0.5) / SAMPLES, py + (j + 0.5) / SAMPLES) for j in range(SAMPLES) for i in range(SAMPLES)]
    colours = [colour for colour in (colour_at(x, y) for x, y in points) if colour]
    if not colours:
        return bytes(4)
    mean = [round(sum(channel) / len(colours)) for channel in zip(*colours)]
    return bytes([*mean, round(255 * len(colours) / len(points))])


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


rows = b"".join(b"\0" + b"".join(pixel(x, y) for x in range(SIZE)) for y in range(SIZE))
header = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)
png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
pathlib.Path(__file__).with_name("icon.png").write_bytes(png)
