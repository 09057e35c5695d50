"""YAML text becomes nodes with line and column, past slips, each told in plain words."""
