"""Events, series, who comes and who came."""
