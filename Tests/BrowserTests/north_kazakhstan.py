"""Every way to use the page, on the case of North Kazakhstan."""

import xml.etree.ElementTree as ElementTree

from browser import assert_equal_metrics, opened, saved, saved_rows, settled, shot, shown_metrics, wait
from networks import CASE



def prepare(tarap, wanted):
    return {
        "all": tarap.map(CASE, "north-kazakhstan", "--actor-kind", "all"),
        "default": tarap.map(CASE, "north-kazakhstan-default"),
        "kk": tarap.map(CASE, "north-kazakhstan-kk", "--language", "kk"),
    }


def ids(page):
    return set(page.evaluate("tarap.view.actors.map((actor) => tarap.data.actors[actor].id)"))


def ticks(page, name):
    return page.locator(f"#filter-{name} input[type=checkbox]")


def tick(page, name, text, is_on):
    page.locator(f"#filter-{name} label", has_text=text).locator("input").set_checked(is_on)


def click_on(page, actor):
    x, y = page.evaluate(f"tarap.screenOf('{actor}')")
    page.mouse.click(x, y)


def scale(page):
    return page.evaluate("tarap.viewport.scale")


def test_pan_and_zoom(browser, tarap, pages):
    with opened(browser, pages["all"]) as page:
        start = scale(page)
        page.mouse.move(400, 300)
        page.mouse.wheel(0, -300)
        wait(page, f"tarap.viewport.scale > {start} * 1.3")
        left = page.evaluate("tarap.viewport.left")
        page.mouse.move(500, 500)
        page.mouse.down()
        page.mouse.move(400, 450, steps=5)
        page.mouse.up()
        moved = page.evaluate("tarap.viewport.left") - left
        assert abs(moved * scale(page) - 100) < 8, moved
        page.click("#zoom-in")
        grown = scale(page)
        page.click("#zoom-out")
        assert abs(scale(page) * 1.4 - grown) < 1e-6
        page.click("#zoom-fit")
        assert abs(scale(page) - start) < 1e-6
        page.locator("#nodes button[tabindex='0']").focus()
        fitted = scale(page)
        page.keyboard.press("+")
        assert scale(page) > fitted
        page.keyboard.press("-")
        page.keyboard.press("0")
        assert abs(scale(page) - start) < 1e-6
        # The place under the mouse stays where it is.
        before = page.evaluate("tarap.screenOf('ATM_NKO')")
        page.mouse.move(*before)
        page.mouse.wheel(0, -200)
        wait(page, f"tarap.viewport.scale > {start}")
        after = page.evaluate("tarap.screenOf('ATM_NKO')")
        assert max(abs(a - b) for a, b in zip(before, after)) < 1


def test_pinch(browser, tarap, pages):
    with opened(browser, pages["all"], 390, 844, has_touch=True, is_mobile=True) as page:
        start = scale(page)
        client = page.context.new_cdp_session(page)

        def touch(kind, *points):
            client.send("Input.dispatchTouchEvent", {
                "type": kind, "touchPoints": [{"x": x, "y": y, "id": i} for i, (x, y) in enumerate(points)]})

        touch("touchStart", (180, 320), (220, 320))
        for step in range(1, 6):
            touch("touchMove", (180 - 12 * step, 320), (220 + 12 * step, 320))
        touch("touchEnd")
        wait(page, f"tarap.viewport.scale > {start} * 2")
        shot(page, "phone")
        page.click("#save")
        menu = page.locator("#save-menu").bounding_box()
        assert menu["x"] >= 0 and menu["x"] + menu["width"] <= 390, menu
        page.keyboard.press("Escape")
        assert page.locator("#save-menu").is_hidden()
        x, y = page.evaluate("tarap.screenOf('ATM_NKO')")
        page.touchscreen.tap(x, y)
        assert "Atameken" in page.locator("#card-name").inner_text()
        shot(page, "phone-card")


def test_search_in_three_scripts(browser, tarap, pages):
    with opened(browser, pages["all"]) as page:
        for query, found in [
            ("damu", "Damu"), ("қоры", "Damu"), ("qory", "Damu"), ("потребителей", "Consumer"), ("тұтынушылардың", "Consumer"),
            ("тутынушылардын", "Consumer"), ("Атамекен", "Atameken"), ("atameken", "Atameken"), ("CRA_NKO", "Consumer"),
        ]:
            page.fill("#find", query)
            options = page.locator("#find-list [role=option]").all_inner_texts()
            assert any(found in option for option in options), (query, options)
        page.fill("#find", "zzzz")
        assert page.locator("#find-list [role=option]").all_inner_texts() == ["Nothing found"]
        page.fill("#find", "граждан альянс")
        page.keyboard.press("Enter")
        assert page.locator("#card-name").inner_text() == "Civic Alliance of North Kazakhstan"
        # A party that the filters hide is brought back.
        assert "CR_COUNCIL" not in ids(page)
        page.fill("#find", "consumer rights council")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        assert "CR_COUNCIL" in ids(page)


def test_filters_and_metrics_match_the_command(browser, tarap, pages):
    kinds = ["--actor-kind", "all"]
    with opened(browser, pages["all"]) as page:
        assert_equal_metrics(shown_metrics(page), tarap.metrics(CASE, *kinds), "beginning")
        tick(page, "status", "Proposed", True)
        assert_equal_metrics(
            shown_metrics(page), tarap.metrics(CASE, *kinds, "--status", "existing,proposed"), "status")
        tick(page, "basis", "inference", False)
        assert_equal_metrics(
            shown_metrics(page),
            tarap.metrics(CASE, *kinds, "--status", "existing,proposed", "--basis", "stated"), "basis")
        tick(page, "basis", "inference", True)
        page.locator("#confidence").fill("0.6")
        assert_equal_metrics(
            shown_metrics(page),
            tarap.metrics(CASE, *kinds, "--status", "existing,proposed", "--min-confidence", "0.6"), "confidence")
        page.click("#reset")
        assert_equal_metrics(shown_metrics(page), tarap.metrics(CASE, *kinds), "reset")
        page.locator("#filter-tie-kind").get_by_role("button", name="None").click()
        tick(page, "tie-kind", "Cooperation", True)
        assert_equal_metrics(shown_metrics(page), tarap.metrics(CASE, *kinds, "--kind", "cooperation"), "kind of tie")
        page.click("#reset")
        tick(page, "kind", "State body", False)
        assert not ids(page) & {"STATE", "AGENCY"}
        known = page.evaluate("tarap.data.actorKinds.map((kind) => kind.id).filter((id) => id !== 'government').join(',')")
        assert_equal_metrics(shown_metrics(page), tarap.metrics(CASE, "--actor-kind", known), "kind of party")
        page.click("#reset")
        tick(page, "sector", "Finance", False)
        assert not ids(page) & {"BANKS", "DAMU"}
        page.click("#reset")
        page.check("#hide-persons")
        assert not any(actor.startswith("P_") for actor in ids(page))
        page.check("#hide-lonely")
        assert page.evaluate("tarap.view.lonely") == 0 and "the rest" != ids(page)
        page.click("#reset")
        page.locator("#filter-status").get_by_role("button", name="None").click()
        assert ids(page) == set() and page.locator("#empty").is_visible()


def test_directed_view(browser, tarap, pages):
    page_path = tarap.map(CASE, "north-kazakhstan-directed", "--directed", "--actor-kind", "all")
    with opened(browser, page_path) as page:
        assert_equal_metrics(shown_metrics(page), tarap.metrics(CASE, "--directed", "--actor-kind", "all"), "directed")


def test_persons_are_not_in_the_page_by_default(browser, tarap, pages):
    text = pages["default"].read_text(encoding="utf-8")
    assert "P_VIS" not in text and "Виссарова" not in text
    with opened(browser, pages["default"]) as page:
        assert page.locator("#hide-persons").count() == 0
        assert "persons: 3" in page.locator("#notes").inner_text().lower() or "persons" in page.locator("#notes").inner_text()


def test_card(browser, tarap, pages):
    with opened(browser, pages["default"]) as page:
        click_on(page, "ATM_NKO")
        card = page.locator("#pane-party")
        assert "Atameken" in page.locator("#card-name").inner_text()
        wanted = tarap.metrics(CASE)["ATM_NKO"]
        for name, value in wanted.items():
            exact = page.locator(f"#card-metrics [data-metric={name}]").get_attribute("data-exact")
            assert abs(float(exact) - value) < 1e-9, (name, exact, value)
        ties = page.locator("#card-ties > li")
        assert ties.count() == wanted["degree"]
        text = card.inner_text()
        for part in ("Missing ties", "said outright", "News item on public monitoring", "paragraph 3", "confidence 0.9"):
            assert part in text, part
        gaps = page.locator("#card-gaps > ul > li").count()
        assert gaps > 0 and page.locator("#card-gaps.stale").count() == 0
        shot(page, "card")
        # Filters make the list of gaps stale, and the card says so.
        page.click("#tab-filters")
        tick(page, "basis", "inference", False)
        assert page.locator("#card-gaps.stale .warn").count() == 1
        page.click("#tab-party")
        page.locator("#card-ties .party").first.click()
        assert "Atameken Union, North" not in page.locator("#card-name").inner_text()
        page.click("#card-close")
        assert page.evaluate("tarap.state.selected") is None


def test_path(browser, tarap, pages):
    with opened(browser, pages["all"]) as page:
        click_on(page, "DAMU")
        page.click("#path-here")
        page.fill("#path-to", "business people")
        page.keyboard.press("Enter")
        steps = page.locator("#path-steps > li")
        assert steps.count() == 3 and "Atameken" in steps.nth(1).inner_text()
        shot(page, "path")
        page.click("#path-clear")
        # Two clicks on the map fill both ends; no way leads from one part to another.
        click_on(page, "DAMU")
        click_on(page, "CONSUMERS") if page.evaluate("tarap.data.actors.some((a) => a.id === 'CONSUMERS')") else click_on(page, "CRA_NKO")
        assert page.locator("#no-path").count() == 1
        # The lengths are those of the harmonic closeness: its sum over all others.
        assert page.evaluate(
            """tarap.view.actors.every((from) => {
              let sum = 0;
              for (const to of tarap.view.actors) {
                const path = tarap.shortestPath(from, to);
                if (path) sum += 1 / (path.actors.length - 1);
              }
              return Math.abs(sum - tarap.metrics.values["harmonic-closeness"][tarap.view.node.get(from)]) < 1e-9;
            })""")


def test_languages(browser, tarap, pages):
    with opened(browser, pages["all"]) as page:
        click_on(page, "ATM_NKO")
        seen = {}
        for language, title, button in [
            ("kk", "Солтүстік Қазақстандағы қоғамдық мониторинг тараптары", "Кесте"),
            ("ru", "Стороны общественного мониторинга в Северном Казахстане", "Таблица"),
            ("en", "Stakeholders of public monitoring in North Kazakhstan", "Table"),
        ]:
            page.click(f"[data-language={language}]")
            assert page.locator("#title").inner_text() == title and page.title() == title
            assert page.locator("#view-table").inner_text() == button
            assert page.evaluate("document.documentElement.lang") == language
            seen[language] = page.locator("#pane-party").inner_text()
            for tab in ("filters", "legend", "path", "party"):
                page.click(f"#tab-{tab}")
                shot(page, f"{language}-{tab}")
        assert len(set(seen.values())) == 3
        # No word of another script is left where every text has a translation.
        page.click("[data-language=en]")
        for pane in ("filters", "legend", "path"):
            text = page.locator(f"#pane-{pane}").text_content()
            assert not any("а" <= letter.lower() <= "я" for letter in text), text
        page.click("[data-language=ru]")
        assert "7,5" in page.locator("#card-metrics").inner_text() or page.locator("#card-metrics").count()
    with opened(browser, pages["kk"]) as page:
        assert page.locator("#title").inner_text().startswith("Солтүстік")


def test_keyboard(browser, tarap, pages):
    with opened(browser, pages["all"]) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id") == "skip"
        page.keyboard.press("Enter")
        assert page.locator("#tables").is_visible()
        assert page.evaluate("document.activeElement.id") == "tables"
        page.click("#view-map")
        page.locator("#nodes button[tabindex='0']").focus()
        visited = set()
        for key in ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowDown"]:
            page.keyboard.press(key)
            visited.add(page.evaluate("document.activeElement.dataset.actor"))
        assert len(visited) >= 3
        focus = page.evaluate(
            """(() => { const r = document.activeElement.getBoundingClientRect();
              const m = document.getElementById('map').getBoundingClientRect();
              return [getComputedStyle(document.activeElement).outlineStyle, getComputedStyle(document.activeElement).opacity,
                r.width > 10, r.left >= m.left && r.right <= m.right && r.top >= m.top && r.bottom <= m.bottom]; })()""")
        assert focus == ["solid", "1", True, True], focus
        shot(page, "focus")
        label = page.evaluate("document.activeElement.getAttribute('aria-label')")
        page.keyboard.press("Enter")
        assert page.locator("#card-name").inner_text() in label
        page.keyboard.press("Escape")
        assert page.evaluate("tarap.state.selected") is None
        # One stop for all nodes, and the tabs answer to arrows.
        assert page.locator("#nodes button[tabindex='0']").count() == 1
        page.focus("#tab-filters") if page.locator("#tab-filters[tabindex='0']").count() else page.focus("#tab-party")
        page.keyboard.press("ArrowRight")
        assert page.evaluate("document.activeElement.getAttribute('aria-selected')") == "true"


def test_table_is_the_same_data(browser, tarap, pages):
    with opened(browser, pages["all"]) as page:
        page.click("#view-table")
        assert page.locator("#table-parties tbody tr").count() == len(ids(page))
        assert page.locator("#table-ties tbody tr").count() == page.evaluate("tarap.view.claims.length")
        first = page.locator("#table-parties tbody tr").first.inner_text()
        assert "Atameken" in first
        page.click("[data-sort=name]")
        names = page.locator("#table-parties tbody th").all_inner_texts()
        assert names == sorted(names, key=str.casefold) and len(names) > 20
        assert page.locator("th[aria-sort=ascending]").inner_text().startswith("Name")
        shot(page, "table")
        page.locator("#table-parties .party").first.click()
        assert page.locator("#card-name").inner_text() == names[0]


def test_legend_is_true(browser, tarap, pages):
    with opened(browser, pages["all"]) as page:
        page.click("#tab-legend")
        legend = page.locator(".legend")
        before = legend.inner_text()
        assert "Dashed" not in before and "Proposed" not in before and "Exists" in before
        page.click("#tab-filters")
        tick(page, "status", "Proposed", True)
        tick(page, "status", "Existing", False)
        page.click("#tab-legend")
        assert "Exists" not in legend.inner_text() and "Proposed party" in legend.inner_text()
        # Every kind of the view has its shape in the legend, and no other.
        kinds = page.evaluate(
            "[...new Set(tarap.view.actors.map((a) => tarap.data.actors[a].kind))].map((k) => tarap.data.actorKinds[k].name[2])")
        section = page.locator(".legend section", has_text="Shape").first
        assert sorted(section.locator("li").all_inner_texts()) == sorted(kinds)


def test_exports(browser, tarap, pages):
    with opened(browser, pages["all"]) as page:
        rows = saved_rows(page, "#save-parties")
        assert {row["actor"] for row in rows} == ids(page)
        wanted = tarap.metrics(CASE, "--actor-kind", "all")
        for row in rows:
            value = wanted[row["actor"]]["betweenness"]
            assert abs(float(row["betweenness"]) - value) < 1e-9
        ties = saved_rows(page, "#save-ties")
        assert len(ties) == page.evaluate("tarap.view.claims.length")
        svg = saved(page, "#save-svg")
        root = ElementTree.fromstring(svg.split("?>", 1)[1])
        names = {text for text in (e.text for e in root.iter("{http://www.w3.org/2000/svg}title")) if text}
        assert "Damu Fund" in names and "script" not in svg.lower()
        assert len([e for e in root.iter() if e.get("class") == "actor"]) == len(ids(page))
        # Zoomed in, the drawing holds what the window shows.
        click_on(page, "DAMU")
        for _ in range(6):
            page.evaluate("tarap.zoomBy(1.5)")
        fewer = ElementTree.fromstring(saved(page, "#save-svg").split("?>", 1)[1])
        assert len([e for e in fewer.iter() if e.get("class") == "actor"]) < len(ids(page))


def test_print(browser, tarap, pages):
    with opened(browser, pages["kk"]) as page:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        assert page.locator("#paper > svg").is_visible()
        assert not page.locator("#canvas").is_visible() and not page.locator("#tabs").is_visible()
        page.set_viewport_size({"width": 1050, "height": 740})
        shot(page, "print")
        text = page.locator("#paper > svg").text_content()
        assert "Дереккөз" in text and "Көрсетілген" in text


def test_projector(browser, tarap, pages):
    with opened(browser, pages["all"], 1920, 1080) as page:
        shot(page, "projector")
        page.evaluate("tarap.select(null)")


def test_accessibility(browser, tarap, pages):
    from axe_playwright_python.sync_playwright import Axe

    with opened(browser, pages["all"]) as page:
        found = []
        for step in ("filters", "legend", "path", "party", "table"):
            if step == "party":
                click_on(page, "ATM_NKO")
            page.click("#view-table" if step == "table" else f"#tab-{step}")
            settled(page)
            for violation in Axe().run(page).response["violations"]:
                if violation["impact"] in ("serious", "critical"):
                    found.append((step, violation["id"], [node["html"][:160] for node in violation["nodes"]][:3]))
        assert not found, found
