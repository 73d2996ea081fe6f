"""Two records that are one: merged into one of them, and taken apart again weeks later."""
