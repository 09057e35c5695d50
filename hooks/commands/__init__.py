"""The commands of `python -m hooks`: each module adds its options and runs."""
