"""Times igraph's betweenness of a graph of the tobacco network's size, 1,000 times.

    pip install igraph
    python Tests/CrossValidation/statistics_times.py

To compare with `tarap-bench --task ranks_25`, which spoils, ranks and measures 1,000 such graphs.
"""
import random
import time

import igraph

random.seed(1)
pairs = random.sample([(a, b) for b in range(25) for a in range(b)], 161)
graph = igraph.Graph(25, pairs)
times = []
for _ in range(10):
    start = time.perf_counter()
    for _ in range(1000):
        graph.betweenness()
    times.append(time.perf_counter() - start)
print(f"igraph {igraph.__version__}: {min(times):.4f} s")
