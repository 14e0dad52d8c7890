"""Golden values of metrics and algorithms by NetworkX.

    pip install networkx numpy scipy
    python Tests/CrossValidation/metrics_networkx.py

writes Golden/metrics-networkx.csv. Where NetworkX has another convention the call says so: it takes
closeness along ties in, gives 0 where a number is undefined, and counts pairs of a category twice.
"""

import math

import networkx as nx
import numpy as np

from networks import Golden, all_networks

golden = Golden("metrics-networkx")
NAN = math.nan


def values(scores):
    return [scores[node] for node in sorted(scores)]


def ego_constraint(graph):
    """Burt's ego-network model: the whole-network formula on each actor's own network."""
    scores = {}
    for node in graph:
        ego = graph.subgraph({node, *nx.all_neighbors(graph, node)})
        scores[node] = nx.constraint(ego)[node]
    return scores


def hierarchy(graph):
    """Burt's H from NetworkX's dyadic constraint."""
    scores = {}
    for node in graph:
        contacts = set(nx.all_neighbors(graph, node))
        terms = [nx.local_constraint(graph, node, other) for other in contacts]
        n, mean = len(terms), sum(terms) / max(1, len(terms))
        scores[node] = NAN if n < 2 else sum(
            c / mean * math.log(c / mean) for c in terms) / (n * math.log(n))
    return scores


def symmetric(network):
    """Undirected, with weight 2 for a mutual pair."""
    graph = nx.Graph()
    graph.add_nodes_from(network.graph)
    for a, b in network.graph.edges:
        weight = graph.edges[a, b]["weight"] if graph.has_edge(a, b) else 0
        graph.add_edge(a, b, weight=weight + 1)
    return graph


def actors(network):
    graph, undirected, directed = network.graph, network.undirected, network.directed
    n = len(graph)
    backwards = graph.reverse() if directed else graph
    reach = {node: nx.single_source_shortest_path_length(graph, node) for node in graph}
    yield "degree", dict(graph.degree)
    yield "in-degree", dict(graph.in_degree if directed else graph.degree)
    yield "out-degree", dict(graph.out_degree if directed else graph.degree)
    if network.weighted:
        yield "strength", dict(graph.degree(weight="weight"))
    yield "betweenness", nx.betweenness_centrality(graph, normalized=False)
    yield "harmonic-closeness", nx.harmonic_centrality(backwards)
    closeness = nx.closeness_centrality(backwards)
    yield "closeness", {v: closeness[v] if len(reach[v]) == n else NAN for v in graph}
    yield "eccentricity", {v: max(reach[v].values()) for v in graph}
    parts = nx.connected_components(undirected)
    yield "component-size", {v: len(part) for part in parts for v in part}
    whole = nx.number_connected_components(undirected)
    cut = {}
    for node in graph:
        rest = undirected.subgraph(set(graph) - {node})
        cut[node] = max(0, nx.number_connected_components(rest) - whole)
    yield "articulation-point", cut
    # Without a directed circle there is no largest eigenvalue above 0, and no score.
    if not (directed and nx.is_directed_acyclic_graph(graph)):
        yield "eigenvector", nx.eigenvector_centrality(graph, max_iter=1_000_000, tol=1e-14)
    yield "pagerank", nx.pagerank(graph, weight=None, tol=1e-15, max_iter=10_000)
    yield "coreness", nx.core_number(undirected)
    clustering = nx.clustering(undirected)
    yield "local-clustering", {v: clustering[v] if undirected.degree[v] > 1 else NAN for v in graph}
    yield "constraint", nx.constraint(graph)
    yield "ego-constraint", ego_constraint(graph)
    # Both ways together as a strength, since digraphs go wrong: see disagreements.py.
    both = symmetric(network)
    size = nx.effective_size(both, nodes=list(both), weight="weight")
    yield "effective-size", size
    yield "efficiency", {v: size[v] / max(1, undirected.degree[v]) for v in graph}
    yield "hierarchy", hierarchy(graph)
    between = nx.betweenness_centrality(graph, normalized=False)
    yield "bridging-centrality", {
        v: between[v] / undirected.degree[v] / sum(1 / undirected.degree[w] for w in undirected[v])
        if undirected.degree[v] else 0 for v in graph}


def network_values(network):
    graph, undirected, directed = network.graph, network.undirected, network.directed
    n = len(graph)
    reach = dict(nx.all_pairs_shortest_path_length(graph))
    parts = sorted(map(len, nx.connected_components(undirected)), reverse=True)
    arcs = nx.DiGraph(graph)
    yield "actors", n
    yield "ties", graph.number_of_edges()
    yield "sources", sum(degree > 0 for _, degree in arcs.out_degree)
    yield "targets", sum(degree > 0 for _, degree in arcs.in_degree)
    yield "density", nx.density(graph)
    yield "mean-degree", sum(degree for _, degree in graph.degree) / n / (2 if directed else 1)
    yield "components", len(parts)
    yield "isolates", nx.number_of_isolates(graph)
    yield "largest-component", parts[0]
    yield "articulation-points", len(list(nx.articulation_points(undirected)))
    yield "diameter", max(max(lengths.values()) for lengths in reach.values())
    yield "reciprocity", nx.overall_reciprocity(arcs)
    yield "transitivity", nx.transitivity(undirected)


def mixing(network):
    """Ties between groups; NetworkX counts an undirected tie in both directions."""
    graph = network.graph
    nx.set_node_attributes(graph, dict(enumerate(network.groups)), "group")
    names = sorted(set(network.groups))
    counts = nx.attribute_mixing_matrix(
        graph, "group", normalized=False, mapping={name: i for i, name in enumerate(names)})
    if network.directed:
        return counts.flatten().tolist()
    return [counts[i][j] / (2 if i == j else 1)
            for i in range(len(names)) for j in range(i, len(names))]


def algorithms(network):
    graph, undirected, directed = network.graph, network.undirected, network.directed
    nodes = sorted(graph)
    first = nodes[:3]
    connected = nx.is_strongly_connected(graph) if directed else nx.is_connected(graph)
    radius = max(abs(np.linalg.eigvals(nx.to_numpy_array(graph, weight=None))))
    if radius < 9.9:
        yield "katz", values(nx.katz_centrality_numpy(graph, alpha=0.1, beta=1))
    singular = np.linalg.svd(nx.to_numpy_array(graph, weight=None), compute_uv=False)
    if singular[0] - singular[1] > 1e-6:
        arcs = nx.DiGraph()
        arcs.add_nodes_from(nodes)
        arcs.add_edges_from(nx.DiGraph(graph).edges)
        hubs, authorities = nx.hits(arcs, max_iter=100_000, tol=1e-15)
        yield "hubs", values(hubs)
        yield "authorities", values(authorities)
    edges = nx.edge_betweenness_centrality(graph, normalized=False)
    yield "edge-betweenness", [edges.get((a, b), edges.get((b, a))) for a, b in network.edges]
    if network.weighted:
        costly = graph.copy()
        for _, _, data in costly.edges(data=True):
            data["cost"] = 12 / data["weight"]  # whole numbers, so that equal paths are equal
        yield "weighted-betweenness", values(
            nx.betweenness_centrality(costly, normalized=False, weight="cost"))
        lengths = dict(nx.all_pairs_dijkstra_path_length(costly, weight="cost"))
        yield "weighted-distances", [lengths[0].get(v, NAN) / 12 for v in nodes]
    if connected:
        degree = nx.group_out_degree_centrality if directed else nx.group_degree_centrality
        yield "group-degree", degree(graph, first)
        backwards = graph.reverse() if directed else graph
        yield "group-closeness", nx.group_closeness_centrality(backwards, first)
        if network.name != "kite":  # see disagreements.py
            yield "group-betweenness", nx.group_betweenness_centrality(
                graph, first, normalized=False)
    yield "edge-disjoint-paths", [
        len(list(nx.edge_disjoint_paths(graph, 0, v))) if nx.has_path(graph, 0, v) else 0
        for v in nodes[1:]]
    yield "minimum-cut", nx.edge_connectivity(graph)
    strong = nx.strongly_connected_components(nx.DiGraph(graph))
    yield "strong-component-size", values({v: len(part) for part in strong for v in part})
    yield "biconnected-components", sorted(map(len, nx.biconnected_components(undirected)), reverse=True)
    if not directed:
        yield "bridges", [node for edge in sorted(tuple(sorted(e)) for e in nx.bridges(graph)) for node in edge]
    census = nx.triadic_census(nx.DiGraph(graph))
    yield "triad-census", [census[kind] for kind in (
        "003 012 102 021D 021U 021C 111D 111U 030T 030C 201 120D 120U 120C 210 300".split())]
    if network.groups:
        nx.set_node_attributes(graph, dict(enumerate(network.groups)), "group")
        yield "group-assortativity", nx.attribute_assortativity_coefficient(graph, "group")
        parts = [{v for v in nodes if network.groups[v] == g} for g in sorted(set(network.groups))]
        yield "modularity", nx.community.modularity(symmetric(network), parts)
    yield "degree-assortativity", nx.degree_assortativity_coefficient(undirected)
    clubs = nx.rich_club_coefficient(undirected, normalized=False)
    yield "rich-club", [clubs[k] for k in sorted(clubs)]
    pairs = [(a, b) for a in nodes for b in nodes if a < b]
    # 0 where neither has a neighbour, of whose union no share can be taken.
    yield "jaccard", [
        score if undirected.degree[a] or undirected.degree[b] else NAN
        for a, b, score in nx.jaccard_coefficient(undirected, pairs)]
    yield "adamic-adar", [score for *_, score in nx.adamic_adar_index(undirected, pairs)]
    yield "resource-allocation", [
        score for *_, score in nx.resource_allocation_index(undirected, pairs)]
    yield "triangles", values(nx.triangles(undirected))
    if connected:
        yield "mean-distance", nx.average_shortest_path_length(graph)


for network in all_networks():
    for metric, scores in actors(network):
        golden.add("actor", metric, network, values(scores))
    for metric, value in network_values(network):
        golden.add("network", metric, network, value)
    if network.groups:
        golden.add("group", "mixing", network, mixing(network))
    for name, result in algorithms(network):
        golden.add("algorithm", name, network, result)
golden.write()
