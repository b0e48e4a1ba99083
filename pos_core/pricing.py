"""What an order costs: one pipeline whose result says, for every line and total, how it came about."""

from dataclasses import dataclass
from enum import StrEnum

from pos_core.ids import LineId
from pos_core.money import Currency, Money
from pos_core.quantity import Quantity
from pos_core.rounding import Rounding
from pos_core.tax import Rate, Tax


class TaxPer(StrEnum):
    """Where tax is rounded: on each line, or once per rate on the whole invoice."""

    LINE = "line"
    INVOICE = "invoice"


@dataclass(frozen=True, slots=True)
class Discount:
    """A price cut: a share of the price (`rate`) or a fixed `amount`, never both; with its reason."""

    rate: Rate | None = None
    amount: Money | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ServiceCharge:
    """A charge for service on the net of lines that bear it; it is not a tax, but may be taxed."""

    rate: Rate
    taxed: bool


@dataclass(frozen=True, slots=True)
class CashRounding:
    """Cash is paid in steps of `step` minor units (500 đồng, 100 rupiah), rounded by `mode`."""

    step: int
    mode: Rounding


@dataclass(frozen=True, slots=True)
class PricingPolicy:
    """The shop's choices an order is priced by; an order keeps the policy it was opened with."""

    currency: Currency
    tax_per: TaxPer = TaxPer.LINE
    rounding: Rounding = Rounding.HALF_UP
    service: ServiceCharge | None = None
    cash_rounding: CashRounding | None = None


@dataclass(frozen=True, slots=True)
class Charge:
    """A line as pricing sees it: `unit_price` for one unit of sale with its modifiers in it."""

    line_id: LineId
    unit_price: Money
    quantity: Quantity
    taxes: tuple[Tax, ...]
    discount: Discount | None = None
    bears_service: bool = True


class Rule(StrEnum):
    """The steps of the pipeline, in the order they are applied."""

    EXTEND = "extend"
    LINE_DISCOUNT = "line_discount"
    ORDER_DISCOUNT = "order_discount"
    SERVICE = "service"
    TAX = "tax"
    TOTAL = "total"
    CASH_ROUNDING = "cash_rounding"


@dataclass(frozen=True, slots=True)
class Step:
    """One sentence of the explanation: `rule` took `base` and `rate` and gave `amount`.

    `line_id` is None for a step on the whole order; `exact_num / exact_den` is the value before
    rounding (minor units), so that `rounding` can be checked by hand; `tax` names the tax.
    """

    rule: Rule
    amount: Money
    base: Money
    line_id: LineId | None = None
    rate: Rate | None = None
    tax: str | None = None
    rounding: Rounding | None = None
    exact_num: int | None = None
    exact_den: int = 1


@dataclass(frozen=True, slots=True)
class TaxAmount:
    """Tax by code and rate: `amount` of tax on `base` (the net amount it was reckoned on)."""

    code: str
    rate: Rate
    base: Money
    amount: Money


@dataclass(frozen=True, slots=True)
class PricedLine:
    """A line's figures. `gross` = price x quantity as shown on the shelf; `net` bears no tax.

    `discount` and `order_discount` are zero or more and are taken off `gross`; `total` is what the
    line adds to the order's total: net + service + service tax + taxes.
    """

    line_id: LineId
    gross: Money
    discount: Money
    order_discount: Money
    service: Money
    net: Money
    taxes: tuple[TaxAmount, ...]
    total: Money


@dataclass(frozen=True, slots=True)
class Priced:
    """An order's figures and why. `total` = sum of line totals, to the last minor unit."""

    lines: tuple[PricedLine, ...]
    subtotal: Money
    discount: Money
    service: Money
    taxes: tuple[TaxAmount, ...]
    tax_included: Money
    tax_added: Money
    total: Money
    steps: tuple[Step, ...]
