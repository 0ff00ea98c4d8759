## Wer heute fehlt

about-missing = Wer heute nicht da ist, und was man darüber weiß. Es bleibt auf dem Laufenden.
missing-no-word = keine Nachricht
missing-late = unterwegs
missing-asked = hat um Entschuldigung gebeten
missing-excused = entschuldigt
