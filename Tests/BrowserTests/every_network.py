"""Every interaction on every network; what a filtered page says is checked against igraph."""

import io
import json
import xml.etree.ElementTree as ElementTree

import igraph
import PIL.Image

from browser import opened, saved, saved_rows, settled, shot, wait
from networks import all_pages

SVG = "{http://www.w3.org/2000/svg}"


def prepare(tarap, wanted):
    if wanted and not any(word in f"every_network.{name}" for word in wanted for name in globals()):
        return {}
    return all_pages(tarap)


def each(browser, pages, width=1400, height=900, **context):
    """Opens the page of each network, one after the other."""
    for name, (_, path, _) in pages.items():
        with opened(browser, path, width, height, **context) as page:
            settled(page)
            yield name, page


def best_connected(page):
    """The position in the page of the party with the most ties."""
    return page.evaluate(
        """tarap.view.actors.reduce((best, each) =>
          tarap.metrics.values.degree[tarap.view.node.get(each)] > tarap.metrics.values.degree[tarap.view.node.get(best)]
            ? each : best)""")


def place_of(page, actor):
    return page.evaluate("(index) => tarap.screenOf(tarap.data.actors[index].id)", actor)


def choose(page, actor):
    """Clicks on a party of the map, near enough to hit it."""
    page.evaluate("(index) => tarap.reveal(index)", actor)
    page.mouse.click(*place_of(page, actor))


def assert_true_metrics(page, what):
    """The saved tables of a view agree with each other by an independent program."""
    settled(page)
    parties = saved_rows(page, "#save-parties")
    ties = saved_rows(page, "#save-ties")
    number = {row["actor"]: index for index, row in enumerate(parties)}
    graph = igraph.Graph(len(parties), {
        tuple(sorted((number[row["source"]], number[row["target"]]))) for row in ties})
    wanted = {"degree": graph.degree(), "betweenness": graph.betweenness(), "constraint": graph.constraint()}
    for metric, values in wanted.items():
        for row, value in zip(parties, values):
            mine = row[metric]
            same = mine == "" if value != value else abs(float(mine) - value) <= 1e-6 * max(1, abs(value))
            assert same, (what, metric, row["actor"], mine, value)


def test_pan_and_zoom(browser, tarap, pages):
    for name, page in each(browser, pages):
        start = page.evaluate("tarap.viewport.scale")
        page.mouse.move(400, 400)
        page.mouse.wheel(0, -400)
        wait(page, f"tarap.viewport.scale > {start} * 1.3")
        left = page.evaluate("tarap.viewport.left")
        page.mouse.down()
        page.mouse.move(300, 400, steps=4)
        page.mouse.up()
        assert page.evaluate("tarap.viewport.left") > left, name
        page.click("#zoom-fit")
        # Nodes that have got their sizes since make the whole a little larger.
        assert abs(page.evaluate("tarap.viewport.scale") / start - 1) < 0.02, name


def test_search(browser, tarap, pages):
    for name, page in each(browser, pages):
        actor = best_connected(page)
        names = page.evaluate("(index) => [tarap.data.actors[index].name].flat()", actor)
        for text in [*names, names[0].upper(), page.evaluate("(index) => tarap.data.actors[index].id", actor)]:
            page.fill("#find", text)
            page.keyboard.press("Enter")
            assert page.evaluate("tarap.state.selected") == actor, (name, text)
            page.evaluate("tarap.select(null)")


def test_filters(browser, tarap, pages):
    for name, page in each(browser, pages):
        assert_true_metrics(page, (name, "beginning"))
        for kind in ("status", "sector", "kind", "tie-kind", "basis"):
            boxes = page.locator(f"#filter-{kind} input")
            before = page.evaluate("tarap.view.key")
            boxes.first.click()
            assert page.evaluate("tarap.view.key") != before, (name, kind)
            # No number of the view before is shown as one of this view.
            assert page.evaluate("tarap.metrics === null || tarap.metrics.key === tarap.view.key"), (name, kind)
            assert_true_metrics(page, (name, kind))
            if boxes.count() > 1:
                boxes.last.click()
                assert_true_metrics(page, (name, kind, "two"))
            if kind == "sector":
                page.click("#zoom-fit")
                shot(page, f"{name}-filtered")
            page.click("#reset")
        if page.locator("#confidence").count():
            page.locator("#confidence").fill("0.5")
            assert_true_metrics(page, (name, "confidence"))
            page.click("#reset")
        persons = page.locator("#hide-persons")
        if persons.count():
            persons.check()
            assert not page.evaluate(
                "tarap.view.actors.some((a) => tarap.data.actorKinds[tarap.data.actors[a].kind].id === 'person')")
            assert_true_metrics(page, (name, "persons"))


def test_time(browser, tarap, pages):
    for name, page in each(browser, pages):
        has_dates = page.evaluate("[...tarap.data.claims, ...tarap.data.actors].some((each) => each.time)")
        assert page.locator("#time").is_visible() == has_dates, name
        if not has_dates:
            continue
        page.focus("#moment")
        page.keyboard.press("Home")
        first = page.locator("#moment-text").inner_text()
        assert_true_metrics(page, (name, first))
        page.click("#play")
        wait(page, f"document.getElementById('moment-text').textContent > {json.dumps(first)}")
        page.click("#play")
        assert_true_metrics(page, (name, "played"))
        page.click("#all-time")
        assert page.evaluate("tarap.state.period") is None


def test_card(browser, tarap, pages):
    for name, page in each(browser, pages):
        actor = best_connected(page)
        choose(page, actor)
        assert page.evaluate("tarap.state.selected") == actor, name
        card = page.locator("#pane-party")
        assert page.locator("#card-metrics tr").count() == 4
        assert page.locator("#card-metrics .interval").count() == 4, name
        degree = page.locator("#card-metrics [data-metric=degree]").get_attribute("data-exact")
        assert page.locator("#card-ties > li").count() == int(degree), name
        title = page.evaluate("[tarap.data.sources[0].title].flat().at(-1)")
        assert title in card.inner_text(), name
        assert "Missing ties" in card.inner_text()
        gaps = page.evaluate("(index) => tarap.data.gaps.rows.filter((row) => row.pair.includes(index)).length", actor)
        assert page.locator("#card-gaps > ul > li").count() == min(gaps, 12), name
        page.click("#tab-filters")
        page.locator("#filter-sector input").last.click()
        page.evaluate("(index) => tarap.select(index)", actor)
        page.click("#tab-party")
        assert page.locator("#card-gaps.stale").count() == page.locator("#card-gaps").count()
        # Intervals of ranks belong to the view that the page begins with.
        assert page.locator("#card-metrics .interval").count() == 0, name


def test_rank_intervals_match_the_command(browser, tarap, pages):
    for name, page in each(browser, pages):
        if name == "large":
            continue
        folder, _, options = pages[name]
        draws = page.evaluate("tarap.data.certainty.draws")
        for metric in ("degree", "betweenness", "harmonic-closeness", "constraint"):
            rows = json.loads(tarap.run(
                "metrics", folder, *options, "--metric", metric, "--intervals", "tie-noise", "--draws", draws,
                "--format", "json"))["rows"]
            shown = page.evaluate(
                """(metric) => Object.fromEntries(tarap.view.actors.map((actor, node) => [tarap.data.actors[actor].id,
                  [tarap.metrics.ranks[metric].at[node], ...(tarap.data.certainty.ranks[metric][actor] ?? [null, null])]]))""",
                metric)
            for row in rows:
                wanted = [row["rank"], row["rank_low"], row["rank_high"]]
                assert shown[row["actor"]] == wanted, (name, metric, row["actor"], shown[row["actor"]], wanted)


def test_path(browser, tarap, pages):
    for name, page in each(browser, pages):
        first = best_connected(page)
        last, wanted = page.evaluate(
            """(from) => {
              let best = [null, 0];
              for (const to of tarap.view.actors) {
                const path = tarap.shortestPath(from, to);
                if (path && path.actors.length > best[1]) best = [to, path.actors.length];
              }
              return best;
            }""", first)
        choose(page, first)
        page.click("#path-here")
        page.fill("#path-to", page.evaluate("(index) => tarap.data.actors[index].id", last))
        page.keyboard.press("Enter")
        steps = page.locator("#path-steps > li")
        assert steps.count() == wanted, name
        # Every step is a tie of the view, and says of which kind.
        for position in range(1, wanted):
            assert steps.nth(position).locator(".via").inner_text().strip(), name
        page.click("#zoom-fit")
        shot(page, f"{name}-path")
        page.click("#path-clear")
        assert page.locator("#path-steps").count() == 0


def test_languages(browser, tarap, pages):
    for name, page in each(browser, pages):
        seen = set()
        for language in ("kk", "ru", "en"):
            page.click(f"[data-language={language}]")
            assert page.evaluate("document.documentElement.lang") == language
            seen.add(page.locator("#tabs").inner_text())
        assert len(seen) == 3, name


def corner_colour(page):
    page.wait_for_timeout(300)
    box = page.locator("#canvas").bounding_box()
    picture = page.screenshot(clip={"x": box["x"], "y": box["y"], "width": 4, "height": 4}, caret="initial")
    return PIL.Image.open(io.BytesIO(picture)).convert("RGB").getpixel((2, 2))


def test_tones(browser, tarap, pages):
    for name, page in each(browser, pages, color_scheme="dark"):
        assert max(corner_colour(page)) < 60, name
        shot(page, f"{name}-dark")
        # What leaves the page is light.
        drawing = ElementTree.fromstring(saved(page, "#save-svg").split("?>", 1)[1])
        assert drawing.find(f"{SVG}rect").get("fill") == "#ffffff", name
        page.click("#dark")
        assert min(corner_colour(page)) > 240, name


def test_keyboard(browser, tarap, pages):
    for name, page in each(browser, pages):
        page.locator("#nodes button[tabindex='0']").focus()
        visited = set()
        for key in ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "Home", "End"]:
            page.keyboard.press(key)
            visited.add(page.evaluate("document.activeElement.dataset.actor"))
        assert len(visited) >= 3, name
        page.keyboard.press("Enter")
        chosen = page.evaluate("document.activeElement.dataset.actor")
        assert str(page.evaluate("tarap.state.selected")) == chosen, name
        page.keyboard.press("Escape")
        assert page.evaluate("tarap.state.selected") is None, name


def test_table(browser, tarap, pages):
    for name, page in each(browser, pages):
        page.click("#view-table")
        assert page.locator("#table-parties tbody tr").count() == page.evaluate("tarap.view.actors.length"), name
        assert page.locator("#table-ties tbody tr").count() == page.evaluate("tarap.view.claims.length"), name
        page.click("[data-sort=betweenness]")
        numbers = page.evaluate(
            "[...document.querySelectorAll('#table-parties tbody tr')].map((row) => "
            "tarap.metrics.values.betweenness[tarap.view.node.get(Number(row.dataset.actorRow))])")
        assert numbers == sorted(numbers, reverse=True), name
        shot(page, f"{name}-table")


def test_print(browser, tarap, pages):
    for name, page in each(browser, pages):
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        assert page.locator("#paper > svg").is_visible() and not page.locator("#canvas").is_visible(), name
        assert len(page.pdf()) > 5000, name
        page.evaluate("dispatchEvent(new Event('afterprint'))")


def test_drawing(browser, tarap, pages):
    for name, page in each(browser, pages):
        page.click("#zoom-fit")
        count = page.evaluate("tarap.view.actors.length")
        root = ElementTree.fromstring(saved(page, "#save-svg").split("?>", 1)[1])
        assert sum(e.get("class") == "actor" for e in root.iter()) == count, name
        page.evaluate("for (let i = 0; i < 6; i += 1) tarap.zoomBy(1.5)")
        root = ElementTree.fromstring(saved(page, "#save-svg").split("?>", 1)[1])
        assert sum(e.get("class") == "actor" for e in root.iter()) < count, name


def test_accessibility(browser, tarap, pages):
    from axe_playwright_python.sync_playwright import Axe

    found = []
    for scheme in ("light", "dark"):
        for name, page in each(browser, pages, color_scheme=scheme):
            for step in ("map", "table"):
                if name == "large" and step == "table":
                    # Ten thousand cells of the same make take the checker minutes.
                    page.locator("#filter-sector").get_by_role("button", name="None").click()
                    page.locator("#filter-sector input").first.check()
                page.click(f"#view-{step}")
                settled(page)
                for violation in Axe().run(page).response["violations"]:
                    if violation["impact"] in ("serious", "critical"):
                        found.append((name, scheme, step, violation["id"],
                                      [node["html"][:160] for node in violation["nodes"]][:3]))
    assert not found, found
