"""What the full screens around selling are made of: head, body, fields, empty states."""
