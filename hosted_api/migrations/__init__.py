"""How the database came to be what it is: one dated file for each change, run once, in their order.

Written with Alembic's operations; `python -m hosted_api make-migration NAME` writes a new one from
what the tables have become. What has run stands in `schema_changes`, so two that were made side by
side both run. Nothing here is imported while the database is current.
"""
