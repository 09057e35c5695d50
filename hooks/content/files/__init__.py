"""Files and folders, read from the disk and nowhere else, and pictures made safe."""
