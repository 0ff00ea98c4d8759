"""Another tutor for a session: asked, found first, or decided."""
