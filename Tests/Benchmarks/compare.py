#!/usr/bin/env python3
"""Times the engine and its peers on the same graphs, one after another, and prints the ratios.

`make bench` calls this with a Python that has the peers. Every peer gets a process of its own for
every task, with the graph loaded before the clock starts; ours is run last, in the same way. What
counts is the ratio of the least times: a shared machine disturbs single runs, and least times least.
An answer that is not the peers' is marked, and makes the exit status 1.

Every time is written to the record as soon as it is known, so that a run that was interrupted goes
on where it stopped (`--resume`).
"""

import argparse
import ctypes
import gc
import glob
import json
import os
import platform
import subprocess
import sys
import time
from datetime import datetime, timezone
from types import SimpleNamespace

import numpy as np

from graphs import GRAPHS, make_graph
from peers import CALLS, INTERPRETERS, OPEN, TOO_LARGE

# Task: kind of answer, least ratio that must be reached, ratio that is aimed at.
ROWS = {
    "betweenness_small": ("values", 8, 12),
    "betweenness_ba": ("values", 13, 20),
    "betweenness_pp": ("values", 13, 20),
    "closeness_ba": ("values", 115, 150),
    "harmonic_ba": ("values", 240, 300),
    "wbetweenness_ba": ("values", 2.1, 4),
    "betweenness64_rmat": ("values", 17, 25),
    "pagerank_rmat": ("shares", 3, 7),
    "eigenvector_rmat": ("direction", 1.5, 4),
    "bfs_rmat": ("values", 12, 30),
    "cc_rmat": ("groups", 8, 12),
    "kcore_rmat": ("values", 1.2, 3),
    "triangles_rmat": ("values", 14, 20),
    "lcc_rmat": ("values", 2.4, 6),
    "louvain_ba": ("communities", 2.6, 4),
    "louvain_pp": ("communities", 1.5, 3),
    "louvain_rmat": ("communities", 1.8, 4),
    "leiden_ba": ("communities", 1, 2),
    "leiden_pp": ("communities", 1, 2),
    "leiden_rmat": ("communities", 1, 4),
    "constraint_small": ("values", 6, 10),
    "constraint_ba": ("values", 6, 10),
    "linkpred_ba": ("values", 45, 80),
    "qap_200": ("first", 9, 20),
    "profile_small": ("profile", 2, 10),
    "csv_rmat": ("values", 1.3, 2.2),
    "csvnamed_rmat": ("values", 2.3, 3.5),
    "csvnames_register": ("values", 1, 1.5),
    "memory_rmat": ("nothing", 2, 2.7),
}
# Modularities are means over as many seeds, or runs of a peer.
SEEDS = 5


def parts(task):
    """A task's name without its graph, and the graph; what needs none gets the smallest."""
    stem, graph = task.rsplit("_", 1)
    return stem, graph if graph in GRAPHS else "small"


# --- One process: a peer's ------------------------------------------------------------------------


def resident():
    gc.collect()
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (AttributeError, OSError):
        pass
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def is_enough(times, seconds):
    """At least three runs, at most fifteen, one if it is very long."""
    return times and (sum(times) > 8 * seconds or len(times) >= 3 and (sum(times) > seconds or len(times) >= 15))


def run_peer(options):
    stem, graph = parts(options.only)
    base = os.path.join(options.data, graph)
    file = np.load(base + ".npz")
    h = SimpleNamespace(
        base=base, n=int(file["n"]), a=file["a"], b=file["b"], lengths=file["lengths"], threads=options.threads,
        weighted=stem.startswith("w"), sources=np.loadtxt(base + ".src", dtype=np.int64).tolist())
    edges = len(h.a)
    before = resident()
    if not stem.startswith("csv"):
        OPEN[options.peer](h)
    held = resident() - before
    timed, answer = CALLS[options.peer][stem](h)
    times, answers = [], []
    while not is_enough(times, options.seconds):
        result = None
        start = time.perf_counter()
        result = timed()
        times.append(time.perf_counter() - start)
        if answer and (not answers or ROWS[options.only][0] == "communities" and len(answers) < SEEDS):
            answers.append(np.array(answer(result), np.float64))
    if answers:
        np.concatenate(answers).tofile(options.answer)
    print(json.dumps({"runs_s": times, "bytes_per_edge": held / edges}))


# --- Answers --------------------------------------------------------------------------------------


def modularity(file, labels):
    a, b, n = file["a"], file["b"], int(file["n"])
    degree = np.bincount(a, minlength=n) + np.bincount(b, minlength=n)
    share = np.bincount(labels, degree) / (2 * len(a))
    return float((labels[a] == labels[b]).mean() - (share**2).sum())


def are_connected(file, labels):
    """Whether no community falls apart."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    inside = labels[file["a"]] == labels[file["b"]]
    a, b, n = file["a"][inside], file["b"][inside], int(file["n"])
    pieces = connected_components(coo_array((np.ones(len(a), np.int8), (a, b)), shape=(n, n)), directed=False)[0]
    return pieces == labels.max() + 1


def compare_communities(stem, base, ours, theirs):
    with np.load(base + ".npz") as archive:
        file = {name: archive[name] for name in ("a", "b", "n")}
    n = int(file["n"])
    found = [[np.unique(labels, return_inverse=True)[1] for labels in values.reshape(-1, n)] for values in (ours, theirs)]
    mean, peer = (np.mean([modularity(file, labels) for labels in each]) for each in found)
    note, agrees = f"Q {mean:.4f}, peer {peer:.4f}", mean >= peer - 0.001
    if stem == "leiden":
        connected = all(are_connected(file, labels) for labels in found[0])
        note, agrees = note + ("" if connected else ", not connected"), agrees and connected
    return note, agrees


def difference(task, base, ours, theirs):
    """Returns how our answer differs, and whether it may."""
    stem, kind = parts(task)[0], ROWS[task][0]
    if kind == "communities":
        return compare_communities(stem, base, ours, theirs)
    if kind == "first":
        ours, theirs = ours[:1], theirs[:1]
    if ours.shape != theirs.shape:
        return f"{len(ours)} values, peer {len(theirs)}", False
    if kind == "groups":
        together = len(np.unique(np.column_stack((ours, theirs)), axis=0))
        return "same", together == len(np.unique(ours)) == len(np.unique(theirs))
    if kind == "shares":
        error = np.abs(ours / ours.sum() - theirs / theirs.sum()).sum()
        return f"L1 {error:.0e}", error < 1e-5
    if kind == "direction":
        error = 1 - abs(ours @ theirs) / np.linalg.norm(ours) / np.linalg.norm(theirs)
        return f"1 − cos {max(error, 0):.0e}", error < 1e-6
    if kind == "profile":
        # The last number is that of the communities, which depends on seeds.
        error = np.abs(ours / theirs - 1)[:-1].max()
        return f"{error:.0e}", error < 1e-6
    good = np.isfinite(ours) & np.isfinite(theirs)
    error = np.abs(ours - theirs)[good].max(initial=0) / max(np.abs(theirs[good]).max(initial=0), 1e-300)
    return f"{error:.0e}", error < 1e-6


# --- Rows -----------------------------------------------------------------------------------------


def call(command, environment, limit):
    """Returns what a program says in its last line, or an error."""
    try:
        run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return {"error": f"more than {limit} s"}
    if run.returncode != 0:
        return {"error": (run.stderr.strip().splitlines() or [f"status {run.returncode}"])[-1]}
    return json.loads(run.stdout.strip().splitlines()[-1])


def read_answer(path):
    return np.fromfile(path) if os.path.exists(path) else None


class Comparison:
    """What was timed so far, kept in a file."""

    def __init__(self, options, path):
        self.options, self.path = options, path
        self.environment = dict(os.environ)
        for name in ("OMP_NUM_THREADS", "RAYON_NUM_THREADS", "POLARS_MAX_THREADS", "OPENBLAS_NUM_THREADS"):
            self.environment[name] = str(options.threads)
        if os.path.exists(path):
            with open(path) as file:
                self.record = json.load(file)
        else:
            self.record = {
                "when": datetime.now(timezone.utc).isoformat(timespec="seconds"), "processor": processor(),
                "cores": os.cpu_count(), "threads": options.threads, "rows": {}}
        self.peers = [peer for peer in options.peers.split(",") if self.has(peer)]

    def interpreter(self, peer):
        return INTERPRETERS.get(peer, sys.executable)

    def has(self, peer):
        if peer not in INTERPRETERS:
            return True
        probe = f"import numpy, {peer.replace('-', '_')}"
        found = os.path.exists(self.interpreter(peer)) and subprocess.run(
            [self.interpreter(peer), "-c", probe], capture_output=True).returncode == 0
        if not found:
            print(f"{peer} is left out; Debian and Ubuntu have it as python3-{peer}", file=sys.stderr)
        return found

    def keep(self):
        with open(self.path + ".new", "w") as file:
            json.dump(self.record, file, indent=1)
        os.replace(self.path + ".new", self.path)

    def row(self, task):
        """Runs a row, or what is missing of it: each peer that has the task, then ours."""
        _, floor, goal = ROWS[task]
        stem, graph = parts(task)
        row = self.record["rows"].setdefault(task, {"floor": floor, "goal": goal, "peers": {}})
        if "ratio" in row:
            return row
        base = make_graph(graph, self.options.data)
        wanted = [peer for peer in self.peers if stem in CALLS[peer] and (peer, graph) not in TOO_LARGE]
        for peer in wanted:
            if peer in row["peers"]:
                continue
            command = [
                self.interpreter(peer), os.path.abspath(__file__), "--peer", peer, "--only", task, "--answer",
                f"{base}.{task}.{peer}.answer"]
            for key in ("data", "threads", "seconds"):
                command += [f"--{key}", str(getattr(self.options, key))]
            row["peers"][peer] = call(command, self.environment, self.options.limit)
            self.keep()
        row["tarap"], answer = self.ours(task, base)
        self.judge(task, base, row, answer)
        self.keep()
        return row

    def ours(self, task, base):
        stem, path = parts(task)[0], f"{base}.{task}.tarap.answer"

        def run(seconds, seed):
            return call([
                self.options.ours, "--task", "bfs_rmat" if stem == "memory" else task, "--graph", base + ".sg",
                "--weights", base + ".w64", "--csv", base + ".csv", "--sources", base + ".src", "--threads",
                str(self.options.threads), "--seconds", str(seconds), "--answer", path],
                self.environment | {"TARAP_BENCH_SEED": str(seed)}, self.options.limit)

        result = run(self.options.seconds, 1)
        answers = [read_answer(path)]
        if ROWS[task][0] == "communities" and "error" not in result:
            for seed in range(2, SEEDS + 1):
                run(0, seed)
                answers.append(read_answer(path))
        if stem == "memory" and "info" in result:
            edges = len(np.load(base + ".npz", mmap_mode="r")["a"])
            info = result["info"]
            result["bytes_per_edge"] = 1024 * (info["resident_kb"] - info["base_kb"]) / edges
        return result, None if answers[0] is None else np.concatenate(answers)

    def judge(self, task, base, row, answer):
        """Compares times and answers."""
        good = {peer: result for peer, result in row["peers"].items() if "error" not in result}
        if "error" in row["tarap"] or not good:
            row["note"] = row["tarap"].get("error") or f"no peer: {row['peers']}"
            return
        best = min(good, key=lambda peer: least(good[peer], task))
        row |= {"best": best, "ratio": least(good[best], task) / least(row["tarap"], task)}
        answers = {peer: read_answer(f"{base}.{task}.{peer}.answer") for peer in good}
        checks = {
            peer: difference(task, base, answer, theirs)
            for peer, theirs in answers.items() if theirs is not None and answer is not None and len(answer)}
        row["agrees"] = all(check[1] for check in checks.values())
        shown = best if best in checks else next(iter(checks), None)
        row["note"] = checks[shown][0] if row["agrees"] and shown else "; ".join(
            f"DIFFERS from {peer}: {note}" for peer, (note, agrees) in checks.items() if not agrees)
        if task.startswith("csvnames"):
            size = os.path.getsize(base + ".csv")
            row["note"] += f"; most memory {1024 * row['tarap']['info']['peak_kb'] / size:.2f} × the file"


def least(result, task):
    return result["bytes_per_edge"] if task.startswith("memory") else min(result["runs_s"])


def median(result, task):
    return result["bytes_per_edge"] if task.startswith("memory") else float(np.median(result["runs_s"]))


HEADING = """| task | best peer | its least | its median | our least | our median | ratio | floor / goal | agreement |
| --- | --- | ---: | ---: | ---: | ---: | ---: | --- | --- |"""


def line(task, row):
    if "ratio" not in row:
        return f"| {task} | | | | | | | {row['floor']}× / {row['goal']}× | {row.get('note', 'not finished')} |"
    theirs, ours = row["peers"][row["best"]], row["tarap"]
    figures = [f(result, task) for result in (theirs, ours) for f in (least, median)]
    mark = "" if row["ratio"] >= row["floor"] else " ↓"
    return (
        f"| {task} | {row['best']} | " + " | ".join(f"{figure:.3g}" for figure in figures)
        + f" | {row['ratio']:.1f}×{mark} | {row['floor']}× / {row['goal']}× | {row['note']} |")


def processor():
    with open("/proc/cpuinfo") as file:
        for text in file:
            if text.startswith("model name"):
                return text.split(":")[1].strip()
    return platform.machine()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ours", default="tarap-bench", help="the program that speaks for the engine")
    parser.add_argument("--data", default="out/bench/graphs", help="where graphs and answers are kept")
    parser.add_argument("--out", default="out/bench", help="where records are written")
    parser.add_argument("--only", default="", help="tasks or graphs, with commas between")
    parser.add_argument("--peers", default=",".join(CALLS), help="peers, with commas between")
    parser.add_argument("--resume", action="store_true", help="go on with the newest record; rows in it are not run again")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=3, help="how long a task is repeated")
    parser.add_argument("--limit", type=int, default=900, help="how long one process may take")
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    parser.add_argument("--answer", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        return run_peer(options)
    wanted = set(options.only.split(",")) if options.only else set(ROWS) | set(GRAPHS)
    unknown = wanted - set(ROWS) - set(GRAPHS)
    if unknown:
        parser.error(f"no such task: {', '.join(sorted(unknown))}; there are {', '.join(ROWS)}")
    tasks = [task for task in ROWS if task in wanted or parts(task)[1] in wanted]
    os.makedirs(options.out, exist_ok=True)
    records = sorted(glob.glob(os.path.join(options.out, "20*.json")))
    fresh = os.path.join(options.out, time.strftime("%Y%m%d-%H%M%S.json", time.gmtime()))
    comparison = Comparison(options, records[-1] if options.resume and records else fresh)
    record = comparison.record
    print(f"{record['when']}, {record['processor']}, {record['threads']} threads; seconds (memory: bytes per edge)\n")
    print(HEADING, flush=True)
    rows = []
    for task in tasks:
        rows.append(comparison.row(task))
        print(line(task, rows[-1]), flush=True)
    return 0 if all(row.get("agrees", False) for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
