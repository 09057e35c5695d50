"""Nodes become typed values by the tables of keys, or problems."""
