## Berichte

topic-reporting = Berichte
