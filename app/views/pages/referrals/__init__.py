"""Referrals and notices."""
