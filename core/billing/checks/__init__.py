"""Whether what stands in the books agrees."""
