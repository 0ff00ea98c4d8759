"""Things a sentence may name: people, classes, money, counts."""
