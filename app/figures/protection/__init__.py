"""What may be printed: from what each person contributed to figures that name nobody."""
