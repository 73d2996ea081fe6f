"""Vaults that are not open: made, opened, looked at from outside, put back from a backup, rescued.

Each gives back a `Context` where one is open afterwards. The window knows the storage only through this room and
`app.context`.
"""
