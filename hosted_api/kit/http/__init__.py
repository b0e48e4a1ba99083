"""HTTP without shops: signatures, middleware, cursors, limits."""
