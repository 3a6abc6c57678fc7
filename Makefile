PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
ARTICLE := seeds/taliban-delegation-in-moscow.txt

.PHONY: score test lint types docs clean

# Scores the article the project was born from.
score: $(VENV)/.core
	$(BIN)/mtqa score $(ARTICLE)

# Everything that must hold: lint, types, tests, doctests, rule examples, generated docs.
test: lint types
	$(BIN)/python -m pytest

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

# Rewrites the generated parts of README.md.
docs: $(VENV)/.dev
	$(BIN)/python docs/generate.py

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.core: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test,lint]'
	touch $(VENV)/.core $@

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
