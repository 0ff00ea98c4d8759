"""Files of many rows, made beside everything else: asked for, made, cancelled."""
