"""Events, series, participations and the way back from paper."""
