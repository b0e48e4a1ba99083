"""Examples of what a till alone knows of tables; see `event_examples.py`."""

from pos_core.events import Event
from pos_core.session_events import PhoneLetIn, RoundRefused
from pos_core.table_rules import TableRules
from pos_core.tables import AddressHeard, LinkHeard, LinkMade, SessionHeard, TableRulesHeard

TABLE_EXAMPLES: tuple[Event, ...] = (
    SessionHeard(PhoneLetIn("session-1", "phone-1")),
    SessionHeard(RoundRefused("session-1", 1, "hết hàng", ("line-1",))),
    LinkMade("session-1", "mGzvJ3vS0h8C2cC4cQn3Ew"),
    LinkHeard("session-1", "mGzvJ3vS0h8C2cC4cQn3Ew"),
    AddressHeard("http://192.168.1.20:8750"),
    AddressHeard(""),
    TableRulesHeard(TableRules(opens_by_scan=False, minutes=90, version=2, till="B")),
)
