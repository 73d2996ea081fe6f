"""Whether she sits at the computer: what tells that she is away, and what must not lie open then.

`away` hears of it on every system, one file per system; `ticks` measures time by clocks nobody can set; `clipboard` takes
back what was copied; `single_instance` brings the window to the front when the program is started a second time.
"""
