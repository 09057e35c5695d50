"""The subcommands of `python -m hooks`. Each module adds its arguments and runs itself."""
