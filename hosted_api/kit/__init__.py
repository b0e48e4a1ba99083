"""What every noun stands on: database, signatures, paging, limits, jobs, outbox. Knows no shop."""
