"""Secrecy: releases, what may leave on what ground, and every way out."""
