"""Who may ask for what: tills that were enrolled, their staff, partners with keys to sign with."""
