"""Values of NetworkX that differ from this library's; the README says who is right, and why.

    python Tests/CrossValidation/disagreements.py

writes Golden/disagreements-python.csv. A test checks that they still differ.
"""

import math

import networkx as nx

from networks import Golden, all_networks

golden = Golden("disagreements-python", with_calls=True)
networks = {network.name: network for network in all_networks()}


def add(level, metric, name, scores, call):
    network = networks[name]
    if isinstance(scores, dict):
        scores = [scores.get(node, math.nan) for node in sorted(network.graph)]
    golden.add(level, metric, network, scores, f"NetworkX {call}")


for name in ("friendship", "liking", "scattered-arcs"):
    graph = networks[name].graph
    add("actor", "effective-size", name, nx.effective_size(graph), "effective_size(G)")
graph = networks["reports"].graph
add("actor", "effective-size", "reports", nx.effective_size(graph, nodes=list(graph)), "effective_size(G nodes=…)")
add("algorithm", "group-betweenness", "kite", nx.group_betweenness_centrality(
    networks["kite"].graph, [0, 1, 2], normalized=False), "group_betweenness_centrality(G [0 1 2])")
add("algorithm", "group-closeness", "scattered", nx.group_closeness_centrality(
    networks["scattered"].graph, [0, 1, 2]), "group_closeness_centrality(G [0 1 2])")
add("actor", "closeness", "advice", nx.closeness_centrality(networks["advice"].graph), "closeness_centrality(G)")
add("actor", "closeness", "marriage", nx.closeness_centrality(networks["marriage"].graph), "closeness_centrality(G)")
add("actor", "harmonic-closeness", "reports", nx.harmonic_centrality(networks["reports"].graph), "harmonic_centrality(G)")
add("actor", "local-clustering", "marriage", nx.clustering(networks["marriage"].graph), "clustering(G)")
golden.write()
