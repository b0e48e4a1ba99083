"""The database: tables and statements in SQLAlchemy, run on asyncpg or APSW, written in batches."""
