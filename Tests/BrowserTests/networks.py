"""The networks that every interaction is tested on."""

import csv
import functools
import json
import pathlib

from browser import OUT, ROOT, Tarap
from generated import write

CASE = ROOT / "Datasets" / "north-kazakhstan"
TOBACCO = ROOT.parent / "shared" / "data" / "tobacco_indiana_2010"
LARGE = 2000

AGENCIES = {
    "1": ("government", "state"), "2": ("company", "business"), "3": ("coordination_body", "civil_society"),
    "4": ("ngo", "civil_society"), "5": ("government", "state"), "6": ("ngo_umbrella", "civil_society"),
}
LEVELS = {"1": "local", "2": "regional", "3": "national"}


def tobacco_folder() -> pathlib.Path | None:
    """The Indiana tobacco-control organisations as a data package, or None where they are not."""
    if not TOBACCO.exists():
        print(f"skipped for tobacco: {TOBACCO} is not here")
        return None
    folder = OUT / "tobacco"
    folder.mkdir(parents=True, exist_ok=True)
    with open(TOBACCO / "nodes.csv", encoding="utf-8") as source, \
            open(folder / "actors.csv", "w", newline="", encoding="utf-8") as target:
        rows = csv.writer(target)
        rows.writerow(["id", "name", "kind", "sector", "level"])
        for row in csv.DictReader(source):
            rows.writerow([row["id"], row["id"], *AGENCIES[row["agency_cat"]], LEVELS[row["agency_lvl"]]])
    with open(TOBACCO / "edges.csv", encoding="utf-8") as source, \
            open(folder / "ties.csv", "w", newline="", encoding="utf-8") as target:
        rows = csv.writer(target)
        rows.writerow(["source", "target", "kind", "strength", "basis", "evidence"])
        for row in csv.DictReader(source):
            rows.writerow([row["source"], row["target"], row["relation"], row["weight"], "reported", "S"])
    with open(folder / "sources.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["id", "title", "publisher", "date"],
                                    ["S", "Tobacco control network, Indiana", "Luke and others", "2010"]])
    (folder / "datapackage.json").write_text(json.dumps({"name": "tobacco", "title": "Tobacco control in Indiana"}))
    return folder


@functools.cache
def large_folder() -> pathlib.Path:
    return write(OUT / "large", LARGE, 2 * LARGE)


@functools.cache
def all_pages(tarap: Tarap) -> dict[str, tuple[pathlib.Path, pathlib.Path, list[str]]]:
    """By name: the folder, its page, and the options of the view that the page begins with."""
    pages = {"north-kazakhstan": (CASE, tarap.map(CASE, "north-kazakhstan", "--actor-kind", "all"),
                                  ["--actor-kind", "all"])}
    if folder := tobacco_folder():
        pages["tobacco"] = (folder, tarap.map(folder, "tobacco"), [])
    pages["large"] = (large_folder(), tarap.map(large_folder(), "large", "--size-by", "degree"), [])
    return pages
