"""The page *Stimmungsbild*."""
