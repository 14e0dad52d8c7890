"""Layouts of eight networks: stress, crossings and time, ours against Graphviz and igraph.

    python layouts.py --ours .build-bench/release/tarap-bench [--only karate,pp2000] [--out FILE]

Stress is the mean over pairs of ((length x scale - steps) / steps)^2 at the scale where it is least,
over all pairs or those of 400 sources. Crossings are those of straight lines: counted, or estimated
from 4,000,000 pairs of edges (of 50,000 edges and more). One run each; the least of three where a
run takes less than five seconds.
"""

import argparse
import json
import pathlib
import re
import subprocess
import tempfile
import time

import igraph
import numpy as np
import scipy.sparse as sp
from scipy.sparse.csgraph import dijkstra

LIMIT = 300  # seconds per layout


def planted(groups, size, inside, outside, seed):
    rng = np.random.default_rng(seed)
    n = groups * size
    a = rng.integers(0, n, inside * n // 2)
    b = a // size * size + rng.integers(0, size, len(a))
    c = rng.integers(0, n, (outside * n // 2, 2))
    return n, np.concatenate([np.stack([a, b], 1), c])


def grown(n, ties, seed):
    graph = igraph.Graph.Barabasi(n, ties)
    return n, np.array(graph.get_edgelist())


def networks():
    igraph.set_random_number_generator(__import__("random").Random(7))
    florence = igraph.Graph.Famous("Zachary")
    yield "karate", 34, np.array(florence.get_edgelist())
    yield "small-world-200", 200, np.array(igraph.Graph.Watts_Strogatz(1, 200, 3, 0.05).get_edgelist())
    yield "tree-1000", 1000, np.array(igraph.Graph.Tree_Game(1000).get_edgelist())
    yield "grid-2500", 2500, np.array(igraph.Graph.Lattice([50, 50], circular=False).get_edgelist())
    yield "grown-2000", *grown(2000, 2, 7)
    yield "groups-2000", *planted(20, 100, 6, 1, 7)
    yield "groups-10000", *planted(50, 200, 8, 1, 7)
    yield "groups-50000", *planted(100, 500, 6, 2, 7)


def simple(n, edges):
    edges = np.sort(edges, 1)
    edges = np.unique(edges[edges[:, 0] != edges[:, 1]], axis=0)
    # The largest component, so that no tool's packing matters.
    matrix = sp.coo_matrix((np.ones(len(edges)), edges.T), (n, n)).tocsr()
    _, label = sp.csgraph.connected_components(matrix, directed=False)
    keep = label == np.bincount(label).argmax()
    number = np.cumsum(keep) - 1
    edges = number[edges[keep[edges[:, 0]]]]
    return int(keep.sum()), edges


def stress(n, edges, places):
    matrix = sp.coo_matrix((np.ones(len(edges)), edges.T), (n, n)).tocsr()
    sources = np.arange(n) if n <= 2500 else np.random.default_rng(1).choice(n, 400, replace=False)
    steps = dijkstra(matrix, directed=False, unweighted=True, indices=sources)
    length = np.hypot(*(places[sources, None, :] - places[None, :, :]).transpose(2, 0, 1))
    mask = steps > 0
    ratio = length[mask] / steps[mask]
    scale = ratio.sum() / (ratio**2).sum()
    return float(((ratio * scale - 1) ** 2).mean())


def crossings(edges, places):
    m = len(edges)
    total = m * (m - 1) // 2
    if m <= 6000:
        first, second = np.triu_indices(m, 1)
        share = 1.0
    else:
        rng = np.random.default_rng(1)
        first, second = rng.integers(0, m, (2, 4_000_000))
        share = total / 4_000_000
    count = 0
    for at in range(0, len(first), 1_000_000):
        e, f = edges[first[at : at + 1_000_000]], edges[second[at : at + 1_000_000]]
        apart = (e[:, :1] != f).all(1) & (e[:, 1:] != f).all(1)
        p, q, r, s = places[e[:, 0]], places[e[:, 1]], places[f[:, 0]], places[f[:, 1]]

        def side(a, b, c):
            return (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])

        cross = (side(p, q, r) * side(p, q, s) < 0) & (side(r, s, p) * side(r, s, q) < 0)
        count += int((cross & apart).sum())
    return round(count * share)


def by_graphviz(engine):
    def run(n, edges, folder):
        text = "graph {node [shape=point label=\"\"]\n" + "".join(f"{a}--{b}\n" for a, b in edges) + "}\n"
        start = time.perf_counter()
        done = subprocess.run(
            ["dot", f"-K{engine}", "-Goverlap=true", "-Gsplines=none", "-Tplain"], input=text, text=True,
            capture_output=True, timeout=LIMIT, check=True)
        took = time.perf_counter() - start
        places = np.zeros((n, 2))
        for line in done.stdout.splitlines():
            words = line.split(" ", 4)
            if words[0] == "node":
                places[int(words[1])] = float(words[2]), float(words[3])
        return places, took

    return run


def by_igraph(name, largest):
    def run(n, edges, folder):
        if n > largest:
            raise subprocess.TimeoutExpired(name, LIMIT)
        graph = igraph.Graph(n, edges.tolist())
        start = time.perf_counter()
        layout = graph.layout(name)
        return np.array(layout.coords), time.perf_counter() - start

    return run


def by_us(program, task):
    def run(n, edges, folder):
        both = np.concatenate([edges, edges[:, ::-1]])
        both = both[np.lexsort((both[:, 1], both[:, 0]))]
        starts = np.concatenate([[0], np.cumsum(np.bincount(both[:, 0], minlength=n))])
        graph = folder / "graph.sg"
        with graph.open("wb") as file:
            file.write(b"\0")
            np.array([len(both), n], np.int64).tofile(file)
            starts.astype(np.int64).tofile(file)
            both[:, 1].astype(np.uint32).tofile(file)
        answer = folder / "answer.f64"
        done = subprocess.run(
            [program, "--task", task, "--graph", graph, "--threads", "2", "--seconds", "0",
             "--answer", answer], capture_output=True, text=True, check=True)
        runs = json.loads(done.stdout)["runs_s"]
        return np.fromfile(answer).reshape(2, n).T, min(runs)

    return run


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ours", required=True)
    parser.add_argument("--only", default="")
    parser.add_argument("--tools", default="")
    parser.add_argument("--out")
    options = parser.parse_args()
    tools = {
        "Tarap stress": by_us(options.ours, "stress_layout"),
        "Tarap spring": by_us(options.ours, "spring_layout"),
        "neato": by_graphviz("neato"),
        "sfdp": by_graphviz("sfdp"),
        "fdp": by_graphviz("fdp"),
        "igraph kk": by_igraph("kk", 2500),
        "igraph fr": by_igraph("fr", 20000),
        "igraph drl": by_igraph("drl", 100000),
    }
    rows = []
    for name, n, edges in networks():
        if options.only and name not in options.only.split(","):
            continue
        n, edges = simple(n, edges)
        for tool, run in tools.items():
            if options.tools and tool not in options.tools.split(","):
                continue
            with tempfile.TemporaryDirectory() as folder:
                try:
                    places, took = run(n, edges, pathlib.Path(folder))
                    again = 0 if took > 5 or tool.startswith("Tarap") else 2
                    took = min([took] + [run(n, edges, pathlib.Path(folder))[1] for _ in range(again)])
                except subprocess.TimeoutExpired:
                    print(f"{name:16} {n:6} {len(edges):7} {tool:14} more than {LIMIT} s", flush=True)
                    continue
            row = (name, n, len(edges), tool, stress(n, edges, places), crossings(edges, places), took)
            rows.append(row)
            print(f"{row[0]:16} {row[1]:6} {row[2]:7} {row[3]:14} {row[4]:8.4f} {row[5]:12} {row[6]:8.3f} s",
                  flush=True)
    if options.out:
        pathlib.Path(options.out).write_text(
            "network,nodes,edges,tool,stress,crossings,seconds\n"
            + "".join("{},{},{},{},{:.4f},{},{:.3f}\n".format(*row) for row in rows))


if __name__ == "__main__":
    main()
