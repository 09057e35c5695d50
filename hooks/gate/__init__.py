"""The built site read again, as readers and their programs will, before it is published."""
