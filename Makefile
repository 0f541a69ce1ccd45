PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
INDEX ?= .pullquote
QUESTION := Who is the mayor of Marlsea?

.PHONY: venv demo test test-silence check check-static schemas bench clean

venv: $(BIN)/pullquote

# torch first and by its exact version: a range would take the newest build with gigabytes of CUDA;
# what pip and the build back-ends print is kept in a file, and shown only where they fail
INSTALL_LOG := $(VENV)/install.log
LOGGED = >> $(INSTALL_LOG) 2>&1 || { cat $(INSTALL_LOG) >&2; exit 1; }
$(BIN)/pullquote: pyproject.toml constraints.txt
	@echo "Installing into $(VENV), once: about 4 minutes, 550 MB to fetch, 2 GB on disk. What pip prints goes to $(INSTALL_LOG)."
	@$(PYTHON) -m venv $(VENV)
	@echo "  1 of 3  pip"
	@: > $(INSTALL_LOG)
	@$(BIN)/python -m pip install --upgrade pip $(LOGGED)
	@echo "  2 of 3  torch, which prepares the model"
	@$(BIN)/python -m pip install -c constraints.txt torch $(LOGGED)
	@echo "  3 of 3  pullquote and what it needs"
	@$(BIN)/python -m pip install -c constraints.txt -e ".[dev]" $(LOGGED)
	@touch $(BIN)/pullquote

demo: venv
	@echo "Building an archive of 42 articles in $(INDEX): half a minute the first time, then a second."
	@$(BIN)/pullquote index corpus/demo --index $(INDEX)
	@if [ -t 0 ] && [ -t 1 ]; then $(BIN)/pullquote chat --index $(INDEX); \
	else echo "$(QUESTION)"; $(BIN)/pullquote ask "$(QUESTION)" --index $(INDEX); fi

# a worker a core, and so a thread a worker: more of them fight for the cores (half of the processor time);
# what was compiled is kept whatever the environment says: pytest compiles the tests anew in every worker otherwise
test: venv
	PYTHONDONTWRITEBYTECODE= OMP_NUM_THREADS=1 $(BIN)/python -m pytest -q -n auto --maxprocesses 4 --dist worksteal

# nothing leaves the machine (docs/privacy.md): three minutes, Linux, needs strace
test-silence: venv
	$(BIN)/python -m pytest -q -m two_minutes tests/silence

check: check-static test

check-static: venv
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy --explicit-package-bases benchmarks docs/pictures tests training
	$(BIN)/lint-imports

# docs/*.schema.json and docs/openapi.json, from the models of the public JSON and of the requests
schemas: venv
	$(BIN)/python -m qa.json_schemas docs
	$(BIN)/python -m tui.api.openapi docs/openapi.json

# DATA holds newsquiz-dev; its archive is built once and kept in BENCH
DATA ?= ../shared/data
BENCH ?= .bench
bench: venv
	$(BIN)/pullquote index $(DATA)/newsquiz-dev/articles.jsonl --index $(BENCH)/dev
	$(BIN)/pullquote index $(DATA)/newsquiz-mini/articles.jsonl --index $(BENCH)/mini
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/cold_ask.py $(BENCH)/mini $(DATA)/newsquiz-mini/questions.jsonl
	$(BIN)/python -m benchmarks.chat $(BENCH)/mini $(DATA)/newsquiz-mini/questions.jsonl --turns
	$(BIN)/python benchmarks/lexical.py $(BENCH)/dev $(DATA)/newsquiz-dev/questions.jsonl
	$(BIN)/python benchmarks/retrieval.py $(BENCH)/dev $(DATA)/newsquiz-dev/questions.jsonl
	$(BIN)/python benchmarks/sentences.py $(BENCH)/dev $(DATA)/newsquiz-dev/questions.jsonl
	$(BIN)/python benchmarks/building.py $(DATA)/newsquiz-mini/articles.jsonl
	$(BIN)/python -m benchmarks.service $(BENCH)/mini $(DATA)/newsquiz-mini/questions.jsonl
	$(BIN)/pullquote eval $(DATA)/newsquiz-dev/questions.jsonl --index $(BENCH)/dev
	$(BIN)/pullquote index $(DATA)/stories/articles.jsonl --index $(BENCH)/stories
	$(BIN)/python -m benchmarks.stories $(BENCH)/stories $(DATA)/stories/articles.jsonl
	$(BIN)/python -m benchmarks.holding.run
	$(BIN)/python -m benchmarks.growth.curve $(BENCH)/dev $(BENCH)/growth docs/pictures/growth.svg

clean:
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache
