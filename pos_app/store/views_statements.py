"""The statements run on views.db, in SQLAlchemy Core. The generator turns them into text.

Values are bound by position, in the order that `compiled.py` notes above each text.
"""

from collections.abc import Mapping

from sqlalchemy import bindparam, func, insert, literal_column, select
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlalchemy.sql import ClauseElement

from pos_app.store.views_schema import applied, deeds, histories, jobs, orders, refunds

_order_indexes = {str(index.name): index for index in orders.indexes}
_order_columns = [column for column in orders.c if column.name != "paid"]
_other = jobs.alias("other")
_latest_job = (
    select(func.max(_other.c.queued_seq))
    .where(_other.c.order_id == orders.c.order_id)
    .where(_other.c.kind == literal_column("'receipt'"))
    .scalar_subquery()
)
_with_job = orders.outerjoin(
    jobs, (jobs.c.order_id == orders.c.order_id) & (jobs.c.queued_seq == _latest_job)
)
_orders_of_day = (
    select(*_order_columns, jobs.c.state, jobs.c.copy)
    .select_from(_with_job)
    .where(orders.c.business_day == bindparam("day"))
    .where(orders.c.closed_seq < bindparam("before"))
    .order_by(orders.c.closed_seq.desc())
    .limit(bindparam("limit"))
)

STATEMENTS: Mapping[str, ClauseElement] = {
    "CREATE_APPLIED": CreateTable(applied),
    "CREATE_ORDERS": CreateTable(orders),
    "CREATE_JOBS": CreateTable(jobs),
    "CREATE_DEEDS": CreateTable(deeds),
    "CREATE_REFUNDS": CreateTable(refunds),
    "CREATE_HISTORIES": CreateTable(histories),
    "CREATE_REFUNDS_BY_ORDER": CreateIndex(next(iter(refunds.indexes))),
    "CREATE_DEEDS_BY_DAY": CreateIndex(next(iter(deeds.indexes))),
    "CREATE_ORDERS_BY_DAY": CreateIndex(_order_indexes["orders_by_day"]),
    "CREATE_ORDERS_BY_NUMBER": CreateIndex(_order_indexes["orders_by_number"]),
    "CREATE_JOBS_BY_ORDER": CreateIndex(next(iter(jobs.indexes))),
    "PUT_APPLIED": insert(applied).prefix_with("OR REPLACE"),
    "APPLIED": select(applied.c.journal, applied.c.seq),
    "PUT_ORDER": insert(orders).prefix_with("OR REPLACE"),
    "ORDER_ROW": select(orders).where(orders.c.order_id == bindparam("order_id")),
    "PUT_JOB": insert(jobs).prefix_with("OR REPLACE"),
    "JOB_ROW": select(jobs).where(jobs.c.job_id == bindparam("job_id")),
    "ORDERS_OF_DAY": _orders_of_day,
    "PAID_OF_ORDER": select(orders.c.paid).where(orders.c.order_id == bindparam("order_id")),
    "PAID_OF_DAY": select(orders.c.outcome, orders.c.paid)
    .where(orders.c.business_day == bindparam("day"))
    .order_by(orders.c.closed_seq),
    "PUT_DEED": insert(deeds).prefix_with("OR REPLACE"),
    "DEEDS_OF_DAYS": select(deeds)
    .where(deeds.c.business_day.between(bindparam("first_day"), bindparam("last_day")))
    .order_by(deeds.c.seq),
    "DEEDS_OF_RANGE": select(deeds)
    .where(deeds.c.seq.between(bindparam("first"), bindparam("last")))
    .order_by(deeds.c.seq),
    "LATEST_DEEDS": select(deeds)
    .where(deeds.c.type == bindparam("type"))
    .order_by(deeds.c.seq.desc())
    .limit(bindparam("limit")),
    "PAID_OF_DAYS": select(orders.c.closed_seq, orders.c.paid)
    .where(orders.c.business_day.between(bindparam("first_day"), bindparam("last_day")))
    .where(orders.c.paid != literal_column("''"))
    .order_by(orders.c.closed_seq),
    "PAID_OF_RANGE": select(orders.c.closed_seq, orders.c.paid)
    .where(orders.c.closed_seq.between(bindparam("first"), bindparam("last")))
    .where(orders.c.paid != literal_column("''"))
    .order_by(orders.c.closed_seq),
    "PUT_HISTORY": insert(histories).prefix_with("OR REPLACE"),
    "ORDERS_OF_CUSTOMER": select(*_order_columns, jobs.c.state, jobs.c.copy)
    .select_from(histories.join(_with_job, orders.c.closed_seq == histories.c.seq))
    .where(histories.c.customer_id == bindparam("customer_id"))
    .order_by(histories.c.seq.desc())
    .limit(bindparam("limit")),
    "DEBTS_PAID_BY_CUSTOMER": select(deeds)
    .select_from(histories.join(deeds, deeds.c.seq == histories.c.seq))
    .where(histories.c.customer_id == bindparam("customer_id"))
    .order_by(histories.c.seq.desc())
    .limit(bindparam("limit")),
    "ALL_HISTORIES": select(histories).order_by(histories.c.customer_id, histories.c.seq),
    "PUT_REFUND": insert(refunds).prefix_with("OR REPLACE"),
    "REFUNDS_OF_ORDER": select(deeds.c.text)
    .select_from(refunds.join(deeds, deeds.c.seq == refunds.c.seq))
    .where(refunds.c.order_id == bindparam("order_id"))
    .order_by(refunds.c.seq),
    "REFUNDS_OF_DAY": select(deeds.c.text)
    .where(deeds.c.business_day == bindparam("day"))
    .where(deeds.c.type == literal_column("'refund.lines_refunded.v1'"))
    .order_by(deeds.c.seq),
    "ORDERS_OF_NUMBER": select(orders.c.order_id)
    .where(orders.c.number == bindparam("number"))
    .where(orders.c.paid != literal_column("''"))
    .order_by(orders.c.closed_seq.desc()),
    "OUTCOME_OF_ORDER": select(orders.c.outcome, orders.c.paid).where(
        orders.c.order_id == bindparam("order_id")
    ),
    "SOLD_ON_DAY": select(*_order_columns, orders.c.paid)
    .where(orders.c.business_day == bindparam("day"))
    .where(orders.c.paid != literal_column("''"))
    .order_by(orders.c.closed_seq.desc())
    .limit(bindparam("limit")),
    "REFUND_PRINT": select(jobs.c.state, jobs.c.copy, jobs.c.job_id)
    .where(jobs.c.order_id == bindparam("order_id"))
    .where(jobs.c.subject == bindparam("subject"))
    .order_by(jobs.c.queued_seq.desc())
    .limit(literal_column("1")),
    "ALL_REFUNDS": select(refunds).order_by(refunds.c.seq),
    "ALL_DEEDS": select(deeds).order_by(deeds.c.seq),
    "MOST_COPIES": select(func.max(jobs.c.copy))
    .where(jobs.c.order_id == bindparam("order_id"))
    .where(jobs.c.kind == bindparam("kind")),
    "ALL_ORDERS": select(orders).order_by(orders.c.closed_seq),
    "ALL_JOBS": select(jobs).order_by(jobs.c.job_id),
}
