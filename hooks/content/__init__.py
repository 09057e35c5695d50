"""In: what people wrote becomes trusted values, or problems."""
