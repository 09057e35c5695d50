"""What the hub's build is compared with, and the hub itself."""
