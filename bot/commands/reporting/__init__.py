"""Reports: asked for, kept, and sent by themselves."""
