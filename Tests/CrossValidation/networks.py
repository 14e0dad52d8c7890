"""The networks that golden values are computed on, and the file format of those values."""

import csv
import os
from dataclasses import dataclass

import networkx as nx

FOLDER = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(FOLDER, "..", "..")


@dataclass
class Network:
    name: str
    folder: str
    kind: str
    directed: bool
    #: The column that groups the actors; None where the data have none.
    column: str | None

    def __post_init__(self):
        with open(f"{ROOT}/{self.folder}/actors.csv", encoding="utf-8") as file:
            actors = list(csv.DictReader(file))
        with open(f"{ROOT}/{self.folder}/ties.csv", encoding="utf-8") as file:
            ties = [row for row in csv.DictReader(file) if row["kind"] == self.kind]
        self.number = {actor["id"]: node for node, actor in enumerate(actors)}
        self.groups = [actor[self.column] for actor in actors] if self.column else None
        self.weighted = "strength" in ties[0]
        self.graph = nx.DiGraph() if self.directed else nx.Graph()
        self.graph.add_nodes_from(range(len(actors)))
        for tie in ties:
            ends = self.number[tie["source"]], self.number[tie["target"]]
            self.graph.add_edge(*ends, **({"weight": float(tie["strength"])} if self.weighted else {}))

    @property
    def undirected(self):
        """Every pair that is tied either way, once."""
        graph = nx.Graph()
        graph.add_nodes_from(self.graph)
        graph.add_edges_from(self.graph.edges)
        return graph

    @property
    def edges(self):
        """Edges in the order that golden values of edges have: by source, then target."""
        if self.directed:
            return sorted(self.graph.edges)
        return sorted((min(edge), max(edge)) for edge in self.graph.edges)


def all_networks():
    classic = "Datasets/classic"
    generated = "Tests/CrossValidation/Networks"
    return [
        Network("marriage", f"{classic}/florentine-marriage", "marriage", False, None),
        Network("business", f"{classic}/florentine-business", "business", False, None),
        Network("kite", f"{classic}/krackhardt-kite", "connection", False, None),
        Network("karate", f"{classic}/karate", "contact", False, "faction"),
        Network("scattered", f"{generated}/scattered", "contact", False, "group"),
        Network("advice", f"{classic}/high-tech-managers", "advice", True, "dept"),
        Network("friendship", f"{classic}/high-tech-managers", "friendship", True, "dept"),
        Network("reports", f"{classic}/high-tech-managers", "reports_to", True, "dept"),
        Network("liking", f"{classic}/sampson", "liking_3", True, "group"),
        Network("scattered-arcs", f"{generated}/scattered-arcs", "contact", True, "group"),
    ]


class Golden:
    """A golden file: level, metric, network, and the values in the order of actors."""

    def __init__(self, name, with_calls=False):
        self.path = f"{FOLDER}/Golden/{name}.csv"
        self.rows = []
        self.with_calls = with_calls

    def add(self, level, metric, network, values, *call):
        if not isinstance(values, (list, tuple)):
            values = [values]
        text = " ".join("nan" if v is None else f"{float(v):.12g}" for v in values)
        self.rows.append((level, metric, network.name, text, *call))

    def write(self):
        with open(self.path, "w", encoding="utf-8") as file:
            print("level,metric,network,values" + ",call" * self.with_calls, file=file)
            for row in sorted(self.rows):
                print(",".join(row), file=file)
