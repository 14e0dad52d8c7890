"""The graphs of the comparison, made from seeds and written once in every form that a program wants."""

import os
import sys

import numpy as np


class Stream:
    """Random numbers that are a function of a seed and a position (SplitMix64)."""

    def __init__(self, seed):
        self.state = np.uint64(seed * 0x9E3779B97F4A7C15 % 2**64)

    def uniform(self, count):
        with np.errstate(over="ignore"):
            steps = np.arange(1, count + 1, dtype=np.uint64)
            z = self.state + steps * np.uint64(0x9E3779B97F4A7C15)
            self.state = z[-1] if count else self.state
            z = (z ^ z >> np.uint64(30)) * np.uint64(0xBF58476D1CE4E5B9)
            z = (z ^ z >> np.uint64(27)) * np.uint64(0x94D049BB133111EB)
            z ^= z >> np.uint64(31)
        return (z >> np.uint64(11)) * 2.0**-53

    def below(self, limit, count):
        return (self.uniform(count) * limit).astype(np.int64)


def sectors():
    """200 actors in eight sectors, most ties within one, about 1,400 ties."""
    n, random = 200, Stream(1)
    sector = random.below(8, n)
    activity = np.minimum(1 / np.sqrt(1 - random.uniform(n)), 5)
    a, b = np.triu_indices(n, 1)
    pull = activity[a] * activity[b] * np.where(sector[a] == sector[b], 1, 0.1)
    tied = random.uniform(len(a)) < 1 - np.exp(-1600 * pull / pull.sum())
    return n, a[tied], b[tied]


def attachment(n=10_000, ties=10):
    """Each new node is tied to ten ends of earlier ties."""
    draws = iter(Stream(2).uniform(4 * n * ties).tolist())
    ends, pairs = list(range(ties)), []
    for node in range(ties, n):
        chosen = set()
        while len(chosen) < ties:
            chosen.add(ends[int(next(draws) * len(ends))])
        for other in sorted(chosen):
            pairs.append((node, other))
            ends += (node, other)
    a, b = np.array(pairs).T
    return n, a, b


def planted(n=10_000, group=100, ties=101_300):
    """A hundred groups of a hundred, seven ties in ten within one."""
    random = Stream(3)
    a = random.below(n, ties)
    inside = a // group * group + random.below(group, ties)
    return n, a, np.where(random.uniform(ties) < 0.7, inside, random.below(n, ties))


def skewed(scale=20, ties_per_node=16):
    """R-MAT with the quarters .57, .19, .19 and .05, its nodes shuffled."""
    n, random = 1 << scale, Stream(4)
    a = np.zeros(n * ties_per_node, np.int64)
    b = np.zeros(n * ties_per_node, np.int64)
    for _ in range(scale):
        quarter = np.searchsorted([0.57, 0.76, 0.95], random.uniform(len(a)), side="right")
        a, b = 2 * a + (quarter >> 1), 2 * b + (quarter & 1)
    shuffled = np.argsort(random.uniform(n), kind="stable")
    return n, shuffled[a], shuffled[b]


def register(folder, actors=1_000_000, ties=10_000_000):
    """A register of who funds whom: names as people write them, some parties far more often than others."""
    import polars as pl

    base = os.path.join(folder, "register")
    if os.path.exists(base + ".npz"):
        return base
    os.makedirs(folder, exist_ok=True)
    print("making register …", file=sys.stderr, flush=True)
    random = Stream(6)
    # Everybody is named once at least; the rest goes to few.
    often = lambda count: (actors * random.uniform(count) ** 3).astype(np.int64)
    a = np.concatenate((np.argsort(random.uniform(actors), kind="stable"), often(ties - actors)))
    b = often(ties)
    kinds = np.array(["ОФ «Северный центр %»", "ТОО % Agro", "Public Foundation %", "«%» қоғамдық бірлестігі"])
    numbers = pl.Series(np.arange(actors)).cast(pl.String).str.zfill(7).to_list()
    names = pl.Series([str(kinds[i % 4]).replace("%", number) for i, number in enumerate(numbers)])
    table = pl.DataFrame({"source": names[a], "target": names[b]})
    table.write_csv(base + ".csv")
    np.savetxt(base + ".src", [0], fmt="%d")
    np.savez(base + ".npz", n=actors, a=a.astype(np.int32), b=b.astype(np.int32), lengths=np.ones(ties))
    return base


GRAPHS = {"small": sectors, "ba": attachment, "pp": planted, "rmat": skewed, "register": register}


def make_graph(name, folder):
    """Writes a graph in every form that a program wants, once."""
    if name == "register":
        return register(folder)
    base = os.path.join(folder, name)
    if os.path.exists(base + ".npz"):
        return base
    import polars as pl
    from scipy.sparse import coo_array

    os.makedirs(folder, exist_ok=True)
    print(f"making {name} …", file=sys.stderr, flush=True)
    n, a, b = GRAPHS[name]()
    pairs = np.unique(np.minimum(a, b)[a != b] * n + np.maximum(a, b)[a != b])
    a, b = (pairs // n).astype(np.int32), (pairs % n).astype(np.int32)
    random = Stream(5)
    lengths = 1.0 + random.below(10, len(a))
    rows = coo_array((lengths, (a, b)), shape=(n, n)).tocsr()
    rows = (rows + rows.T).tocsr()
    rows.sort_indices()
    with open(base + ".sg", "wb") as file:
        file.write(b"\0")
        np.array([rows.nnz, n], np.int64).tofile(file)
        rows.indptr.astype(np.int64).tofile(file)
        rows.indices.astype(np.int32).tofile(file)
    rows.data.tofile(base + ".w64")
    live = np.flatnonzero(np.diff(rows.indptr))
    sources = np.unique(live[random.below(len(live), 80)])[:64]
    np.savetxt(base + ".src", sources, fmt="%d")
    mixed = np.argsort(random.uniform(len(a)), kind="stable")
    table = pl.DataFrame({"source": a[mixed], "target": b[mixed], "weight": lengths[mixed].astype(int)})
    table.select("source", "target").write_csv(base + ".csv", include_header=False)
    label = lambda column: "stk-" + pl.col(column).cast(pl.String).str.zfill(7)
    table.head(4_000_000).with_columns(source=label("source"), target=label("target")).write_csv(base + ".named.csv")
    np.savez(base + ".npz", n=n, a=a, b=b, lengths=lengths)
    return base
