"""The till at work, without a window: takes intents in order, writes the journal, answers reads."""
