"""Golden values of whole-network comparison, by numpy and the authors' NetLSD.

    pip install numpy networkx netlsd
    python Tests/CrossValidation/statistics_comparisons.py

writes Golden/statistics-comparisons.csv. The portraits and DeltaCon are the papers' formulas on
NetworkX's distances and numpy's inverse; netrd's functions of the same names give the same numbers
where they take the graphs (its portrait wants connected ones).
"""
import csv
import os

import netlsd
import networkx as nx
import numpy as np

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")


def network(folder, kind, directed):
    with open(f"{ROOT}/Datasets/classic/{folder}/actors.csv", encoding="utf-8") as file:
        names = [row["id"] for row in csv.DictReader(file)]
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(names)
    with open(f"{ROOT}/Datasets/classic/{folder}/ties.csv", encoding="utf-8") as file:
        graph.add_edges_from(
            (row["source"], row["target"]) for row in csv.DictReader(file) if row["kind"] == kind)
    return graph


def joint(graph):
    n = graph.number_of_nodes()
    lengths = dict(nx.all_pairs_shortest_path_length(graph))
    depth = max(max(d.values()) for d in lengths.values())
    portrait = np.zeros((depth + 1, n + 1))
    for source in graph:
        counts = np.bincount(list(lengths[source].values()), minlength=depth + 1)
        for level, count in enumerate(counts):
            portrait[level, count] += 1
    pairs = portrait @ np.arange(n + 1)
    return portrait / n * (pairs / pairs.sum())[:, None]


def portrait_divergence(first, second):
    p, q = joint(first), joint(second)
    shape = np.maximum(p.shape, q.shape)
    p = np.pad(p, [(0, a - b) for a, b in zip(shape, p.shape)])
    q = np.pad(q, [(0, a - b) for a, b in zip(shape, q.shape)])
    m = (p + q) / 2

    def information(a):
        return float((a[a > 0] * np.log2(a[a > 0] / m[a > 0])).sum())
    return (information(p) + information(q)) / 2


def affinity(graph, names):
    a = nx.to_numpy_array(graph.to_undirected(), nodelist=names)
    d = np.diag(a.sum(axis=0))
    e = 1 / (1 + d.max())
    return np.linalg.inv(np.eye(len(a)) + e * e * d - e * a)


def deltacon(first, second):
    names = sorted(first)
    roots = [np.sqrt(np.maximum(affinity(g, names), 0)) for g in (first, second)]
    return float(np.sqrt(((roots[0] - roots[1]) ** 2).sum()))


TIMES = np.logspace(-2, 2, 250)


def heat_trace(graph, scaling):
    graph = graph.to_undirected()
    if scaling != "complete":
        return netlsd.heat(graph, TIMES, normalization=scaling)
    # The program divides by 1 + (n - 1) exp(-t), though the eigenvalues of the complete graph are
    # n / (n - 1); netrd divides as here.
    n = graph.number_of_nodes()
    return netlsd.heat(graph, TIMES, normalization=None) / (1 + (n - 1) * np.exp(-n / (n - 1) * TIMES))


def heat(scaling):
    def distance(first, second):
        return float(np.linalg.norm(heat_trace(first, scaling) - heat_trace(second, scaling)))
    return distance


networks = {
    "marriage": network("florentine-marriage", "marriage", False),
    "business": network("florentine-business", "business", False),
    "karate": network("karate", "contact", False),
    "kite": network("krackhardt-kite", "connection", False),
    "advice": network("high-tech-managers", "advice", True),
    "friendship": network("high-tech-managers", "friendship", True),
    "reports": network("high-tech-managers", "reports_to", True),
}
pairs = [("marriage", "business"), ("karate", "kite"), ("karate", "marriage"),
         ("advice", "friendship"), ("friendship", "reports"), ("reports", "business")]
measures = {"portrait": portrait_divergence, "netlsd-none": heat(None),
            "netlsd-empty": heat("empty"), "netlsd-complete": heat("complete")}
with open(f"{ROOT}/Tests/CrossValidation/Golden/statistics-comparisons.csv", "w") as file:
    print("measure,first,second,value", file=file)
    for name, measure in measures.items():
        for a, b in pairs:
            print(f"{name},{a},{b},{measure(networks[a], networks[b]):.12g}", file=file)
    for a, b in [("marriage", "business"), ("advice", "friendship"), ("friendship", "reports")]:
        print(f"deltacon,{a},{b},{deltacon(networks[a], networks[b]):.12g}", file=file)
