#!/usr/bin/env python3
"""Draws the MNIST subset that Lamina embeds: make-subset.py <folder with the four IDX files>

1,000 training images of each digit out of train-*, 200 test images of each out of t10k-*, without replacement,
in the order of the original files. Python's stdlib only; the same bytes on every run.
"""
import gzip
import pathlib
import random
import struct
import sys

SEED = 1998  # the year MNIST was published; chosen before any network was trained on the subset


def read_idx(path):
    data = path.read_bytes()
    rank = data[3]
    dims = struct.unpack(f">{rank}I", data[4:4 + 4 * rank])
    return dims, data[4 + 4 * rank:]


def write_idx(path, dims, data):
    header = bytes([0, 0, 8, len(dims)]) + struct.pack(f">{len(dims)}I", *dims)
    with open(path, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(header + data)


def draw(source, prefix, per_class, rng, target):
    (count, height, width), images = read_idx(source / f"{prefix}-images-idx3-ubyte")
    _, labels = read_idx(source / f"{prefix}-labels-idx1-ubyte")
    chosen = sorted(
        index
        for digit in range(10)
        for index in rng.sample([i for i in range(count) if labels[i] == digit], per_class))
    size = height * width
    write_idx(target / f"{prefix}-images-idx3-ubyte.gz", (len(chosen), height, width),
              b"".join(images[i * size:(i + 1) * size] for i in chosen))
    write_idx(target / f"{prefix}-labels-idx1-ubyte.gz", (len(chosen),), bytes(labels[i] for i in chosen))


rng = random.Random(SEED)
here = pathlib.Path(__file__).parent
draw(pathlib.Path(sys.argv[1]), "train", 1000, rng, here)
draw(pathlib.Path(sys.argv[1]), "t10k", 200, rng, here)
