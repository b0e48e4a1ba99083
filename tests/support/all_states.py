"""Every state of the till's window that the screens' tests walk and the pictures are painted of."""

from tests.support.customer_states import CUSTOMER_STATES
from tests.support.page_states import PAGE_STATES
from tests.support.payment_states import PAYMENT_STATES
from tests.support.screen_states import STATES
from tests.support.setup_states import SETUP_STATES
from tests.support.sold_out_states import SOLD_OUT_STATES
from tests.support.sync_states import SYNC_STATES
from tests.support.table_states import TABLE_STATES

ALL_STATES = {
    **STATES,
    **CUSTOMER_STATES,
    **PAGE_STATES,
    **PAYMENT_STATES,
    **SETUP_STATES,
    **SOLD_OUT_STATES,
    **SYNC_STATES,
    **TABLE_STATES,
}
