"""Everything before the vault is open: unlock, first start, recovery, restore. Qt alone; the rest loads meanwhile."""
