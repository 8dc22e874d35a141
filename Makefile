# Two commands on a bare machine (git, Python 3.11+): `make site` and `make test`. With uv when it is there, else with venv and pip.
# Packages are locked with hashes: uv.lock, and requirements.txt made from it.

PYTHON ?= python3
UV := $(shell command -v uv 2>/dev/null)

ifdef UV
RUN := uv run --frozen
READY := uv.lock
else
RUN := .venv/bin/python
READY := .venv/klaar
endif

.PHONY: site voorbeelden test check serve lint types docs schermen lock clean

site: $(READY)
	$(RUN) publish.py build

voorbeelden: $(READY)
	$(RUN) publish.py build --wijken voorbeelden

test: $(READY)
	$(if $(UV),$(RUN) pytest,$(RUN) -m pytest) -n auto --dist loadfile --no-loadscope-reorder

check: $(READY)
	$(RUN) publish.py check

serve: $(READY)
	$(RUN) publish.py serve

lint: $(READY)
	$(if $(UV),$(RUN) ruff check,$(RUN) -m ruff check)
	$(if $(UV),$(RUN) ruff format --check,$(RUN) -m ruff format --check)

types: $(READY)
	$(if $(UV),$(RUN) ty check,.venv/bin/ty check)

docs: $(READY)
	$(if $(UV),$(RUN) python,$(RUN)) tools/docs.py

schermen: $(READY)
	$(if $(UV),$(RUN) python,$(RUN)) tools/schermen.py

lock:
	uv lock
	uv export --quiet --format requirements-txt --all-groups --no-header -o requirements.txt

.venv/klaar: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "wijkpers heeft Python 3.11 of nieuwer nodig")'
	$(PYTHON) -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

clean:
	rm -rf output .cache .voorbeeld voorbeelden/.cache voorbeelden/*/output voorbeelden/*/.cache
