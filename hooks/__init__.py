"""The generator: text in through `content`, understood in `knowledge`, out through `publishing`."""
