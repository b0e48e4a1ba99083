"""The screens: what a cashier sees and touches. They submit intents and show rows, nothing more."""
