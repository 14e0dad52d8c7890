#!/usr/bin/env python3
"""Times the engine and its peers on the same graphs, one after another, and prints the ratios.

`make bench` calls this with a Python that has the peers. Every peer gets a process of its own for
every task, with the graph loaded before the clock starts; ours is run last, in the same way. What
counts is the ratio of the least times: a shared machine disturbs single runs, and least times least.
An answer that is not the peers' is marked, and makes the exit status 1.
"""

import argparse
import ctypes
import gc
import json
import os
import platform
import subprocess
import sys
import time
from datetime import datetime, timezone
from types import SimpleNamespace

import numpy as np

# Task: kind of answer, least ratio that must be reached, ratio that is aimed at.
ROWS = {
    "betweenness_small": ("values", 8, 12),
    "betweenness_ba": ("values", 13, 20),
    "betweenness_pp": ("values", 13, 20),
    "closeness_ba": ("values", 115, 150),
    "harmonic_ba": ("values", 240, 300),
    "wbetweenness_ba": ("values", 2.1, 4),
    "betweenness64_rmat": ("nothing", 17, 25),
    "bfs_rmat": ("values", 12, 30),
    "cc_rmat": ("groups", 8, 12),
    "pagerank_rmat": ("shares", 3, 7),
    "eigenvector_rmat": ("direction", 1.5, 4),
    "kcore_rmat": ("values", 1.2, 3),
    "triangles_rmat": ("nothing", 14, 20),
    "lcc_rmat": ("values", 2.4, 6),
    "constraint_small": ("values", 6, 10),
    "constraint_ba": ("values", 6, 10),
    "linkpred_ba": ("values", 45, 80),
    "louvain_ba": ("communities", 2.6, 4),
    "louvain_pp": ("communities", 1.5, 3),
    "louvain_rmat": ("communities", 1.8, 4),
    "leiden_ba": ("communities", 1, 2),
    "leiden_pp": ("communities", 1, 2),
    "leiden_rmat": ("communities", 1, 4),
    "csv_rmat": ("values", 1.3, 2.2),
    "csvnamed_rmat": ("values", 2.3, 3.5),
    "csvnames_register": ("values", 1, 1.5),
    "memory_rmat": ("nothing", 2, 2.7),
}


# --- Graphs -------------------------------------------------------------------------------------


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


# --- Peers: how each opens a graph, and calls by task without its graph: (timed, answer) -----------


def open_igraph(h):
    import igraph

    h.lib, h.g = igraph, igraph.Graph(n=h.n, edges=np.column_stack((h.a, h.b)))
    if h.weighted:
        h.lengths = h.lengths.tolist()


def open_networkit(h):
    import networkit

    networkit.setNumberOfThreads(h.threads)
    h.lib = networkit
    columns = (h.lengths, (h.a, h.b)) if h.weighted else (h.a, h.b)
    h.g = networkit.GraphFromCoo(columns, n=h.n, weighted=h.weighted, directed=False)


def open_rustworkx(h):
    import rustworkx

    h.lib, h.g = rustworkx, rustworkx.PyGraph(multigraph=False)
    h.g.add_nodes_from(range(h.n))
    h.g.extend_from_edge_list(list(zip(h.a.tolist(), h.b.tolist())))


def open_scipy(h):
    from scipy.sparse import coo_array

    half = coo_array((np.ones(len(h.a)), (h.a, h.b)), shape=(h.n, h.n)).tocsr()
    h.g = (half + half.T).tocsr()


OPEN = {"igraph": open_igraph, "networkit": open_networkit, "rustworkx": open_rustworkx, "scipy": open_scipy}


def done(algorithm):
    algorithm.run()
    return algorithm


def scores(a):
    return a.scores()


def members(partition):
    return partition.membership


def vector(a):
    return a.getPartition().getVector()


def by_node(mapping):
    return [mapping[node] for node in range(len(mapping))]


def scipy_bfs(h):
    from scipy.sparse.csgraph import breadth_first_order

    return lambda: [breadth_first_order(h.g, s) for s in h.sources[:8]], None


def scipy_components(h):
    from scipy.sparse.csgraph import connected_components

    return lambda: connected_components(h.g, directed=False)[1], list


def scipy_pagerank(h):
    degree = np.diff(h.g.indptr)
    share = np.divide(1.0, degree, out=np.zeros(h.n), where=degree > 0)

    def run():
        old, change = np.full(h.n, 1 / h.n), 1
        while change >= 1e-6:
            new = 0.85 * (h.g @ (old * share)) + (0.85 * old[degree == 0].sum() + 0.15) / h.n
            change, old = np.abs(new - old).sum(), new
        return old

    return run, list


def scipy_pairs(h):
    from scipy.sparse import diags_array, triu

    def run():
        degree = h.g.sum(axis=1)
        common = triu(h.g @ h.g, 1).tocoo()
        adamic = triu(h.g @ diags_array(1 / np.log(np.maximum(degree, 1.0000001))) @ h.g, 1).tocoo()
        is_open = np.asarray(h.g[common.row, common.col]).ravel() == 0
        either = degree[common.row] + degree[common.col] - common.data
        others = np.asarray(h.g[adamic.row, adamic.col]).ravel() == 0
        return is_open.sum(), (common.data / either)[is_open].sum(), adamic.data[others].sum()

    return run, list


def scipy_csv(h):
    import polars as pl
    from scipy.sparse import coo_array

    def run():
        table = pl.read_csv(h.base + ".csv", has_header=False, schema={"a": pl.Int32, "b": pl.Int32})
        a, b = table["a"].to_numpy(), table["b"].to_numpy()
        n = int(max(a.max(), b.max())) + 1
        half = coo_array((np.ones(len(a), np.int8), (a, b)), shape=(n, n)).tocsr()
        return half + half.T

    return run, lambda g: [g.shape[0], g.nnz // 2]


def scipy_labels(h):
    import polars as pl
    from scipy.sparse import coo_array

    def run():
        kinds = {"source": pl.Categorical, "target": pl.Categorical, "weight": pl.Float64}
        table = pl.read_csv(h.base + ".named.csv", schema=kinds)
        a, b = (table[c].to_physical().to_numpy() for c in ("source", "target"))
        used, ends = np.unique(np.concatenate((a, b)), return_inverse=True)
        n = len(used)
        half = coo_array((table["weight"].to_numpy(), (ends[: len(a)], ends[len(a) :])), shape=(n, n)).tocsr()
        return half + half.T

    return run, lambda g: [g.shape[0], g.nnz // 2]


def polars_names(h):
    """Reading alone: the numbers of the names are those of a categorical column."""
    import polars as pl

    def run():
        return pl.read_csv(h.base + ".csv", schema={"source": pl.Categorical, "target": pl.Categorical})

    def answer(table):
        both = [table[column].to_physical().to_numpy() for column in ("source", "target")]
        return [len(np.unique(np.concatenate(both))), len(table)]

    return run, answer


def networkit_hops(h):
    def run():
        return [done(h.lib.distance.BFS(h.g, int(s), storePaths=False)) for s in h.sources[:8]]

    return run, lambda found: [-1 if d > 1e100 else d for d in found[0].getDistances()]


def scaled(values, factor):
    return np.asarray(values) * factor


NK = lambda make, answer=scores: lambda h: (lambda: done(make(h.lib, h.g)), answer)

CALLS = {
    "igraph": {
        "betweenness": lambda h: (h.g.betweenness, list),
        "wbetweenness": lambda h: (lambda: h.g.betweenness(weights=h.lengths), list),
        "closeness": lambda h: (h.g.closeness, list),
        "harmonic": lambda h: (lambda: h.g.harmonic_centrality(normalized=False), list),
        "pagerank": lambda h: (h.g.pagerank, list),
        "eigenvector": lambda h: (h.g.eigenvector_centrality, list),
        "kcore": lambda h: (h.g.coreness, list),
        "triangles": lambda h: (h.g.transitivity_undirected, None),
        "lcc": lambda h: (lambda: h.g.transitivity_local_undirected(mode="zero"), list),
        "cc": lambda h: (h.g.connected_components, members),
        "constraint": lambda h: (h.g.constraint, list),
        "louvain": lambda h: (h.g.community_multilevel, members),
        "leiden": lambda h: (lambda: h.g.community_leiden("modularity", n_iterations=2), members),
    },
    "networkit": {
        "betweenness": NK(lambda k, g: k.centrality.Betweenness(g), lambda a: scaled(a.scores(), 0.5)),
        "wbetweenness": NK(lambda k, g: k.centrality.Betweenness(g), lambda a: scaled(a.scores(), 0.5)),
        "betweenness64": NK(lambda k, g: k.centrality.EstimateBetweenness(g, 64, parallel=True)),
        "closeness": NK(lambda k, g: k.centrality.Closeness(g, True, k.centrality.ClosenessVariant.GENERALIZED)),
        "harmonic": NK(lambda k, g: k.centrality.HarmonicCloseness(g, normalized=False)),
        "bfs": networkit_hops,
        "cc": NK(lambda k, g: k.components.ParallelConnectedComponents(g), vector),
        "pagerank": NK(lambda k, g: k.centrality.PageRank(g, damp=0.85, tol=1e-6)),
        "eigenvector": NK(lambda k, g: k.centrality.EigenvectorCentrality(g, tol=1e-6)),
        "kcore": NK(lambda k, g: k.centrality.CoreDecomposition(g)),
        "lcc": NK(lambda k, g: k.centrality.LocalClusteringCoefficient(g, turbo=True)),
        "louvain": NK(lambda k, g: k.community.PLM(g, refine=False), vector),
        "leiden": NK(lambda k, g: k.community.ParallelLeiden(g), vector),
        "memory": lambda h: (lambda: None, None),
    },
    "rustworkx": {
        "betweenness": lambda h: (
            lambda: h.lib.graph_betweenness_centrality(h.g, normalized=False, parallel_threshold=50), by_node),
        "closeness": lambda h: (lambda: h.lib.graph_closeness_centrality(h.g, parallel_threshold=50), by_node),
    },
    "scipy": {
        "bfs": scipy_bfs,
        "cc": scipy_components,
        "pagerank": scipy_pagerank,
        "linkpred": scipy_pairs,
        "csv": scipy_csv,
        "csvnamed": scipy_labels,
        "memory": lambda h: (lambda: None, None),
    },
    "polars": {"csvnames": polars_names},
}
# The peers load from lists of Python objects, which takes minutes and all memory.
TOO_LARGE = {("rustworkx", "rmat")}


# --- Running -------------------------------------------------------------------------------------


def resident():
    gc.collect()
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (AttributeError, OSError):
        pass
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def is_enough(times, seconds):
    """At least three runs, at most fifteen, one if it is very long."""
    return times and (sum(times) > 8 * seconds or len(times) >= 3 and (sum(times) > seconds or len(times) >= 15))


def run_peer(options):
    """What a peer's process does."""
    stem, graph = options.only.rsplit("_", 1)
    base = os.path.join(options.data, graph)
    file = np.load(base + ".npz")
    h = SimpleNamespace(
        base=base, n=int(file["n"]), a=file["a"], b=file["b"], lengths=file["lengths"], threads=options.threads,
        weighted=stem.startswith("w"), sources=np.loadtxt(base + ".src", dtype=np.int64).tolist())
    edges = len(h.a)
    before = resident()
    if not stem.startswith("csv"):
        OPEN[options.peer](h)
    held = resident() - before
    timed, answer = CALLS[options.peer][stem](h)
    times = []
    while not is_enough(times, options.seconds):
        result = None
        start = time.perf_counter()
        result = timed()
        times.append(time.perf_counter() - start)
    if answer and options.answer:
        np.asarray(answer(result), np.float64).tofile(options.answer)
    print(json.dumps({"runs_s": times, "bytes_per_edge": held / edges}))


def call(command, environment, limit):
    """Returns what a program says in its last line, or an error."""
    try:
        run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return {"error": f"more than {limit} s"}
    if run.returncode != 0:
        return {"error": (run.stderr.strip().splitlines() or [f"status {run.returncode}"])[-1]}
    return json.loads(run.stdout.strip().splitlines()[-1])


def read_answer(path):
    if not os.path.exists(path):
        return None
    values = np.fromfile(path)
    os.remove(path)
    return values


def modularity(base, labels):
    file = np.load(base + ".npz")
    a, b, n = file["a"], file["b"], int(file["n"])
    labels = np.unique(labels, return_inverse=True)[1]
    degree = np.bincount(a, minlength=n) + np.bincount(b, minlength=n)
    share = np.bincount(labels, degree) / (2 * len(a))
    return float((labels[a] == labels[b]).mean() - (share**2).sum())


def difference(kind, base, ours, theirs):
    """Returns how our answer differs, and whether it may."""
    if kind == "nothing" or ours is None or theirs is None or len(ours) == 0 or len(theirs) == 0:
        return "", True
    if kind == "communities":
        found, best = modularity(base, ours), modularity(base, theirs)
        return f"Q {found:.4f}, peer {best:.4f}", found >= best - 0.001
    if ours.shape != theirs.shape:
        return f"{len(ours)} values, peer {len(theirs)}", False
    if kind == "groups":
        together = len(np.unique(np.column_stack((ours, theirs)), axis=0))
        return "same", together == len(np.unique(ours)) == len(np.unique(theirs))
    if kind == "shares":
        error = np.abs(ours / ours.sum() - theirs / theirs.sum()).sum()
        return f"L1 {error:.0e}", error < 1e-5
    if kind == "direction":
        error = 1 - abs(ours @ theirs) / np.linalg.norm(ours) / np.linalg.norm(theirs)
        return f"1 − cos {max(error, 0):.0e}", error < 1e-6
    good = np.isfinite(ours) & np.isfinite(theirs)
    error = np.abs(ours - theirs)[good].max(initial=0) / max(np.abs(theirs[good]).max(initial=0), 1e-300)
    return f"{error:.0e}", error < 1e-6


def least(result, name):
    return result["bytes_per_edge"] if name.startswith("memory") else min(result["runs_s"])


def median(result, name):
    return result["bytes_per_edge"] if name.startswith("memory") else float(np.median(result["runs_s"]))


def compare(name, options, environment):
    """Runs a row: each peer that has the task, then ours."""
    kind, floor, goal = ROWS[name]
    stem, graph = name.rsplit("_", 1)
    base = make_graph(graph, options.data)
    results, answers = {}, {}
    for peer, calls in CALLS.items():
        if stem not in calls or (peer, graph) in TOO_LARGE or peer not in options.peers.split(","):
            continue
        path = f"{base}.{peer}.answer"
        command = [sys.executable, os.path.abspath(__file__), "--peer", peer, "--only", name, "--answer", path]
        for key in ("data", "threads", "seconds"):
            command += [f"--{key}", str(getattr(options, key))]
        results[peer] = call(command, environment, options.limit)
        answers[peer] = read_answer(path)
    path = f"{base}.tarap.answer"
    command = [
        options.ours, "--task", "bfs_rmat" if stem == "memory" else name, "--graph", base + ".sg", "--weights",
        base + ".w64", "--csv", base + ".csv", "--sources", base + ".src", "--threads", str(options.threads),
        "--seconds", str(options.seconds), "--answer", path]
    ours = call(command, environment, options.limit)
    answer = read_answer(path)
    if stem == "memory" and "info" in ours:
        edges = len(np.load(base + ".npz", mmap_mode="r")["a"])
        info = ours["info"]
        ours["bytes_per_edge"] = 1024 * (info["resident_kb"] - info["base_kb"]) / edges
    row = {"task": name, "floor": floor, "goal": goal, "tarap": ours, "peers": results}
    good = {peer: result for peer, result in results.items() if "error" not in result}
    if "error" in ours or not good:
        row["note"] = ours.get("error") or "no peer: " + str(results)
        return row
    if stem == "csvnames":
        ours["peak_files"] = 1024 * ours["info"]["peak_kb"] / os.path.getsize(base + ".csv")
    best = min(good, key=lambda peer: least(good[peer], name))
    row |= {"best": best, "ratio": least(good[best], name) / least(ours, name)}
    compared = [peer for peer in good if answers[peer] is not None] or [best]
    if kind == "communities":
        compared = [best]
    checks = [difference(kind, base, answer, answers[peer]) for peer in compared]
    row["agrees"] = all(check[1] for check in checks)
    row["note"] = checks[0][0] if row["agrees"] else "; ".join(
        f"DIFFERS from {peer}: {check[0]}" for peer, check in zip(compared, checks) if not check[1])
    if "peak_files" in ours:
        row["note"] += f"; most memory {ours['peak_files']:.2f} × the file"
    return row


def line(row):
    if "ratio" not in row:
        return f"| {row['task']} | | | | | | | {row['floor']}× / {row['goal']}× | {row['note']} |"
    name, theirs, ours = row["task"], row["peers"][row["best"]], row["tarap"]
    figures = [f(result, name) for result in (theirs, ours) for f in (least, median)]
    mark = "" if row["ratio"] >= row["floor"] else " ↓"
    return (
        f"| {name} | {row['best']} | " + " | ".join(f"{figure:.3g}" for figure in figures)
        + f" | {row['ratio']:.1f}×{mark} | {row['floor']}× / {row['goal']}× | {row['note']} |")


def processor():
    with open("/proc/cpuinfo") as file:
        for text in file:
            if text.startswith("model name"):
                return text.split(":")[1].strip()
    return platform.machine()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ours", default="tarap-bench", help="the program that speaks for the engine")
    parser.add_argument("--data", default="out/bench/graphs", help="where graphs are kept")
    parser.add_argument("--out", default="out/bench", help="where results are written")
    parser.add_argument("--only", default="", help="tasks or graphs, with commas between")
    parser.add_argument("--peers", default=",".join(CALLS), help="peers, with commas between")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=3, help="how long a task is repeated")
    parser.add_argument("--limit", type=int, default=900, help="how long one process may take")
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    parser.add_argument("--answer", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        return run_peer(options)
    environment = dict(os.environ)
    for name in ("OMP_NUM_THREADS", "RAYON_NUM_THREADS", "POLARS_MAX_THREADS", "OPENBLAS_NUM_THREADS"):
        environment[name] = str(options.threads)
    listed = subprocess.run([options.ours, "--tasks"], capture_output=True, text=True, check=True).stdout.split()
    wanted = set(options.only.split(",")) if options.only else set(ROWS) | set(GRAPHS)
    unknown = wanted - set(ROWS) - set(GRAPHS)
    if unknown:
        parser.error(f"no such task: {', '.join(sorted(unknown))}; there are {', '.join(ROWS)}")
    names = [
        name for name in ROWS
        if (name in wanted or name.rsplit("_", 1)[1] in wanted) and (name in listed or name == "memory_rmat")]
    now = datetime.now(timezone.utc)
    record = {
        "when": now.isoformat(timespec="seconds"), "processor": processor(), "cores": os.cpu_count(),
        "threads": options.threads, "rows": []}
    os.makedirs(options.out, exist_ok=True)
    print(f"{record['when']}, {record['processor']}, {options.threads} threads; seconds (memory: bytes per edge)\n")
    print("| task | best peer | its least | its median | our least | our median | ratio | floor / goal | agreement |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | --- | --- |", flush=True)
    for name in names:
        row = compare(name, options, environment)
        record["rows"].append(row)
        print(line(row), flush=True)
        with open(os.path.join(options.out, now.strftime("%Y%m%d-%H%M%S.json")), "w") as file:
            json.dump(record, file, indent=1)
    return 0 if all(row.get("agrees", False) for row in record["rows"]) else 1


if __name__ == "__main__":
    sys.exit(main())
