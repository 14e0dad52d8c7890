#!/usr/bin/env python3
"""Run notebooks from top to bottom, in the project's root; fail on the first error."""
import os
import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient

root = Path(__file__).resolve().parent.parent
os.environ["PATH"] = f"{root / '.build' / 'debug'}:{os.environ['PATH']}"
for name in sys.argv[1:]:
    start = time.monotonic()
    notebook = nbformat.read(name, as_version=4)
    client = NotebookClient(notebook, timeout=600, resources={"metadata": {"path": root}})
    client.execute()
    print(f"ran  {name}  ({time.monotonic() - start:.1f} s)")
