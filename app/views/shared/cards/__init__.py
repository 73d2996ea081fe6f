"""What the cards of *Heute* are made of."""
