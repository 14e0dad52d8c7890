"""Golden values by the published formulas, written out over matrices: slow, and plain to read.

    pip install numpy networkx
    python Tests/CrossValidation/metrics_formulas.py

writes Golden/metrics-formulas.csv, for what no tool computes, or computes by another definition. The
definitions: Burt 1992, 2004; Krackhardt 1994; Krackhardt and Stern 1988; Everett and Borgatti 1999;
Guimerà and Amaral 2005; Hwang et al. 2006; Gould and Fernandez 1989.
"""

import math

import numpy as np

from networks import Golden, all_networks

golden = Golden("metrics-formulas")
NAN = math.nan


def matrix_of(network):
    n = len(network.graph)
    a = np.zeros((n, n), dtype=int)
    for i, j in network.edges:
        a[i, j] = 1
        if not network.directed:
            a[j, i] = 1
    return a


def distances(a):
    n = len(a)
    d = np.where(a > 0, 1.0, np.inf)
    np.fill_diagonal(d, 0)
    for k in range(n):
        d = np.minimum(d, d[:, [k]] + d[[k], :])
    return d


def path_counts(a, d):
    """The number of shortest paths between every two."""
    n = len(a)
    counts = np.zeros((n, n))
    for s in range(n):
        counts[s, s] = 1
        for t in sorted((t for t in range(n) if t != s and d[s, t] < np.inf), key=lambda t: d[s, t]):
            counts[s, t] = sum(counts[s, v] for v in range(n) if a[v, t] and d[s, v] + 1 == d[s, t])
    return counts


# Burt. z is the strength of a pair, both ways together.


def proportions(z):
    total = z.sum(axis=1, keepdims=True)
    return np.divide(z, total, out=np.zeros(z.shape), where=total > 0)


def dyadic_constraints(z, i):
    p = proportions(z)
    contacts = np.flatnonzero(z[i])
    return [(p[i, j] + sum(p[i, q] * p[q, j] for q in range(len(z)) if q not in (i, j))) ** 2
            for j in contacts]


def structural_holes(a):
    z = (a + a.T).astype(float)
    p, n = proportions(z), len(z)
    strongest = z.max(axis=1)
    rows = {name: [] for name in (
        "constraint", "ego-constraint", "effective-size", "efficiency", "hierarchy")}
    for i in range(n):
        contacts = np.flatnonzero(z[i])
        if len(contacts) == 0:
            for row in rows.values():
                row.append(NAN)
            continue
        c = dyadic_constraints(z, i)
        ego = [i, *contacts]
        redundancy = sum(p[i, q] * z[j, q] / strongest[j]
                         for j in contacts for q in range(n) if q not in (i, j))
        size = len(contacts) - redundancy
        x = [value / (sum(c) / len(c)) for value in c]
        rows["constraint"].append(sum(c))
        rows["ego-constraint"].append(sum(dyadic_constraints(z[np.ix_(ego, ego)], 0)))
        rows["effective-size"].append(size)
        rows["efficiency"].append(size / len(contacts))
        rows["hierarchy"].append(
            sum(v * math.log(v) for v in x) / (len(c) * math.log(len(c))) if len(c) > 1 else NAN)
    return rows


# Groups.


def ei_index(external, internal):
    return (external - internal) / (external + internal) if external + internal else NAN


def group_measures(a, groups, directed):
    n = len(a)
    same = np.array([[g == h for h in groups] for g in groups])
    # Every tie of an actor counts, a mutual pair of arcs twice.
    ties = a + a.T if directed else a
    yield "ei-index", [
        ei_index(int((ties[i] * ~same[i]).sum()), int((ties[i] * same[i]).sum())) for i in range(n)]
    either = np.maximum(a, a.T)
    names = sorted(set(groups))
    k = np.array([[sum(either[i, j] for j in range(n) if groups[j] == g) for g in names]
                  for i in range(n)])
    yield "participation-coefficient", [
        1 - sum((k[i] / k[i].sum()) ** 2) if k[i].sum() else NAN for i in range(n)]
    own = np.array([k[i, names.index(groups[i])] for i in range(n)])
    scores = []
    for i in range(n):
        mates = own[[j for j in range(n) if groups[j] == groups[i]]]
        spread = math.sqrt(((mates - mates.mean()) ** 2).mean())
        scores.append((own[i] - mates.mean()) / spread if spread else 0)
    yield "within-group-score", scores
    roles = {"coordinator": [], "itinerant": [], "representative": [], "gatekeeper": [],
             "liaison": [], "brokerage": []}
    for v in range(n):
        counts = dict.fromkeys(roles, 0)
        for s in range(n):
            for t in range(n) if directed else range(s):
                if s == t or not (a[s, v] and a[v, t]) or a[s, t]:
                    continue
                into, out = groups[s] == groups[v], groups[v] == groups[t]
                counts["brokerage"] += 1
                if into and out:
                    counts["coordinator"] += 1
                elif not into and not out:
                    counts["itinerant" if groups[s] == groups[t] else "liaison"] += 1
                elif directed:
                    counts["representative" if into else "gatekeeper"] += 1
                else:
                    counts["representative"] += 1
                    counts["gatekeeper"] += 1
        for role, count in counts.items():
            roles[role].append(count)
    yield from roles.items()


def krackhardt(a):
    n = len(a)
    d, weak = distances(a), distances(np.maximum(a, a.T))
    reach = d < np.inf
    pairs = [(i, j) for i in range(n) for j in range(i)]
    yield "krackhardt-connectedness", sum(weak[i, j] < np.inf for i, j in pairs) / len(pairs)
    some = [(i, j) for i, j in pairs if reach[i, j] or reach[j, i]]
    yield "krackhardt-hierarchy", 1 - sum(reach[i, j] and reach[j, i] for i, j in some) / len(some)
    parts = {tuple(np.flatnonzero(weak[i] < np.inf)) for i in range(n)}
    most = sum(len(p) * (len(p) - 1) - (len(p) - 1) for p in parts)
    yield "krackhardt-efficiency", 1 - (a.sum() - sum(len(p) - 1 for p in parts)) / most
    violations, possible = 0, 0
    for part in parts:
        if len(part) < 3:
            continue
        possible += (len(part) - 1) * (len(part) - 2) / 2
        for i in part:
            for j in part:
                if j < i:
                    bounds = [u for u in part if reach[u, i] and reach[u, j]]
                    least = [u for u in bounds if all(reach[v, u] for v in bounds)]
                    violations += not least
    yield "krackhardt-lubness", 1 - violations / possible


# Groups of actors as one (Everett and Borgatti).


def group_centrality(a, directed):
    n, group = len(a), [0, 1, 2]
    others = [v for v in range(n) if v not in group]
    yield "group-degree", sum(a[group, v].any() for v in others) / len(others)
    d = distances(a)
    nearest = [min(d[u, v] for u in group) for v in others]
    if max(nearest) < np.inf:
        yield "group-closeness", len(others) / sum(nearest)
        yield "group-closeness-farthest", len(others) / sum(max(d[u, v] for u in group) for v in others)
    counts = path_counts(a, d)
    rest = a.copy()
    rest[group, :] = 0
    rest[:, group] = 0
    d_rest = distances(rest)
    counts_rest = path_counts(rest, d_rest)
    total = 0
    for s in others:
        for t in others:
            if s != t and d[s, t] < np.inf and (directed or s < t):
                around = counts_rest[s, t] if d_rest[s, t] == d[s, t] else 0
                total += 1 - around / counts[s, t]
    yield "group-betweenness", total


for network in all_networks():
    a, n = matrix_of(network), len(network.graph)
    for metric, scores in structural_holes(a).items():
        golden.add("actor", metric, network, scores)
    d = distances(a)
    counts = path_counts(a, d)
    through = [sum(counts[s, v] * counts[v, t] / counts[s, t]
                   for s in range(n) for t in range(n)
                   if v not in (s, t) and s != t and d[s, t] < np.inf
                   and d[s, v] + d[v, t] == d[s, t]) / (1 if network.directed else 2)
               for v in range(n)]
    either = np.maximum(a, a.T)
    degree = either.sum(axis=1)
    golden.add("actor", "bridging-centrality", network, [
        through[v] / degree[v] / sum(1 / degree[w] for w in np.flatnonzero(either[v]))
        if degree[v] else 0 for v in range(n)])
    for metric, value in krackhardt(a):
        golden.add("network", metric, network, value)
    mutual = int((a * a.T).sum())
    golden.add("network", "dyad-reciprocity", network, mutual / 2 / (a.sum() - mutual / 2))
    if network.groups:
        for metric, scores in group_measures(a, network.groups, network.directed):
            golden.add("actor", metric, network, scores)
        outside = sum(network.groups[i] != network.groups[j] for i, j in network.edges)
        golden.add("network", "ei-index", network, ei_index(outside, len(network.edges) - outside))
    for name, value in group_centrality(a, network.directed):
        golden.add("algorithm", name, network, value)
golden.write()
