"""Golden values of Guimerà and Amaral's two numbers by bctpy, the Brain Connectivity Toolbox.

    pip install bctpy networkx numpy
    python Tests/CrossValidation/metrics_bctpy.py

writes Golden/metrics-bctpy.csv.
"""

import math

import bct
import networkx as nx
import numpy as np

from networks import Golden, all_networks

golden = Golden("metrics-bctpy")
for network in all_networks():
    if network.groups:
        matrix = nx.to_numpy_array(network.undirected, sorted(network.graph))
        labels = np.unique(network.groups, return_inverse=True)[1] + 1
        tied = matrix.sum(axis=1) > 0
        # 0 without ties, of which there is no share.
        golden.add("actor", "participation-coefficient", network, [
            share if any_tie else math.nan
            for share, any_tie in zip(bct.participation_coef(matrix, labels), tied)])
        golden.add("actor", "within-group-score", network, bct.module_degree_zscore(matrix, labels).tolist())
golden.write()
