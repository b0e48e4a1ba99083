"""Issues of a store, one row for each thing that is wrong, however often it is noticed."""

from __future__ import annotations

from sqlalchemy import Index, PrimaryKeyConstraint, Table

from hosted_api.kit.db.tables import METADATA, moment, number, text

issues = Table(
    "issues",
    METADATA,
    text("store_id"),
    text("issue_id"),
    text("kind"),
    text("key"),
    text("state"),
    moment("opened_at"),
    moment("changed_at"),
    number("noticed"),
    text("facts"),
    PrimaryKeyConstraint("store_id", "issue_id"),
    Index("ix_issues_store_id_state", "store_id", "state", "opened_at"),
)
