"""Names that are made to do harm, dates, and networks of other kinds."""

import csv
import json

from browser import OUT, assert_equal_metrics, opened, saved, shot, shown_metrics
from generated import write

NASTY = [
    "<script>window.harmed = 1; alert(1)</script>", "</script><img src=x onerror='window.harmed = 1'>",
    "</style><style>* { display: none }</style>", "\"quotes\" 'and' `more` & &amp; &lt;b&gt;",
    "\u202eright to left\u202c", "\u05e9\u05dc\u05d5\u05dd mark \u200f", "${window.harmed = 1} {{data}} {{script}}",
    "<!-- <script> -->", "]]> <?php ?>", "javascript:window.harmed=1",
]


def prepare(tarap, wanted):
    folder = OUT / "nasty"
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "actors.csv", "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "name", "kind", "sector", "note"])
        for index, name in enumerate(NASTY):
            rows.writerow([f"N{index}", name, name if index == 0 else "ngo", name, name])
    with open(folder / "ties.csv", "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["source", "target", "kind", "evidence", "locator", "note", "basis", "confidence"])
        for index in range(1, len(NASTY)):
            rows.writerow(["N0", f"N{index}", NASTY[1], "S", NASTY[0], NASTY[2], "stated", 1])
    with open(folder / "sources.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["id", "title", "url"], ["S", NASTY[0], "javascript:window.harmed=1"]])
    (folder / "datapackage.json").write_text(json.dumps({"name": "nasty", "title": NASTY[1]}))
    dated = write(OUT / "dated", 60, 150, seed=3)
    return {"nasty": tarap.map(folder, "nasty"), "dated": tarap.map(dated, "dated"), "folder": dated}


def test_harmful_names_are_text(browser, tarap, pages):
    with opened(browser, pages["nasty"]) as page:
        assert page.locator("#title").inner_text() == NASTY[1] and page.title() == NASTY[1].strip()
        page.evaluate("tarap.select(0)")
        page.click("#tab-party")
        assert page.locator("#card-name").text_content() == NASTY[0]
        page.click("#view-table")
        names = page.locator("#table-parties tbody th").all_text_contents()
        assert sorted(names) == sorted(NASTY)
        for tab in ("filters", "legend", "path", "party"):
            page.click(f"#tab-{tab}")
        page.click("#view-map")
        shot(page, "nasty")
        svg = saved(page, "#save-svg")
        assert "<script" not in svg and "<img" not in svg and "&lt;script&gt;" in svg
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.evaluate("window.harmed") is None
        assert page.locator("img, iframe, link, object, embed").count() == 0
        assert page.locator("script").count() == 2 and page.locator("style").count() == 1
        assert page.locator("a[href^='javascript']").count() == 0


def test_time(browser, tarap, pages):
    with opened(browser, pages["dated"]) as page:
        assert page.locator("#time").is_visible()
        shot(page, "time")
        for year in (2012, 2020):
            first = page.evaluate("Number(document.getElementById('moment').max)")
            page.evaluate("(year) => { const m = document.getElementById('moment'); m.value = year - 2010;"
                          " m.dispatchEvent(new Event('input')); }", year)
            assert page.locator("#moment-text").inner_text() == str(year), first
            assert_equal_metrics(shown_metrics(page), tarap.metrics(pages["folder"], "--as-of", year), f"as of {year}")
        page.click("#all-time")
        assert page.evaluate("tarap.state.period") is None
        assert "–" in page.locator("#moment-text").inner_text()
        assert_equal_metrics(shown_metrics(page), tarap.metrics(pages["folder"]), "all times")
        page.focus("#moment")
        page.keyboard.press("Home")
        page.keyboard.press("ArrowRight")
        assert page.locator("#moment-text").inner_text() == "2011"
        page.click("#play")
        seen = set()
        for _ in range(6):
            page.wait_for_timeout(450)
            seen.add(page.locator("#moment-text").inner_text())
        page.click("#play")
        assert len(seen) >= 2, seen
        stopped = page.locator("#moment-text").inner_text()
        page.wait_for_timeout(1100)
        assert page.locator("#moment-text").inner_text() == stopped
    begun = tarap.map(pages["folder"], "dated-2015", "--as-of", "2015")
    with opened(browser, begun) as page:
        assert page.locator("#moment-text").inner_text() == "2015"
        assert_equal_metrics(shown_metrics(page), tarap.metrics(pages["folder"], "--as-of", "2015"), "begins in 2015")


def test_other_networks(browser, tarap, pages):
    for name in ("karate", "high-tech-managers", "southern-women", "florentine-marriage"):
        options = ["--by-event"] if name == "southern-women" else []
        network = f"Datasets/classic/{name}"
        with opened(browser, tarap.map(network, name, *options)) as page:
            assert_equal_metrics(shown_metrics(page), tarap.metrics(network, *options), name)
            shot(page, name)


def test_same_bytes(browser, tarap, pages):
    first = pages["dated"].read_bytes()
    assert tarap.map(pages["folder"], "dated-again").read_bytes() == first
