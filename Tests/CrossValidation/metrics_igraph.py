"""Golden values of metrics and algorithms by Python igraph.

    pip install igraph networkx
    python Tests/CrossValidation/metrics_igraph.py

writes Golden/metrics-python-igraph.csv. NetworkX only holds the networks here.
"""

import math

import igraph

from networks import Golden, all_networks

golden = Golden("metrics-python-igraph")


def to_igraph(network):
    graph = igraph.Graph(len(network.graph), network.edges, directed=network.directed)
    if network.weighted:
        graph.es["weight"] = [network.graph.edges[edge]["weight"] for edge in network.edges]
    return graph


def unit(scores):
    length = math.sqrt(sum(score * score for score in scores))
    return [abs(score) / length for score in scores]


def actors(network, graph):
    undirected = graph.as_undirected(mode="collapse", combine_edges=None)
    n = graph.vcount()
    yield "degree", graph.degree()
    yield "in-degree", graph.degree(mode="in")
    yield "out-degree", graph.degree(mode="out")
    if network.weighted:
        yield "strength", graph.strength(weights="weight")
    yield "betweenness", graph.betweenness()
    # igraph divides by n - 1 if asked to, and gives nan to an isolate.
    yield "harmonic-closeness", [
        0 if math.isnan(x) else x for x in graph.harmonic_centrality(mode="out", normalized=False)]
    reached = [sum(1 for d in row if d < math.inf) for row in graph.distances(mode="out")]
    yield "closeness", [
        score if count == n else math.nan
        for score, count in zip(graph.closeness(mode="out"), reached)]
    yield "eccentricity", graph.eccentricity(mode="out")
    parts = graph.connected_components(mode="weak")
    yield "component-size", [parts.size(part) for part in parts.membership]
    points = set(undirected.articulation_points())
    cut = []
    for node in range(n):
        rest = undirected.copy()
        rest.delete_vertices(node)
        cut.append(len(rest.connected_components()) - len(parts) if node in points else 0)
    yield "articulation-point", cut
    if not (network.directed and graph.is_dag()):
        yield "eigenvector", unit(graph.eigenvector_centrality())
    yield "pagerank", graph.pagerank()
    yield "coreness", undirected.coreness()
    yield "local-clustering", undirected.transitivity_local_undirected(mode="nan")
    yield "constraint", graph.constraint()
    yield "ego-constraint", [ego_constraint(graph, node) for node in range(n)]


def ego_constraint(graph, node):
    members = sorted(set(graph.neighbors(node, mode="all")) | {node})
    return graph.induced_subgraph(members).constraint()[members.index(node)]


def network_values(network, graph):
    undirected = graph.as_undirected(mode="collapse", combine_edges=None)
    parts = graph.connected_components(mode="weak")
    yield "actors", graph.vcount()
    yield "ties", graph.ecount()
    yield "density", graph.density()
    yield "components", len(parts)
    yield "largest-component", max(parts.sizes())
    yield "isolates", graph.degree().count(0)
    yield "articulation-points", len(undirected.articulation_points())
    yield "diameter", graph.diameter(directed=network.directed, unconn=True)
    if network.directed:
        yield "reciprocity", graph.reciprocity(mode="default")
        yield "dyad-reciprocity", graph.reciprocity(mode="ratio")
    yield "transitivity", undirected.transitivity_undirected()


def algorithms(network, graph):
    undirected = graph.as_undirected(mode="collapse", combine_edges=None)
    n = graph.vcount()
    hubs, authorities = graph.hub_score(), graph.authority_score()
    if network.name not in ("reports", "marriage", "business"):  # several largest singular values
        yield "hubs", [score / sum(hubs) for score in hubs]
        yield "authorities", [score / sum(authorities) for score in authorities]
    yield "edge-betweenness", graph.edge_betweenness()
    if network.weighted:
        costs = [12 / strength for strength in graph.es["weight"]]
        yield "weighted-betweenness", graph.betweenness(weights=costs)
        yield "weighted-distances", [
            math.nan if d == math.inf else d / 12 for d in graph.distances(0, weights=costs)[0]]
        yield "weighted-minimum-cut", [
            graph.mincut_value(0, node, capacity="weight") for node in range(1, n)]
    yield "edge-disjoint-paths", [graph.mincut_value(0, node) for node in range(1, n)]
    yield "minimum-cut", graph.mincut_value()
    strong = graph.connected_components(mode="strong")
    yield "strong-component-size", [strong.size(part) for part in strong.membership]
    yield "biconnected-components", sorted(
        (len(block) for block in undirected.biconnected_components()), reverse=True)
    if not network.directed:
        ends = sorted(tuple(sorted(graph.es[edge].tuple)) for edge in graph.bridges())
        yield "bridges", [node for edge in ends for node in edge]
        yield "dyad-census", [graph.ecount(), 0, n * (n - 1) // 2 - graph.ecount()]
    else:
        yield "dyad-census", list(graph.dyad_census())
        yield "triad-census", [count for count in graph.triad_census()]
    yield "degree-assortativity", undirected.assortativity_degree(directed=False)
    if network.groups:
        names = sorted(set(network.groups))
        labels = [names.index(group) for group in network.groups]
        yield "group-assortativity", graph.assortativity_nominal(labels, directed=network.directed)
        both = graph.as_undirected(mode="each")
        yield "modularity", both.modularity(labels)
        yield "greatest-modularity", both.community_optimal_modularity().modularity
    yield "triangles", [len(undirected.subgraph(undirected.neighbors(v)).es) for v in range(n)]
    yield "mean-distance", graph.average_path_length(directed=network.directed, unconn=True)


for network in all_networks():
    graph = to_igraph(network)
    for metric, scores in actors(network, graph):
        golden.add("actor", metric, network, scores)
    for metric, value in network_values(network, graph):
        golden.add("network", metric, network, value)
    for name, result in algorithms(network, graph):
        golden.add("algorithm", name, network, result)
golden.write()
