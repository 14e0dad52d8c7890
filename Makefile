# The commands of this project; `make help` lists them.

SHELL := /bin/bash
SWIFT ?= swift
VENV ?= .venv
PACKAGES := libgraphviz-dev libexpat1-dev libxlsxwriter-dev libzip-dev libsqlite3-dev pkg-config fonts-noto-core fonts-dejavu-core
CASE := Datasets/north-kazakhstan
TARAP := .build/release/tarap
PYTHON_PACKAGES := frictionless pyxform openpyxl pandas matplotlib nbclient nbformat ipykernel networkx igraph
BROWSER_PACKAGES := playwright axe-playwright-python igraph pillow

.PHONY: help run test browser-test check-data notebooks bench fuzz format lint tools venv

help:  ## Show this list.
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

tools:  ## Install the system packages that are missing (needs root and apt, or says what to do).
	@.ci/install-tools $(PACKAGES)

run: tools  ## Draw the map, metrics and gaps of the North Kazakhstan case into out/.
	$(SWIFT) build -c release --product tarap
	@mkdir -p out
	$(TARAP) check $(CASE) || [ $$? -eq 1 ]
	$(TARAP) map $(CASE) --status existing,proposed -o out/map.svg -o out/map.png -o out/map.pdf -o out/map.dot
	$(TARAP) metrics $(CASE) -o out/metrics.csv
	$(TARAP) metrics $(CASE) --level network -o out/network.csv
	$(TARAP) gaps $(CASE) -o out/gaps.csv
	@$(TARAP) gaps $(CASE) --top 8
	@echo; echo "Look at out/map.svg; the tables are out/*.csv."

test: tools  ## Run every test: format, Swift, data packages, notebooks, the page in a browser.
	@$(MAKE) --no-print-directory lint
	$(SWIFT) build --build-tests -Xswiftc -warnings-as-errors --explicit-target-dependency-import-check error
	@$(MAKE) --no-print-directory check-data notebooks
	$(SWIFT) test --disable-xctest --skip-build -Xswiftc -warnings-as-errors
	@$(MAKE) --no-print-directory browser-test

browser-test: venv  ## Test the page in headless Chromium; ONLY=name limits it.
	@command -v chromium > /dev/null || .ci/install-tools chromium || { \
	  echo "skipped: Chromium is not here (apt-get install chromium)"; exit 0; }; \
	$(SWIFT) build -c release --product tarap && \
	$(VENV)/bin/pip -q install $(BROWSER_PACKAGES) && \
	$(VENV)/bin/python Tests/BrowserTests/run.py $(TARAP) $(ONLY)

check-data: venv  ## Validate every data package with frictionless.
	@for package in $$(find Datasets -name datapackage.json | sort); do \
	  $(VENV)/bin/frictionless validate $$package > out/frictionless.log 2>&1 \
	    && echo "valid  $$package" || { cat out/frictionless.log; exit 1; }; \
	done

notebooks: venv  ## Run every notebook from top to bottom.
	$(SWIFT) build --product tarap
	$(VENV)/bin/python Notebooks/run.py Notebooks/*.ipynb

bench:  ## Time the engine against its peers; ONLY=task,task limits it, RESUME=1 goes on.
	$(MAKE) -C Tests/Benchmarks bench ONLY=$(ONLY) RESUME=$(RESUME)

fuzz:  ## Mutate files for every reader; MINUTES=60 SEED=1, ONLY=format,format limits it.
	$(MAKE) -C Tests/Fuzzing fuzz MINUTES=$(or $(MINUTES),60) SEED=$(or $(SEED),1) ONLY=$(ONLY)

format:  ## Format all Swift sources in place.
	$(SWIFT) format -i -r Package.swift Sources Tests

lint:  ## Check the format and the documentation comments.
	$(SWIFT) format lint --strict -r -p Package.swift Sources Tests

venv: $(VENV)/.ready
	@mkdir -p out

$(VENV)/.ready:
	@python3 -c "import ensurepip, venv" 2>/dev/null || .ci/install-tools python3 python3-venv
	python3 -m venv $(VENV)
	$(VENV)/bin/pip -q install $(PYTHON_PACKAGES)
	@touch $@
