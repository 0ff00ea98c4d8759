"""From a platform's knock to a worker's hands, and out again."""
