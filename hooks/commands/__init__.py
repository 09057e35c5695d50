"""The commands of `python -m hooks`, one a module: `add(commands)` and `run(options)`."""
