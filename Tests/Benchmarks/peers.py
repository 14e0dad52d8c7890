"""The peers: how each opens a graph, and what it calls for each task.

A call gets the process's graph and returns what is timed and what makes the answer of its result.
Tasks are named here without their graph.
"""

import numpy as np


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


def open_graph_tool(h):
    import graph_tool.all as graph_tool

    graph_tool.openmp_set_num_threads(h.threads)
    graph_tool.seed_rng(1)
    h.lib, h.g = graph_tool, graph_tool.Graph(directed=False)
    h.g.add_vertex(h.n)
    h.g.add_edge_list(np.column_stack((h.a, h.b)))
    if h.weighted:
        h.lengths = h.g.new_edge_property("double", vals=h.lengths)


def open_scipy(h):
    from scipy.sparse import coo_array

    half = coo_array((np.ones(len(h.a)), (h.a, h.b)), shape=(h.n, h.n)).tocsr()
    h.g = (half + half.T).tocsr()


OPEN = {
    "igraph": open_igraph, "networkit": open_networkit, "graph-tool": open_graph_tool, "rustworkx": open_rustworkx,
    "scipy": open_scipy, "numpy": lambda h: None}


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


def cells(seed, size=200):
    """A matrix of uniform numbers without its diagonal, a function of the seed (SplitMix64)."""
    with np.errstate(over="ignore"):
        z = np.arange(size * size, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(seed)
        for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
            z = (z ^ z >> np.uint64(shift)) * np.uint64(factor)
        z ^= z >> np.uint64(31)
    matrix = ((z >> np.uint64(11)) * 2.0**-53).reshape(size, size)
    np.fill_diagonal(matrix, 0)
    return matrix


def numpy_qap(h):
    x = cells(61)
    y = 0.3 * x + cells(62)
    off = ~np.eye(len(x), dtype=bool)

    def standard(matrix):
        result = np.zeros_like(matrix)
        result[off] = (matrix[off] - matrix[off].mean()) / (matrix[off].std() * off.sum() ** 0.5)
        return result

    def run():
        first, second, random = standard(x).ravel(), standard(y), np.random.default_rng(1)
        found = np.empty(1000)
        for draw in range(1000):
            p = random.permutation(len(x))
            found[draw] = first @ second[p][:, p].ravel()
        observed = first @ second.ravel()
        return observed, (1 + (found >= observed).sum()) / 1001

    return run, list


def igraph_profile(h):
    def run():
        g = h.g
        communities = g.community_multilevel()
        return [
            g.degree(), g.betweenness(), g.closeness(), g.harmonic_centrality(normalized=False),
            g.eigenvector_centrality(), g.pagerank(), g.transitivity_local_undirected(mode="zero"), g.coreness(),
            g.constraint(), g.eccentricity()], communities

    def answer(found):
        measures = [np.asarray(measure, float) for measure in found[0]]
        measures[4] /= np.linalg.norm(measures[4])
        return [measure.max() for measure in measures] + [len(found[1])]

    return run, answer


def networkit_profile(h):
    def run():
        k, g = h.lib, h.g
        c = k.centrality
        found = [done(a).scores() for a in (
            c.DegreeCentrality(g), c.Betweenness(g), c.Closeness(g, True, c.ClosenessVariant.GENERALIZED),
            c.HarmonicCloseness(g, normalized=False), c.EigenvectorCentrality(g), c.PageRank(g),
            c.LocalClusteringCoefficient(g), c.CoreDecomposition(g))]
        return found, [k.distance.Eccentricity.getValue(g, node) for node in range(h.n)], done(k.community.PLM(g))

    return run, None


def igraph_triangles(h):
    degree = np.asarray(h.g.degree(), float)
    triples = (degree * (degree - 1) / 2).sum()
    return h.g.transitivity_undirected, lambda share: [share * triples / 3]


def graph_tool_hops(h):
    def run():
        return [h.lib.shortest_distance(h.g, source=s) for s in h.sources[:8]]

    def answer(found):
        hops = np.asarray(found[0].a, float)
        return np.where(hops > h.n, -1, hops)

    return run, answer


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


# graph-tool: a property of nodes as numbers.
GT = lambda make: lambda h: (lambda: make(h.lib, h.g, h), lambda property: property.a)
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
        "triangles": igraph_triangles,
        "lcc": lambda h: (lambda: h.g.transitivity_local_undirected(mode="zero"), list),
        "cc": lambda h: (h.g.connected_components, members),
        "constraint": lambda h: (h.g.constraint, list),
        "louvain": lambda h: (h.g.community_multilevel, members),
        "leiden": lambda h: (lambda: h.g.community_leiden("modularity", n_iterations=2), members),
        "profile": igraph_profile,
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
        "profile": networkit_profile,
        "memory": lambda h: (lambda: None, None),
    },
    "graph-tool": {
        "betweenness": GT(lambda t, g, h: t.betweenness(g, norm=False)[0]),
        "wbetweenness": GT(lambda t, g, h: t.betweenness(g, weight=h.lengths, norm=False)[0]),
        "betweenness64": GT(lambda t, g, h: t.betweenness(g, pivots=h.sources, norm=False)[0]),
        "closeness": GT(lambda t, g, h: t.closeness(g, norm=True)),
        "harmonic": GT(lambda t, g, h: t.closeness(g, norm=False, harmonic=True)),
        "bfs": graph_tool_hops,
        "cc": GT(lambda t, g, h: t.label_components(g)[0]),
        "pagerank": GT(lambda t, g, h: t.pagerank(g, epsilon=1e-6)),
        "eigenvector": GT(lambda t, g, h: t.eigenvector(g, epsilon=1e-6)[1]),
        "kcore": GT(lambda t, g, h: t.kcore_decomposition(g)),
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
    "numpy": {"qap": numpy_qap},
    "polars": {"csvnames": polars_names},
}
# graph-tool comes with the system's Python and not from PyPI.
INTERPRETERS = {"graph-tool": "/usr/bin/python3"}
# The peers load from lists of Python objects, which takes minutes and all memory.
TOO_LARGE = {("rustworkx", "rmat")}
