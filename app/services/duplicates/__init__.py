"""Whether two records are one and the same: traits, their weighing with reasons, candidates by index, a scan over all."""
