"""A generated network, the same on every machine: sectors that mostly keep to themselves."""

import csv
import json
import pathlib

SECTORS = ["civil_society", "state", "business", "finance", "media", "public", "academia"]
KINDS = {
    "civil_society": ["ngo", "ngo_umbrella"],
    "state": ["government", "regulator"],
    "business": ["company", "business_association"],
    "finance": ["bank", "fund"],
    "media": ["media"],
    "public": ["community"],
    "academia": ["academia"],
}
WORDS = {
    "kk": ["Қоғамдық", "бірлестік", "өңірлік", "қоры", "ұйымы", "жастар", "орталығы", "үйі"],
    "ru": ["Общественное", "объединение", "региональный", "фонд", "организация", "молодёжь", "центр", "дом"],
    "en": ["Public", "association", "regional", "fund", "organisation", "youth", "centre", "house"],
}


class Sequence:
    """Knuth's linear congruential generator, so that no library's changes matter."""

    def __init__(self, seed: int) -> None:
        self.state = seed

    def below(self, bound: int) -> int:
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound


def write(folder: pathlib.Path, actors: int, ties: int, seed: int = 7) -> pathlib.Path:
    """Writes a data package of so many actors and at most so many ties."""
    folder.mkdir(parents=True, exist_ok=True)
    random = Sequence(seed)
    sectors = [SECTORS[random.below(len(SECTORS))] for _ in range(actors)]
    members = {sector: [i for i, s in enumerate(sectors) if s == sector] for sector in SECTORS}
    with open(folder / "actors.csv", "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "name", "name_kk", "name_ru", "name_en", "kind", "sector", "status", "collective"])
        for i, sector in enumerate(sectors):
            picks = [random.below(8) for _ in range(1 + random.below(3))]
            names = {k: " ".join(w[p] for p in picks) + f" {i}" for k, w in WORDS.items()}
            kind = KINDS[sector][random.below(len(KINDS[sector]))]
            status = "proposed" if random.below(25) == 0 else "existing"
            rows.writerow([f"A{i}", names["kk"], names["kk"], names["ru"], names["en"], kind, sector, status,
                           "true" if random.below(20) == 0 else "false"])
    kinds = ["cooperation", "funding", "support", "information", "membership", "oversight"]
    with open(folder / "ties.csv", "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["source", "target", "kind", "directed", "valid_from", "valid_until", "status", "basis",
                       "evidence", "confidence"])
        for _ in range(ties):
            source = random.below(actors)
            near = members[sectors[source]]
            target = near[random.below(len(near))] if random.below(5) else random.below(actors)
            if random.below(3) == 0:
                target = near[random.below(1 + len(near) // 20)]
            if source == target:
                continue
            start = 2010 + random.below(14)
            end = start + 1 + random.below(8)
            rows.writerow([f"A{source}", f"A{target}", kinds[random.below(6)], "true" if random.below(2) else "false",
                           start, end if random.below(2) else "",
                           ["existing", "existing", "existing", "proposed"][random.below(4)],
                           ["stated", "recorded", "implied", "reported"][random.below(4)], "S1",
                           [0.3, 0.6, 0.9][random.below(3)]])
    with open(folder / "sources.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["id", "title", "publisher", "date"], ["S1", "Generated", "Tests", "2024"]])
    (folder / "datapackage.json").write_text(json.dumps({"name": "generated", "title": f"{actors} parties"}))
    return folder
