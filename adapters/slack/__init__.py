"""Slack: by HTTP or by Socket Mode in, by its Web API out.

What comes in is stored raw before Slack hears 200, under a key made of the
message rather than of the delivery, so that a mention told twice, a redelivery
and a backfill are one event. slack-bolt and slack_sdk load only where messages
are sent and where Socket Mode runs, never in the request path.
"""
