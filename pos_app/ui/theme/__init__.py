"""The look, defined once: tokens become a palette, one style sheet for shape, fonts and icons."""
