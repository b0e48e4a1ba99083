"""Starting and stopping the till: the only code that sees every layer."""
