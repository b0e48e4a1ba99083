"""What a person sees and touches: screens, their kit and the words on them."""
