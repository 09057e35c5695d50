"""The body of a story: headings, sections and turns, and marks that Markdown left over."""
