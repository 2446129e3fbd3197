# What a person types here. `make site` and `make test` work on a machine that has Swift and apt, and nothing else.
.PHONY: site test build install bench bench-nets gallery clean packages

# Debian packages: cmark parses Markdown, xxhash names contents, pkg-config finds both; OpenBLAS multiplies large matrices;
# KaTeX sets formulas, in Duktape; Graphviz lays out graphs.
PACKAGES = libcmark-dev libxxhash-dev pkg-config libopenblas-dev libjs-katex duktape-dev graphviz
PREFIX ?= /usr/local
BUILT = .build/debug

# The site, after every chapter has been verified: Site/public/index.html.
site: build
	$(BUILT)/workbook build

# All tests: those of the code, then the book itself, once with its nets started a little beside their weights and once as it is.
# The engine's tests wait for processes they start: they run by themselves.
test: packages
	swift build --build-tests
	swift test --skip-build --filter '^(NeuralNet|Figures)Tests\.'
	swift test --skip-build --filter '^WorkbookTests\.' --skip NudgedBookTests
	swift test --skip-build --filter NudgedBookTests
	$(BUILT)/workbook test

build: packages
	swift build

packages:
	@for package in $(PACKAGES); do dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q "ok installed" || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
		root=$$( [ $$(id -u) = 0 ] || echo sudo ); \
		echo "installing$$missing"; \
		$$root apt-get update -q && $$root apt-get install -y -q $$missing; \
	fi

# Puts `workbook` on the PATH, with its kernel and the book's compiled modules beside it.
install: build
	install -d $(DESTDIR)$(PREFIX)/lib/workbook/Modules $(DESTDIR)$(PREFIX)/bin
	install $(BUILT)/workbook $(BUILT)/workbook-kernel $(BUILT)/libNeuralNet.so $(BUILT)/libFigures.so $(DESTDIR)$(PREFIX)/lib/workbook/
	install -m 644 $(BUILT)/Modules/NeuralNet.swiftmodule $(BUILT)/Modules/Figures.swiftmodule $(DESTDIR)$(PREFIX)/lib/workbook/Modules/
	ln -sf ../lib/workbook/workbook $(DESTDIR)$(PREFIX)/bin/workbook

bench: build
	swift run --package-path Benchmarks -c release Benchmarks $(abspath $(BUILT))

# The library against NumPy, PyTorch, JAX and C, which pip installs first; on a machine that does nothing else. WORKS="mlp lenet" limits it.
PEERS = Benchmarks/.build/peers
bench-nets: build $(PEERS)/installed
	swift build --package-path Benchmarks -c release
	Benchmarks/.build/release/Comparison $(abspath $(BUILT)) $(abspath Benchmarks/.build/release/Nets) $(abspath $(PEERS)/bin/python) $(WORKS)

$(PEERS)/installed: Benchmarks/Peers/requirements.txt
	python3 -m venv $(PEERS)
	$(PEERS)/bin/pip install -q --extra-index-url https://download.pytorch.org/whl/cpu -r $<
	touch $@

clean:
	swift package clean
	rm -rf .workbook Site/public

# Every picture that the tests know, in light, in dark, and as wide as a telephone, for the eye: .build/gallery.html.
gallery:
	mkdir -p .build
	sh Tests/FiguresTests/gallery.sh Tests/FiguresTests/Golden Site/style.css > .build/gallery.html
