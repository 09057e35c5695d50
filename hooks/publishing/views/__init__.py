"""What several kinds of pages show, as small frozen values for templates."""
