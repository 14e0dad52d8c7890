"""What every browser test needs: the command, the browser, and a page that may not misbehave."""

import contextlib
import csv
import io
import json
import pathlib
import shutil
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = ROOT / "out" / "browser"


class Tarap:
    """The built command."""

    def __init__(self, path: str) -> None:
        self.path = str((ROOT / path).resolve())

    def run(self, *arguments: object) -> str:
        done = subprocess.run([self.path, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, f"tarap {arguments}: {done.stderr}"
        return done.stdout

    def map(self, network: object, name: str, *options: str) -> pathlib.Path:
        path = OUT / f"{name}.html"
        self.run("map", network, *options, "-o", path)
        return path

    def metrics(self, network: object, *options: str) -> dict:
        names = ["degree", "betweenness", "harmonic-closeness", "constraint"]
        text = self.run("metrics", network, "--metric", *names, "--format", "json", *options)
        return {row["actor"]: {name: row[name] for name in names} for row in json.loads(text)["rows"]}


def chromium() -> str | None:
    """Where the browser is, if it is here."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    return None


@contextlib.contextmanager
def opened(browser, path: pathlib.Path, width: int = 1400, height: int = 900, **context):
    """Opens a page; fails if it logs an error, throws, or asks for anything but itself."""
    troubles: list[str] = []
    tab = browser.new_context(viewport={"width": width, "height": height}, **context)
    page = tab.new_page()
    url = path.resolve().as_uri()

    def asked(request) -> None:
        # A blob is made by the page itself, for a file that is saved.
        if request.url != url and not request.url.startswith("blob:"):
            troubles.append(f"request: {request.url}")

    page.on("request", asked)
    page.on("websocket", lambda socket: troubles.append(f"socket: {socket.url}"))
    page.on("console", lambda m: m.type in ("error", "warning") and troubles.append(f"console: {m.text}"))
    page.on("pageerror", lambda error: troubles.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (troubles.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.goto(url)
    wait(page, "window.tarap && tarap.metrics && tarap.costs.length > 0")
    yield page
    assert not troubles, troubles
    tab.close()


def shot(page, name: str) -> None:
    page.wait_for_timeout(250)
    # Hiding the caret would add a style, which the page forbids.
    page.screenshot(path=OUT / f"{name}.png", caret="initial")


def wait(page, condition: str, seconds: float = 20) -> None:
    """Waits until an expression is true; asked from outside, since the page forbids evaluation."""
    end = time.monotonic() + seconds
    while not page.evaluate(f"Boolean({condition})"):
        assert time.monotonic() < end, f"never true: {condition}"
        page.wait_for_timeout(30)


def settled(page) -> None:
    """Waits until the metrics of the view are there."""
    wait(page, "tarap.metrics && tarap.metrics.key === tarap.view.key")


def shown_metrics(page) -> dict:
    """The metrics as the page has them, by the actors' ids."""
    settled(page)
    return page.evaluate(
        """() => Object.fromEntries(tarap.view.actors.map((actor, position) => [
          tarap.data.actors[actor].id,
          Object.fromEntries(Object.entries(tarap.metrics.values).map(([id, all]) => [id, all[position]])),
        ]))""")


def saved(page, button: str) -> str:
    """The text of the file that a button of the menu saves."""
    page.click("#save")
    with page.expect_download() as waiting:
        page.click(button)
    return pathlib.Path(waiting.value.path()).read_text(encoding="utf-8")


def saved_rows(page, button: str) -> list[dict]:
    text = saved(page, button)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:])))


def assert_equal_metrics(ours: dict, theirs: dict, what: str) -> None:
    assert ours.keys() == theirs.keys(), (what, ours.keys() ^ theirs.keys())
    for actor, values in theirs.items():
        for name, value in values.items():
            mine = ours[actor][name]
            same = mine is None if value is None else mine is not None and abs(mine - value) <= 1e-9 * max(1, abs(value))
            assert same, f"{what}: {name} of {actor} is {mine}, the command says {value}"
