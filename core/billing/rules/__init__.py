"""Which of the rules that hold for a session says what it costs."""
