"""The cards of *Heute* that belong to no single area."""
