"""From the vault to paper: what services and figures read goes to the reports as plain data and comes back as bytes.

`paper` says what a paper is, `registry` lists them all, `print_job` makes one; the other files say of each what is taken.
Nothing is imported here: whoever wants one paper loads the figures of no other.
"""
