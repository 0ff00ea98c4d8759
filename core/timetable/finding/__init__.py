"""Finding time: when everybody and a room is free, and which of those times is best."""
