PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
INDEX ?= .pullquote

.PHONY: venv demo test check bench floors clean

venv: $(BIN)/pullquote

# torch first and by its exact version: a range would take the newest build with gigabytes of CUDA
$(BIN)/pullquote: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet -c constraints.txt torch
	$(BIN)/python -m pip install --quiet -c constraints.txt -e ".[dev]"
	touch $(BIN)/pullquote

demo: venv
	$(BIN)/pullquote index corpus/articles --index $(INDEX)
	@if [ -t 0 ] && [ -t 1 ]; then $(BIN)/pullquote chat --index $(INDEX); \
	else $(BIN)/pullquote ask "How many migrants did Russia expel in 2023?" --index $(INDEX); fi

test: venv
	$(BIN)/python -m pytest -q

check: venv
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q

bench: venv
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/lexical.py
	$(BIN)/python benchmarks/embedding.py
	$(BIN)/python benchmarks/retrieval.py

clean:
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache
