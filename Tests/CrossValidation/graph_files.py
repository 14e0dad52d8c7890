"""Reads and writes files of graphs with other programs, for the tests of NetworkFormats.

graph_files.py read LIBRARY FORMAT FILE    prints the graph as JSON
graph_files.py write LIBRARY FORMAT FILE   writes a sample: three nodes, Kazakh names, weights
"""

import json
import sys

NAMES = {"A": "Әділет «ҚБ»", "B": "Банк & Co", "C": "Орталық"}
EDGES = [("A", "B", 2.5), ("B", "C", 1.0), ("A", "C", 4.0)]


def networkx_read(form, path):
    import networkx as nx

    readers = {
        "graphml": nx.read_graphml,
        "gexf": nx.read_gexf,
        "gml": nx.read_gml,
        "pajek": nx.read_pajek,
        "node-link": lambda p: nx.node_link_graph(json.load(open(p)), edges="edges"),
        "d3": lambda p: nx.node_link_graph(json.load(open(p)), edges="links"),
        "cytoscape": lambda p: nx.cytoscape_graph(json.load(open(p))),
    }
    graph = readers[form](path)
    label = "name" if form not in ("gexf",) else "label"
    nodes = {str(n): str(d.get(label, n)) for n, d in graph.nodes(data=True)}
    edges = [[str(s), str(t), d.get("weight")] for s, t, d in graph.edges(data=True)]
    return {"directed": graph.is_directed(), "nodes": nodes, "edges": edges}


def igraph_read(form, path):
    import igraph

    readers = {
        "graphml": igraph.Graph.Read_GraphML,
        "gml": igraph.Graph.Read_GML,
        "pajek": igraph.Graph.Read_Pajek,
        "dl": igraph.Graph.Read_DL,
    }
    graph = readers[form](path)
    keys = {"graphml": ("id", "name"), "gml": ("label", "name")}.get(form)
    attributes = graph.vs.attributes()

    def value(vertex, key):
        return str(vertex[key]) if key in attributes else str(vertex.index)

    if keys is None:
        keys = ("name",) * 2 if "name" in attributes else ("id",) * 2
    ids = [value(v, keys[0]) for v in graph.vs]
    nodes = {value(v, keys[0]): value(v, keys[1]) for v in graph.vs}
    weight = "weight" in graph.es.attributes()
    edges = [[ids[e.source], ids[e.target], e["weight"] if weight else None] for e in graph.es]
    return {"directed": graph.is_directed(), "nodes": nodes, "edges": edges}


def networkx_write(form, path):
    import networkx as nx

    graph = nx.DiGraph() if form.endswith("-directed") else nx.Graph()
    form = form.removesuffix("-directed")
    for node, name in NAMES.items():
        graph.add_node(node, **{"label" if form == "gexf" else "name": name}, members=7)
    for source, target, weight in EDGES:
        graph.add_edge(source, target, weight=weight)
    writers = {
        "graphml": nx.write_graphml,
        "gexf": nx.write_gexf,
        "gml": nx.write_gml,
        "pajek": nx.write_pajek,
        "node-link": lambda g, p: json.dump(nx.node_link_data(g, edges="edges"), open(p, "w")),
        "d3": lambda g, p: json.dump(nx.node_link_data(g, edges="links"), open(p, "w")),
        "cytoscape": lambda g, p: json.dump(nx.cytoscape_data(g), open(p, "w")),
    }
    if form == "pajek":
        for node in graph:
            graph.nodes[node].clear()
    writers[form](graph, path)


def igraph_write(form, path):
    import igraph

    directed = form.endswith("-directed")
    form = form.removesuffix("-directed")
    ids = list(NAMES)
    graph = igraph.Graph(directed=directed)
    graph.add_vertices(3)
    graph.vs["id"] = ids
    graph.vs["name"] = list(NAMES.values())
    if form == "gml":
        graph.vs["label"] = ids
        del graph.vs["id"]
    if form == "pajek":
        graph.vs["name"] = ids
    graph.add_edges([(ids.index(s), ids.index(t)) for s, t, _ in EDGES])
    graph.es["weight"] = [w for _, _, w in EDGES]
    writers = {"graphml": graph.write_graphml, "gml": graph.write_gml, "pajek": graph.write_pajek}
    writers[form](path)


if __name__ == "__main__":
    action, library, form, path = sys.argv[1:]
    result = globals()[f"{library}_{action}"](form, path)
    if result is not None:
        json.dump(result, sys.stdout, ensure_ascii=False)
