"""The subcommands of `quartiersbuch`. Each module imports what it works with, and is itself imported when it is called."""
