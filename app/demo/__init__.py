"""An invented quarter to look around in, to test and to measure with."""
