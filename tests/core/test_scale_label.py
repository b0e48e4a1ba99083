"""Scan a label, tell the till what it is: it finds the layout, or says why it cannot."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_core.barcode import (
    ScaleLabel,
    ScalePattern,
    check_digit,
    label_code,
    read_barcode,
    scale_pattern,
)
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal
from pos_core.scale_label import ScaleLayout, ShownLabel, layout_of, pattern_text, with_layout


def shown(
    body: str, article: str = "", grams: int | None = None, price: int | None = None
) -> ShownLabel:
    """A label of twelve digits and its check digit."""
    weight = None if grams is None else Quantity(grams)
    return ShownLabel(body + check_digit(body), article, weight, price)


def found(*labels: ShownLabel) -> ScaleLayout:
    layout = layout_of(labels)
    assert isinstance(layout, ScaleLayout), layout
    return layout


def refused(*labels: ShownLabel) -> str:
    layout = layout_of(labels)
    assert isinstance(layout, Refusal), layout
    return layout.code


# Layouts as makers of scales ship them: CAS and Dibal (weight), Digi and Mettler (price), Bizerba
# with a verifier before the price, and the Vietnamese and Indonesian habit of prices in hundreds.
@pytest.mark.parametrize(
    ("label", "pattern"),
    [
        (shown("210004201305", "00042", grams=1305), "21IIIIIWWWWWC"),
        (shown("210004201305", "42", grams=1305), "21IIIIIWWWWWC"),
        (shown("200012340250", "001234", grams=250), "20IIIIIIWWWWC"),
        (shown("280107702515", "01077", grams=2515), "28IIIIIWWWWWC"),
        (shown("220001700985", "00017", price=98_500), "22IIIIIPPPPPC*100"),
        (shown("220001729450", "00017", price=29_450), "22IIIIIPPPPPC"),
        (shown("230001702945", "00017", price=29_450), "23IIIIIPPPPPC*10"),
        (shown("250001700185", "00017", price=185_000), "25IIIIIPPPPPC*1000"),
        (shown("290004400132", "00044", grams=1320), "29IIIIIWWWWWC*10"),
        (shown("271234000325", "1234", grams=325), "27IIIIWWWWWWC"),
    ],
)
def test_one_label_and_its_article_are_enough(label: ShownLabel, pattern: str) -> None:
    layout = found(label)
    assert pattern_text(layout.pattern) == pattern
    assert layout.is_sure


def test_what_was_worked_out_reads_the_label_as_it_was_told() -> None:
    label = shown("210004201305", "42", grams=1305)
    read = read_barcode(label.code, [found(label).pattern])
    assert read == ScaleLabel(label.code, "00042", weight=Quantity(1305))


def test_a_price_with_its_own_check_digit_is_recognised() -> None:
    code = label_code(ScalePattern("24IIIIIVPPPPC"), "77", 1250)
    layout = found(ShownLabel(code, "00077", price_minor=1250))
    assert layout.pattern.text == "24IIIIIVPPPPC"


def test_weight_and_price_may_both_be_told_and_the_one_inside_is_found() -> None:
    layout = found(shown("210004201305", "42", grams=1305, price=78_300))
    assert layout.pattern.text == "21IIIIIWWWWWC"
    layout = found(shown("220004200783", "42", grams=1305, price=78_300))
    assert pattern_text(layout.pattern) == "22IIIIIPPPPPC*100"


def test_without_the_article_one_light_label_leaves_a_doubt_and_a_second_ends_it() -> None:
    light = shown("211234500325", grams=325)
    assert found(light).pattern.text == "21IIIIIWWWWWC"
    assert not found(light).is_sure
    heavy = shown("215432112040", grams=12_040)
    assert found(light, heavy).pattern.text == "21IIIIIWWWWWC"
    assert found(light, heavy).is_sure


@pytest.mark.parametrize(
    ("label", "code"),
    [
        (ShownLabel("8934563138165", weight=Quantity(500)), "scale_label.not_a_label"),
        (ShownLabel("2100042", weight=Quantity(500)), "scale_label.not_a_label"),
        (ShownLabel("2100042013058", weight=Quantity(1305)), "scale_label.misread"),
        (shown("210004201305", "42"), "scale_label.nothing_told"),
        (shown("210004201305", "42", grams=999), "scale_label.no_layout"),
        (shown("210004201305", "43", grams=1305), "scale_label.no_layout"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(label: ShownLabel, code: str) -> None:
    assert refused(label) == code


def test_labels_that_begin_differently_are_two_layouts() -> None:
    one, other = shown("210004201305", grams=1305), shown("220004200783", price=78_300)
    assert refused(one, other) == "scale_label.two_kinds"
    assert refused() == "scale_label.not_a_label"


def test_a_new_layout_takes_the_place_of_the_old_one_for_its_prefix() -> None:
    texts = with_layout(("21IIIIIWWWWWC", "22IIIIIPPPPPC*100"), scale_pattern("22IIIIIPPPPPC*10"))
    assert texts == ("21IIIIIWWWWWC", "22IIIIIPPPPPC*10")
    assert with_layout((), scale_pattern("20IIIIIWWWWWC")) == ("20IIIIIWWWWWC",)


@given(
    article=st.integers(1, 99_999),
    values=st.lists(st.integers(1, 99_999), min_size=1, max_size=3),
    layout=st.sampled_from(
        ["21IIIIIWWWWWC", "29IIIIIPPPPPC", "22IIIIIPPPPPC*100", "20IIIIIWWWWWC*10"]
    ),
)
def test_any_label_of_a_usual_scale_gives_its_layout_back(
    article: int, values: list[int], layout: str
) -> None:
    pattern = scale_pattern(layout)
    labels = []
    for value in values:
        worth = value * pattern.step
        code = label_code(pattern, str(article), value)
        weight = Quantity(worth) if "W" in layout else None
        labels.append(ShownLabel(code, str(article), weight, None if weight else worth))
    worked_out = found(*labels)
    for label in labels:
        read = read_barcode(label.code, [worked_out.pattern])
        assert isinstance(read, ScaleLabel)
        assert (read.weight, read.price_minor) == (label.weight, label.price_minor)
        assert int(read.item_code) == article
