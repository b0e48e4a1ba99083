"""How long a scanned code takes to become an item, with choices and all, in 50,000 products."""

from random import Random
from time import perf_counter_ns

from benchmarks.catalogues import catalogue_50k, open_catalogue
from benchmarks.measure import percentile, report

SCANS = 20_000


def main() -> None:
    """Print the figure: one scan in ten is of a code nobody has."""
    catalogue = open_catalogue(catalogue_50k())
    tiles = catalogue.page(None, 0, catalogue.count)
    items = [catalogue.by_id(tile.item_id) for tile in tiles]
    codes = [code for item in items if item is not None for code in item.barcodes]
    chance = Random(21)
    times = []
    for number in range(SCANS):
        code = "2999999999998" if number % 10 == 0 else chance.choice(codes)
        start = perf_counter_ns()
        catalogue.by_barcode(code)
        times.append(perf_counter_ns() - start)
    catalogue.close()
    report("barcode_lookup_p99_ms", percentile(times, 0.99) / 1e6, "ms", "<= 0.1", SCANS)
    report("barcode_lookup_p50_ms", percentile(times, 0.5) / 1e6, "ms", "", SCANS)


if __name__ == "__main__":
    main()
