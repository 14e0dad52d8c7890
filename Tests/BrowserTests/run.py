"""Tests the page in headless Chromium: every way to use it, on a real and on a large network.

    python Tests/BrowserTests/run.py .build/release/tarap [NAME…]
"""

import sys
import time
import traceback

from browser import OUT, Tarap, chromium

if chromium() is None:
    print("skipped: Chromium is not here (apt-get install chromium)")
    sys.exit(0)
try:
    from playwright.sync_api import sync_playwright
except ImportError:
    print("skipped: Playwright is not here (pip install playwright)")
    sys.exit(0)

import every_network
import large_network
import north_kazakhstan
import other_pages


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    tarap = Tarap(sys.argv[1])
    wanted = sys.argv[2:]
    failures = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        for module in (north_kazakhstan, other_pages, every_network, large_network):
            pages = module.prepare(tarap, wanted)
            for name in [name for name in dir(module) if name.startswith("test_")]:
                if wanted and not any(word in f"{module.__name__}.{name}" for word in wanted):
                    continue
                begin = time.monotonic()
                try:
                    note = getattr(module, name)(browser, tarap, pages)
                    verdict = "passed" + (f" ({note})" if note else "")
                except Exception as error:  # noqa: BLE001 — a failing test must not stop the others
                    failures += 1
                    at = traceback.extract_tb(error.__traceback__)
                    line = next((frame for frame in reversed(at) if frame.filename == module.__file__), at[-1])
                    verdict = f"FAILED at line {line.lineno}, {line.line}: {error}"
                print(f"{module.__name__}.{name[5:]}: {verdict} {time.monotonic() - begin:.1f} s", flush=True)
        browser.close()
    if failures:
        sys.exit(f"{failures} failed")


main()
