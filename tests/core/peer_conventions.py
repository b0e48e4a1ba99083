"""Where other systems reckon otherwise, and which of their cases pricing has no word for.

Each entry is a decision. The reasons are told again, with what speaks for them, on the page
`docs/decisions/pricing.md`.
"""

from __future__ import annotations

# Comparable, looked at, and not the same: the case and why ours stays as it is.
DECIDED: dict[str, str] = {
    "odoo-pos-13-test_pos_create_correct_account_move_round_globally_discount": (
        "half a cent: the peer rounds what is left of a price up, we the discount that is printed"
    ),
    "vendure-03": (
        "half a cent: the peer rounds what is left of a price up, we the discount that is printed"
    ),
    "odoo-run-70": "the peer rounds the net first and gives a tax the rest; we round each tax",
    "vendure-02": "the peer taxes one piece, rounds and multiplies; we round the tax of the line",
    "vendure-04": "the peer takes tax out of one piece, rounds and multiplies; we round the line",
    "tryton-pos-1": "the peer takes tax out of one piece, rounds and multiplies; we round the line",
    "erpnext-round3": "the peer's net and tax miss its own total by a cent; our parts add up",
    "wcpos-coupon-07": "the peer rounds each part and lets the last take the rest; we deal fairly",
    "wcpos-coupon-40": "the peer takes the same off every piece, dear or cheap; we go by the price",
}

# What pricing has no word for, and the cases that need it.
NOT_COMPARABLE: dict[str, tuple[str, ...]] = {
    "a gift card is a tender: it pays a price and does not make one": (
        "saleor-gift-1",
        "saleor-gift-2",
        "saleor-gift-3",
        "saleor-gift-5",
    ),
    "splits a coupon kept in millionths into net and tax; we tax what is left": (
        "wcpos-split-01",
        "wcpos-split-02",
        "wcpos-split-03",
        "wcpos-split-05",
        "wcpos-split-10",
        "wcpos-split-11",
        "wcpos-split-13",
        "wcpos-split-14",
        "wcpos-split-16",
        "wcpos-split-17",
    ),
    "whether a promotion applies is the promotion's business": (
        "vendure-09",
        "vendure-10",
        "vendure-11",
        "vendure-18",
    ),
    "which goods a coupon is good for is the promotion's business": (
        "wcpos-coupon-02",
        "wcpos-coupon-12",
        "wcpos-coupon-13",
        "wcpos-coupon-17",
        "wcpos-coupon-18",
        "wcpos-coupon-19",
        "wcpos-coupon-20",
        "wcpos-coupon-27",
        "wcpos-coupon-28",
        "wcpos-coupon-32",
        "wcpos-coupon-33",
        "wcpos-coupon-36",
        "wcpos-coupon-38",
    ),
    "a fixed amount of tax a piece": (
        "erpnext-incl-perqty",
        "erpnext-incl-perqty-dg",
        "erpnext-incl-perqty-dn",
        "odoo-pos-03-test_fixed_tax_positive_qty",
        "odoo-pos-10-test_orders_with_invoiced",
        "odoo-test_fixed_tax_include_base_amount-1",
        "odoo-test_fixed_tax_include_base_amount-2",
        "odoo-test_mixing_price_included_excluded_with_affect_base-1",
        "odoo-test_tax_group-1",
    ),
    "an amount finer than the currency's smallest unit": (
        "odoo-inv-018-test_out_invoice_line_onchange_rounding_price_subtotal_1",
        "odoo-run-53",
        "odoo-run-54",
        "odoo-run-67",
        "odoo-run-68",
        "tryton-resid-1",
        "tryton-resid-2",
        "wcpos-coupon-31",
        "wcpos-coupon-34",
    ),
    "a tax booked at another sum than itself": (
        "odoo-test_rounding_issues_0-1",
        "odoo-test_rounding_issues_0-2",
        "odoo-test_rounding_issues_1-1",
        "odoo-test_rounding_issues_1-2",
    ),
    "a tax below zero (withheld by the buyer)": (
        "odoo-inv-029-test_after_total_mix",
        "odoo-inv-030-test_discounted_tax",
    ),
    "a tax on some of the taxes before it and not on the others": (
        "odoo-test_advanced_taxes_computation_0-1",
        "odoo-test_advanced_taxes_computation_0-2",
    ),
}
