"""The first schema.

Written by `python -m storage.migrations.regenerate`; do not edit.
"""

from uuid import UUID

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ORGANISATION = sa.table(
    "organisation",
    sa.column("id", sa.Uuid()),
    sa.column("name", sa.String(length=100)),
    sa.column("zone", sa.String(length=60)),
    sa.column("currency", sa.String(length=3)),
    sa.column("date_order", sa.String(length=3)),
    sa.column("policies", sa.JSON()),
    sa.column("people_version", sa.String(length=16)),
)
INSTALLATION = {'currency': 'XXX',
 'date_order': 'dmy',
 'id': UUID('00000000-0000-0000-0000-000000000000'),
 'name': 'Installation',
 'people_version': '',
 'policies': {},
 'zone': 'UTC'}

PROTECTIONS = {'postgresql': ["CREATE INDEX search_fts ON search_words USING gin (to_tsvector('simple', words))",
                '\n'
                'DO $$ BEGIN\n'
                "  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tutordesk_app') THEN\n"
                '    CREATE ROLE tutordesk_app NOLOGIN;\n'
                '  END IF;\n'
                '  GRANT tutordesk_app TO CURRENT_USER;\n'
                'EXCEPTION\n'
                '  WHEN duplicate_object OR unique_violation THEN NULL;\n'
                '  WHEN insufficient_privilege THEN\n'
                "    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tutordesk_app') THEN\n"
                "      RAISE EXCEPTION 'First, as a superuser: CREATE ROLE tutordesk_app "
                "NOLOGIN';\n"
                '    END IF;\n'
                'END $$\n',
                'GRANT USAGE ON SCHEMA public TO tutordesk_app',
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "account" TO tutordesk_app',
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "alert" TO tutordesk_app',
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "chat" TO tutordesk_app',
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "inbox" TO tutordesk_app',
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "lease" TO tutordesk_app',
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "organisation" TO tutordesk_app',
                'ALTER TABLE "organisation" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "organisation" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "organisation" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (id::text, 'everywhere')) WITH CHECK "
                "((SELECT current_setting('desk.reach', true)) IN (id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "organisation_key" TO tutordesk_app',
                'ALTER TABLE "organisation_key" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "organisation_key" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "organisation_key" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "person_key" TO tutordesk_app',
                'ALTER TABLE "person_key" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "person_key" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "person_key" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "search_words" TO tutordesk_app',
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "upload" TO tutordesk_app',
                'GRANT SELECT, INSERT, UPDATE (number, seal) ON "audit" TO tutordesk_app',
                'ALTER TABLE "audit" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "audit" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "audit" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'CREATE POLICY stays ON "audit" AS RESTRICTIVE FOR UPDATE USING (number IS NULL) '
                'WITH CHECK (true)',
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "audit_head" TO tutordesk_app',
                'ALTER TABLE "audit_head" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "audit_head" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "audit_head" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "class" TO tutordesk_app',
                'ALTER TABLE "class" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "class" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "class" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "counter" TO tutordesk_app',
                'ALTER TABLE "counter" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "counter" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "counter" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "due" TO tutordesk_app',
                'ALTER TABLE "due" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "due" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "due" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "event" TO tutordesk_app',
                'ALTER TABLE "event" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "event" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "event" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "file" TO tutordesk_app',
                'ALTER TABLE "file" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "file" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "file" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "organisation_logo" TO tutordesk_app',
                'ALTER TABLE "organisation_logo" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "organisation_logo" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "organisation_logo" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "outbox" TO tutordesk_app',
                'ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "outbox" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "outbox" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "person" TO tutordesk_app',
                'ALTER TABLE "person" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "person" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "person" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "sent" TO tutordesk_app',
                'ALTER TABLE "sent" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "sent" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "sent" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "session_counted" TO tutordesk_app',
                'ALTER TABLE "session_counted" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "session_counted" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "session_counted" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "session_sums" TO tutordesk_app',
                'ALTER TABLE "session_sums" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "session_sums" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "session_sums" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "site" TO tutordesk_app',
                'ALTER TABLE "site" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "site" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "site" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "student_month" TO tutordesk_app',
                'ALTER TABLE "student_month" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "student_month" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "student_month" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "sums_todo" TO tutordesk_app',
                'ALTER TABLE "sums_todo" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "sums_todo" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "sums_todo" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "synced" TO tutordesk_app',
                'ALTER TABLE "synced" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "synced" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "synced" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "tag" TO tutordesk_app',
                'ALTER TABLE "tag" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "tag" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "tag" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "term_draft" TO tutordesk_app',
                'ALTER TABLE "term_draft" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "term_draft" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "term_draft" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "time_total" TO tutordesk_app',
                'ALTER TABLE "time_total" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "time_total" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "time_total" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "unit" TO tutordesk_app',
                'ALTER TABLE "unit" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "unit" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "unit" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "year" TO tutordesk_app',
                'ALTER TABLE "year" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "year" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "year" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "absence_trouble" TO tutordesk_app',
                'ALTER TABLE "absence_trouble" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "absence_trouble" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "absence_trouble" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "announcement" TO tutordesk_app',
                'ALTER TABLE "announcement" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "announcement" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "announcement" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "api_answer" TO tutordesk_app',
                'ALTER TABLE "api_answer" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "api_answer" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "api_answer" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "api_token" TO tutordesk_app',
                'ALTER TABLE "api_token" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "api_token" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "api_token" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "attachment" TO tutordesk_app',
                'ALTER TABLE "attachment" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "attachment" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "attachment" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "board" TO tutordesk_app',
                'ALTER TABLE "board" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "board" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "board" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "class_chat" TO tutordesk_app',
                'ALTER TABLE "class_chat" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "class_chat" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "class_chat" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "consent" TO tutordesk_app',
                'ALTER TABLE "consent" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "consent" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "consent" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "course" TO tutordesk_app',
                'ALTER TABLE "course" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "course" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "course" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "draft" TO tutordesk_app',
                'ALTER TABLE "draft" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "draft" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "draft" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "enrolment" TO tutordesk_app',
                'ALTER TABLE "enrolment" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "enrolment" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "enrolment" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "evidence_policy" TO tutordesk_app',
                'ALTER TABLE "evidence_policy" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "evidence_policy" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "evidence_policy" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "feed" TO tutordesk_app',
                'ALTER TABLE "feed" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "feed" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "feed" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "file_run" TO tutordesk_app',
                'ALTER TABLE "file_run" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "file_run" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "file_run" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "guardianship" TO tutordesk_app',
                'ALTER TABLE "guardianship" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "guardianship" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "guardianship" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "holiday" TO tutordesk_app',
                'ALTER TABLE "holiday" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "holiday" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "holiday" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "invitation" TO tutordesk_app',
                'ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "invitation" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "invitation" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "invoice_run" TO tutordesk_app',
                'ALTER TABLE "invoice_run" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "invoice_run" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "invoice_run" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "late_answer" TO tutordesk_app',
                'ALTER TABLE "late_answer" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "late_answer" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "late_answer" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT ON "ledger" TO tutordesk_app',
                'ALTER TABLE "ledger" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "ledger" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "ledger" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "link" TO tutordesk_app',
                'ALTER TABLE "link" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "link" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "link" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "live_about" TO tutordesk_app',
                'ALTER TABLE "live_about" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "live_about" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "live_about" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "live_card" TO tutordesk_app',
                'ALTER TABLE "live_card" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "live_card" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "live_card" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "marking_entry" TO tutordesk_app',
                'ALTER TABLE "marking_entry" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "marking_entry" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "marking_entry" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "membership" TO tutordesk_app',
                'ALTER TABLE "membership" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "membership" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "membership" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "miss" TO tutordesk_app',
                'ALTER TABLE "miss" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "miss" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "miss" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "offer" TO tutordesk_app',
                'ALTER TABLE "offer" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "offer" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "offer" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "page_link" TO tutordesk_app',
                'ALTER TABLE "page_link" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "page_link" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "page_link" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "preference" TO tutordesk_app',
                'ALTER TABLE "preference" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "preference" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "preference" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "reminder" TO tutordesk_app',
                'ALTER TABLE "reminder" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "reminder" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "reminder" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "removal" TO tutordesk_app',
                'ALTER TABLE "removal" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "removal" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "removal" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "report_plan" TO tutordesk_app',
                'ALTER TABLE "report_plan" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "report_plan" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "report_plan" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "role_grant" TO tutordesk_app',
                'ALTER TABLE "role_grant" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "role_grant" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "role_grant" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "room" TO tutordesk_app',
                'ALTER TABLE "room" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "room" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "room" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "saved_audience" TO tutordesk_app',
                'ALTER TABLE "saved_audience" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "saved_audience" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "saved_audience" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "saved_report" TO tutordesk_app',
                'ALTER TABLE "saved_report" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "saved_report" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "saved_report" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "search_entry" TO tutordesk_app',
                'ALTER TABLE "search_entry" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "search_entry" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "search_entry" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "sheet" TO tutordesk_app',
                'ALTER TABLE "sheet" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "sheet" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "sheet" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "sign_in_link" TO tutordesk_app',
                'ALTER TABLE "sign_in_link" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "sign_in_link" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "sign_in_link" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "tagging" TO tutordesk_app',
                'ALTER TABLE "tagging" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "tagging" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "tagging" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "term" TO tutordesk_app',
                'ALTER TABLE "term" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "term" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "term" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "term_draft_news" TO tutordesk_app',
                'ALTER TABLE "term_draft_news" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "term_draft_news" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "term_draft_news" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "thread" TO tutordesk_app',
                'ALTER TABLE "thread" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "thread" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "thread" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "told" TO tutordesk_app',
                'ALTER TABLE "told" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "told" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "told" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "travel" TO tutordesk_app',
                'ALTER TABLE "travel" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "travel" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "travel" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "visit" TO tutordesk_app',
                'ALTER TABLE "visit" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "visit" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "visit" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "webhook" TO tutordesk_app',
                'ALTER TABLE "webhook" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "webhook" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "webhook" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "why" TO tutordesk_app',
                'ALTER TABLE "why" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "why" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "why" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "wishes" TO tutordesk_app',
                'ALTER TABLE "wishes" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "wishes" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "wishes" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "api_refresh_spent" TO tutordesk_app',
                'ALTER TABLE "api_refresh_spent" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "api_refresh_spent" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "api_refresh_spent" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "availability" TO tutordesk_app',
                'ALTER TABLE "availability" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "availability" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "availability" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "closure" TO tutordesk_app',
                'ALTER TABLE "closure" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "closure" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "closure" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "invoice" TO tutordesk_app',
                'ALTER TABLE "invoice" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "invoice" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "invoice" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "letter" TO tutordesk_app',
                'ALTER TABLE "letter" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "letter" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "letter" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "observation" TO tutordesk_app',
                'ALTER TABLE "observation" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "observation" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "observation" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "package" TO tutordesk_app',
                'ALTER TABLE "package" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "package" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "package" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "pay_rate" TO tutordesk_app',
                'ALTER TABLE "pay_rate" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "pay_rate" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "pay_rate" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "qualification" TO tutordesk_app',
                'ALTER TABLE "qualification" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "qualification" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "qualification" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "rate" TO tutordesk_app',
                'ALTER TABLE "rate" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "rate" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "rate" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "recipient" TO tutordesk_app',
                'ALTER TABLE "recipient" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "recipient" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "recipient" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "recipient_batch" TO tutordesk_app',
                'ALTER TABLE "recipient_batch" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "recipient_batch" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "recipient_batch" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "series" TO tutordesk_app',
                'ALTER TABLE "series" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "series" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "series" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "sheet_line" TO tutordesk_app',
                'ALTER TABLE "sheet_line" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "sheet_line" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "sheet_line" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "task" TO tutordesk_app',
                'ALTER TABLE "task" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "task" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "task" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "time_correction" TO tutordesk_app',
                'ALTER TABLE "time_correction" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "time_correction" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "time_correction" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "marking_share" TO tutordesk_app',
                'ALTER TABLE "marking_share" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "marking_share" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "marking_share" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "marking_timer" TO tutordesk_app',
                'ALTER TABLE "marking_timer" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "marking_timer" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "marking_timer" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "payment" TO tutordesk_app',
                'ALTER TABLE "payment" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "payment" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "payment" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "payment_reminder" TO tutordesk_app',
                'ALTER TABLE "payment_reminder" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "payment_reminder" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "payment_reminder" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "series_past" TO tutordesk_app',
                'ALTER TABLE "series_past" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "series_past" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "series_past" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "series_person" TO tutordesk_app',
                'ALTER TABLE "series_person" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "series_person" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "series_person" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "series_skip" TO tutordesk_app',
                'ALTER TABLE "series_skip" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "series_skip" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "series_skip" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "session" TO tutordesk_app',
                'ALTER TABLE "session" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "session" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "session" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "term_draft_entry" TO tutordesk_app',
                'ALTER TABLE "term_draft_entry" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "term_draft_entry" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "term_draft_entry" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "absence_alert" TO tutordesk_app',
                'ALTER TABLE "absence_alert" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "absence_alert" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "absence_alert" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT ON "allocation" TO tutordesk_app',
                'ALTER TABLE "allocation" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "allocation" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "allocation" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "appeal" TO tutordesk_app',
                'ALTER TABLE "appeal" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "appeal" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "appeal" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT ON "charge" TO tutordesk_app',
                'ALTER TABLE "charge" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "charge" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "charge" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "check_in" TO tutordesk_app',
                'ALTER TABLE "check_in" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "check_in" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "check_in" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "check_in_link" TO tutordesk_app',
                'ALTER TABLE "check_in_link" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "check_in_link" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "check_in_link" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "claim" TO tutordesk_app',
                'ALTER TABLE "claim" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "claim" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "claim" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "excuse" TO tutordesk_app',
                'ALTER TABLE "excuse" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "excuse" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "excuse" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "feedback" TO tutordesk_app',
                'ALTER TABLE "feedback" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "feedback" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "feedback" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "feedback_round" TO tutordesk_app',
                'ALTER TABLE "feedback_round" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "feedback_round" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "feedback_round" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "hours_answer" TO tutordesk_app',
                'ALTER TABLE "hours_answer" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "hours_answer" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "hours_answer" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "kept_photo" TO tutordesk_app',
                'ALTER TABLE "kept_photo" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "kept_photo" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "kept_photo" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "late_notice" TO tutordesk_app',
                'ALTER TABLE "late_notice" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "late_notice" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "late_notice" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "photo_trace" TO tutordesk_app',
                'ALTER TABLE "photo_trace" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "photo_trace" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "photo_trace" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "ping" TO tutordesk_app',
                'ALTER TABLE "ping" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "ping" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "ping" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "poll" TO tutordesk_app',
                'ALTER TABLE "poll" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "poll" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "poll" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "register_entry" TO tutordesk_app',
                'ALTER TABLE "register_entry" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "register_entry" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "register_entry" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "register_past" TO tutordesk_app',
                'ALTER TABLE "register_past" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "register_past" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "register_past" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "session_code" TO tutordesk_app',
                'ALTER TABLE "session_code" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "session_code" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "session_code" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "session_past" TO tutordesk_app',
                'ALTER TABLE "session_past" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "session_past" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "session_past" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "session_person" TO tutordesk_app',
                'ALTER TABLE "session_person" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "session_person" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "session_person" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "stay" TO tutordesk_app',
                'ALTER TABLE "stay" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "stay" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "stay" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "substitution" TO tutordesk_app',
                'ALTER TABLE "substitution" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "substitution" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "substitution" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "tutor_evidence" TO tutordesk_app',
                'ALTER TABLE "tutor_evidence" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "tutor_evidence" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "tutor_evidence" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "verification" TO tutordesk_app',
                'ALTER TABLE "verification" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "verification" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "verification" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "wrong_code" TO tutordesk_app',
                'ALTER TABLE "wrong_code" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "wrong_code" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "wrong_code" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "excuse_paper" TO tutordesk_app',
                'ALTER TABLE "excuse_paper" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "excuse_paper" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "excuse_paper" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "excused_entry" TO tutordesk_app',
                'ALTER TABLE "excused_entry" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "excused_entry" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "excused_entry" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "invoice_line" TO tutordesk_app',
                'ALTER TABLE "invoice_line" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "invoice_line" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "invoice_line" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT ON "package_use" TO tutordesk_app',
                'ALTER TABLE "package_use" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "package_use" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "package_use" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "poll_option" TO tutordesk_app',
                'ALTER TABLE "poll_option" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "poll_option" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "poll_option" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "poll_vote" TO tutordesk_app',
                'ALTER TABLE "poll_vote" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "poll_vote" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "poll_vote" USING ((SELECT current_setting(\'desk.reach\', '
                "true)) IN (organisation_id::text, 'everywhere')) WITH CHECK ((SELECT "
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere'))",
                'GRANT SELECT, INSERT, UPDATE, DELETE ON "to_invoice" TO tutordesk_app',
                'ALTER TABLE "to_invoice" ENABLE ROW LEVEL SECURITY',
                'ALTER TABLE "to_invoice" FORCE ROW LEVEL SECURITY',
                'CREATE POLICY reach ON "to_invoice" USING ((SELECT '
                "current_setting('desk.reach', true)) IN (organisation_id::text, 'everywhere')) "
                "WITH CHECK ((SELECT current_setting('desk.reach', true)) IN "
                "(organisation_id::text, 'everywhere'))",
                'GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO tutordesk_app'],
 'sqlite': ['\n'
            'CREATE VIRTUAL TABLE search_fts USING fts5\n'
            "(words, content='search_words', content_rowid='number', detail=none)\n",
            '\n'
            'CREATE TRIGGER search_words_added AFTER INSERT ON search_words BEGIN\n'
            'INSERT INTO search_fts(rowid, words) VALUES (new.number, new.words); END\n',
            '\n'
            'CREATE TRIGGER search_words_gone AFTER DELETE ON search_words BEGIN\n'
            'INSERT INTO search_fts(search_fts, rowid, words)\n'
            "VALUES ('delete', old.number, old.words); END\n",
            'CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit WHEN OLD.number IS NOT NULL '
            "BEGIN SELECT RAISE(ABORT, 'audit rows stay as they are'); END",
            "CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit "
            "rows stay as they are'); END"]}


def upgrade() -> None:
    # ### commands auto generated by Alembic - please adjust! ###
    op.create_table('account',
    sa.Column('platform', sa.String(length=20), nullable=False),
    sa.Column('workspace', sa.String(length=60), nullable=False),
    sa.Column('handle', sa.String(length=100), nullable=False),
    sa.Column('chosen_organisation_id', sa.Uuid(), nullable=True),
    sa.Column('chosen_person_id', sa.Uuid(), nullable=True),
    sa.Column('spoke_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('unreachable_since', sa.DateTime(timezone=True), nullable=True),
    sa.Column('unreachable_why', sa.String(length=100), nullable=True),
    sa.Column('wrong_codes', sa.Integer(), nullable=False),
    sa.Column('wrong_code_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('platform', 'workspace', 'handle', name=op.f('pk_account'))
    )
    op.create_table('alert',
    sa.Column('name', sa.String(length=80), nullable=False),
    sa.Column('since', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_alert'))
    )
    op.create_table('chat',
    sa.Column('platform', sa.String(length=20), nullable=False),
    sa.Column('workspace', sa.String(length=60), nullable=False),
    sa.Column('chat', sa.String(length=100), nullable=False),
    sa.Column('last', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('platform', 'workspace', 'chat', name=op.f('pk_chat'))
    )
    op.create_table('inbox',
    sa.Column('number', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('platform', sa.String(length=20), nullable=False),
    sa.Column('workspace', sa.String(length=60), nullable=False),
    sa.Column('key', sa.String(length=120), nullable=False),
    sa.Column('conversation', sa.String(length=120), nullable=False),
    sa.Column('payload', sa.LargeBinary(), nullable=False),
    sa.Column('received', sa.DateTime(timezone=True), nullable=False),
    sa.Column('leased_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('held_by', sa.Integer(), nullable=True),
    sa.Column('deaths', sa.Integer(), nullable=False),
    sa.Column('closed', sa.DateTime(timezone=True), nullable=True),
    sa.Column('quarantined', sa.String(length=300), nullable=False),
    sa.Column('retried_by', sa.Uuid(), nullable=True),
    sa.PrimaryKeyConstraint('number', name=op.f('pk_inbox'))
    )
    op.create_index(op.f('ix_inbox_closed'), 'inbox', ['closed'], unique=False)
    op.create_index('ix_inbox_open', 'inbox', ['platform', 'workspace', 'conversation', 'number'], unique=False, sqlite_where=sa.text('closed IS NULL'), postgresql_where=sa.text('closed IS NULL'))
    op.create_index('ix_inbox_own_chat', 'inbox', ['conversation', 'number'], unique=False, sqlite_where=sa.text("platform = 'browser'"), postgresql_where=sa.text("platform = 'browser'"))
    op.create_index(op.f('ix_inbox_platform_workspace_key'), 'inbox', ['platform', 'workspace', 'key'], unique=True)
    op.create_index('ix_inbox_set_aside', 'inbox', ['number'], unique=False, sqlite_where=sa.text("quarantined != ''"), postgresql_where=sa.text("quarantined != ''"))
    op.create_index('ix_inbox_suspected', 'inbox', ['number'], unique=False, sqlite_where=sa.text('closed IS NULL AND deaths >= 2'), postgresql_where=sa.text('closed IS NULL AND deaths >= 2'))
    op.create_table('lease',
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('holder', sa.String(length=80), nullable=False),
    sa.Column('until', sa.DateTime(timezone=True), nullable=False),
    sa.Column('held_by', sa.Integer(), nullable=True),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_lease'))
    )
    op.create_table('organisation',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(length=100), nullable=False),
    sa.Column('zone', sa.String(length=60), nullable=False),
    sa.Column('currency', sa.String(length=3), nullable=False),
    sa.Column('date_order', sa.String(length=3), nullable=False),
    sa.Column('policies', sa.JSON(), nullable=False),
    sa.Column('people_version', sa.String(length=16), nullable=False),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_organisation'))
    )
    op.create_table('organisation_key',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('wrapped', sa.LargeBinary(length=80), nullable=False),
    sa.PrimaryKeyConstraint('organisation_id', 'number', name=op.f('pk_organisation_key'))
    )
    op.create_table('person_key',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('wrapped_by', sa.Integer(), nullable=False),
    sa.Column('wrapped', sa.LargeBinary(length=80), nullable=True),
    sa.Column('erased_at', sa.DateTime(timezone=True), nullable=True),
    sa.PrimaryKeyConstraint('organisation_id', 'person_id', name=op.f('pk_person_key'))
    )
    op.create_index('ix_person_key_erased', 'person_key', ['organisation_id', 'erased_at'], unique=False, sqlite_where=sa.text('erased_at IS NOT NULL'), postgresql_where=sa.text('erased_at IS NOT NULL'))
    op.create_table('search_words',
    sa.Column('number', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('number', name=op.f('pk_search_words'))
    )
    op.create_table('upload',
    sa.Column('platform', sa.String(length=20), nullable=False),
    sa.Column('workspace', sa.String(length=60), nullable=False),
    sa.Column('file', sa.String(length=32), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('platform', 'workspace', 'file', 'kind', name=op.f('pk_upload'))
    )
    op.create_index(op.f('ix_upload_at'), 'upload', ['at'], unique=False)
    op.create_table('audit',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=True),
    sa.Column('seal', sa.LargeBinary(length=32), nullable=True),
    sa.Column('actor_id', sa.Uuid(), nullable=False),
    sa.Column('subject_id', sa.Uuid(), nullable=True),
    sa.Column('action', sa.String(length=60), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('thing_id', sa.Uuid(), nullable=True),
    sa.Column('facts', sa.LargeBinary(), nullable=False),
    sa.Column('platform', sa.String(length=20), nullable=False),
    sa.Column('event', sa.String(length=200), nullable=False),
    sa.Column('origin', sa.LargeBinary(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_audit_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_audit')),
    info={'granted': 'SELECT, INSERT, UPDATE (number, seal)', 'stays': 'number'}
    )
    op.create_index(op.f('ix_audit_organisation_id_actor_id'), 'audit', ['organisation_id', 'actor_id'], unique=False)
    op.create_index(op.f('ix_audit_organisation_id_number'), 'audit', ['organisation_id', 'number'], unique=True)
    op.create_index(op.f('ix_audit_organisation_id_thing_id'), 'audit', ['organisation_id', 'thing_id'], unique=False)
    op.create_index('ix_audit_unsealed', 'audit', ['organisation_id', 'id', 'number'], unique=False, sqlite_where=sa.text('number IS NULL'), postgresql_where=sa.text('number IS NULL'))
    op.create_table('audit_head',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('seal', sa.LargeBinary(length=32), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_audit_head_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', name=op.f('pk_audit_head'))
    )
    op.create_table('class',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(length=100), nullable=False),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_class_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_class'))
    )
    op.create_index(op.f('ix_class_organisation_id_name'), 'class', ['organisation_id', 'name'], unique=True, sqlite_where=sa.text('deleted_at IS NULL'), postgresql_where=sa.text('deleted_at IS NULL'))
    op.create_table('counter',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(length=20), nullable=False),
    sa.Column('last', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_counter_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'name', name=op.f('pk_counter'))
    )
    op.create_table('due',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('rule', sa.String(length=30), nullable=False),
    sa.Column('subject', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('next_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_due_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'rule', 'subject', 'person_id', name=op.f('pk_due'))
    )
    op.create_index(op.f('ix_due_organisation_id_person_id_rule_subject'), 'due', ['organisation_id', 'person_id', 'rule', 'subject'], unique=False)
    op.create_index(op.f('ix_due_rule_next_at_subject_person_id'), 'due', ['rule', 'next_at', 'subject', 'person_id'], unique=False)
    op.create_table('event',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('thing_id', sa.Uuid(), nullable=True),
    sa.Column('person_id', sa.Uuid(), nullable=True),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_event_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_event'))
    )
    op.create_index(op.f('ix_event_at'), 'event', ['at'], unique=False)
    op.create_table('file',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('part', sa.Integer(), nullable=False),
    sa.Column('data', sa.LargeBinary(), nullable=False),
    sa.Column('kept_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_file_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', 'part', name=op.f('pk_file'))
    )
    op.create_index(op.f('ix_file_kept_at'), 'file', ['kept_at'], unique=False)
    op.create_table('organisation_logo',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('picture', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_organisation_logo_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', name=op.f('pk_organisation_logo'))
    )
    op.create_table('outbox',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('key', sa.String(length=200), nullable=False),
    sa.Column('platform', sa.String(length=20), nullable=False),
    sa.Column('workspace', sa.String(length=60), nullable=False),
    sa.Column('chat', sa.String(length=100), nullable=False),
    sa.Column('thread', sa.String(length=60), nullable=False),
    sa.Column('chat_kind', sa.String(length=8), nullable=False),
    sa.Column('lane', sa.Integer(), nullable=False),
    sa.Column('message', sa.LargeBinary(), nullable=True),
    sa.Column('due', sa.DateTime(timezone=True), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=True),
    sa.Column('card', sa.String(length=100), nullable=False),
    sa.Column('reply_to', sa.String(length=60), nullable=False),
    sa.Column('handle', sa.String(length=300), nullable=False),
    sa.Column('announcement', sa.String(length=40), nullable=False),
    sa.Column('keeps', sa.Integer(), nullable=True),
    sa.Column('correlation', sa.String(length=150), nullable=False),
    sa.Column('doubts', sa.Integer(), nullable=False),
    sa.Column('leased_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('held_by', sa.Integer(), nullable=True),
    sa.Column('settled', sa.DateTime(timezone=True), nullable=True),
    sa.Column('outcome', sa.String(length=20), nullable=True),
    sa.Column('why', sa.String(length=100), nullable=True),
    sa.Column('sent_message', sa.String(length=60), nullable=True),
    sa.Column('dead', sa.Boolean(), nullable=False),
    sa.Column('retried_by', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_outbox_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'key', name=op.f('pk_outbox'))
    )
    op.create_index('ix_outbox_announcement', 'outbox', ['organisation_id', 'announcement'], unique=False, sqlite_where=sa.text("announcement != ''"), postgresql_where=sa.text("announcement != ''"))
    op.create_index('ix_outbox_card', 'outbox', ['organisation_id', 'card'], unique=False, sqlite_where=sa.text("card != ''"), postgresql_where=sa.text("card != ''"))
    op.create_index('ix_outbox_dead', 'outbox', ['organisation_id', 'settled'], unique=False, sqlite_where=sa.text('dead IS true'), postgresql_where=sa.text('dead IS true'))
    op.create_index('ix_outbox_doubted', 'outbox', ['platform'], unique=False, sqlite_where=sa.text('doubts > 0'), postgresql_where=sa.text('doubts > 0'))
    op.create_index(op.f('ix_outbox_settled'), 'outbox', ['settled'], unique=False)
    op.create_index('ix_outbox_waiting', 'outbox', ['lane', 'organisation_id', 'due'], unique=False, sqlite_where=sa.text('settled IS NULL'), postgresql_where=sa.text('settled IS NULL'))
    op.create_table('person',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('profile', sa.LargeBinary(), nullable=False),
    sa.Column('minor', sa.Boolean(), nullable=False),
    sa.Column('pays_self', sa.Boolean(), nullable=False),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_person_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_person'))
    )
    op.create_table('sent',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('key', sa.String(length=200), nullable=False),
    sa.Column('platform', sa.String(length=20), nullable=False),
    sa.Column('workspace', sa.String(length=60), nullable=False),
    sa.Column('chat', sa.String(length=100), nullable=False),
    sa.Column('number', sa.BigInteger(), nullable=False),
    sa.Column('message', sa.String(length=60), nullable=False),
    sa.Column('beside', sa.Text(), nullable=False),
    sa.Column('card', sa.String(length=100), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('edited_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_sent_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'key', name=op.f('pk_sent'))
    )
    op.create_index(op.f('ix_sent_organisation_id_card'), 'sent', ['organisation_id', 'card'], unique=False)
    op.create_index(op.f('ix_sent_platform_workspace_chat_number'), 'sent', ['platform', 'workspace', 'chat', 'number'], unique=True)
    op.create_table('session_counted',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('students', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_session_counted_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', name=op.f('pk_session_counted'))
    )
    op.create_table('session_sums',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('class_id', sa.Uuid(), nullable=True),
    sa.Column('course_id', sa.Uuid(), nullable=True),
    sa.Column('held', sa.Integer(), nullable=False),
    sa.Column('cancelled', sa.Integer(), nullable=False),
    sa.Column('planned', sa.Integer(), nullable=False),
    sa.Column('taught', sa.Integer(), nullable=False),
    sa.Column('late_minutes', sa.Integer(), nullable=False),
    sa.Column('in_time', sa.Integer(), nullable=False),
    sa.Column('late_starts', sa.Integer(), nullable=False),
    sa.Column('present', sa.Integer(), nullable=False),
    sa.Column('late', sa.Integer(), nullable=False),
    sa.Column('absent', sa.Integer(), nullable=False),
    sa.Column('excused', sa.Integer(), nullable=False),
    sa.Column('pending', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_session_sums_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', name=op.f('pk_session_sums'))
    )
    op.create_index(op.f('ix_session_sums_organisation_id_starts_at'), 'session_sums', ['organisation_id', 'starts_at'], unique=False)
    op.create_table('site',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(length=100), nullable=False),
    sa.Column('zone', sa.String(length=60), nullable=False),
    sa.Column('currency', sa.String(length=3), nullable=False),
    sa.Column('date_order', sa.String(length=3), nullable=False),
    sa.Column('lat', sa.Float(), nullable=True),
    sa.Column('lon', sa.Float(), nullable=True),
    sa.Column('radius_m', sa.Integer(), nullable=False),
    sa.Column('area', sa.Text(), nullable=True),
    sa.Column('opens', sa.JSON(), nullable=True),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_site_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_site'))
    )
    op.create_table('student_month',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=False),
    sa.Column('month', sa.DateTime(timezone=True), nullable=False),
    sa.Column('class_id', sa.Uuid(), nullable=False),
    sa.Column('course_id', sa.Uuid(), nullable=False),
    sa.Column('held', sa.Integer(), nullable=False),
    sa.Column('cancelled', sa.Integer(), nullable=False),
    sa.Column('planned', sa.Integer(), nullable=False),
    sa.Column('taught', sa.Integer(), nullable=False),
    sa.Column('late_minutes', sa.Integer(), nullable=False),
    sa.Column('in_time', sa.Integer(), nullable=False),
    sa.Column('late_starts', sa.Integer(), nullable=False),
    sa.Column('present', sa.Integer(), nullable=False),
    sa.Column('late', sa.Integer(), nullable=False),
    sa.Column('absent', sa.Integer(), nullable=False),
    sa.Column('excused', sa.Integer(), nullable=False),
    sa.Column('pending', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_student_month_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'student_id', 'month', 'class_id', 'course_id', name=op.f('pk_student_month'))
    )
    op.create_index(op.f('ix_student_month_organisation_id_month'), 'student_month', ['organisation_id', 'month'], unique=False)
    op.create_table('sums_todo',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=False),
    sa.Column('mark', sa.Uuid(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_sums_todo_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', 'student_id', 'mark', name=op.f('pk_sums_todo'))
    )
    op.create_table('synced',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('way', sa.String(length=4), nullable=False),
    sa.Column('what', sa.String(length=40), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=True),
    sa.Column('webhook_id', sa.Uuid(), nullable=True),
    sa.Column('row_count', sa.Integer(), nullable=False),
    sa.Column('why', sa.String(length=100), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_synced_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_synced'))
    )
    op.create_index(op.f('ix_synced_at'), 'synced', ['at'], unique=False)
    op.create_table('tag',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(length=40), nullable=False),
    sa.Column('called', sa.String(length=80), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_tag_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_tag'))
    )
    op.create_index(op.f('ix_tag_organisation_id_called'), 'tag', ['organisation_id', 'called'], unique=True)
    op.create_table('term_draft',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(length=100), nullable=False),
    sa.Column('first', sa.Date(), nullable=False),
    sa.Column('last', sa.Date(), nullable=False),
    sa.Column('stage', sa.String(length=20), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('published_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('published_by_id', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_term_draft_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_term_draft'))
    )
    op.create_index(op.f('ix_term_draft_organisation_id_at'), 'term_draft', ['organisation_id', 'at'], unique=False)
    op.create_index(op.f('ix_term_draft_stage'), 'term_draft', ['stage'], unique=False)
    op.create_table('time_total',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('of', sa.String(length=8), nullable=False),
    sa.Column('whom', sa.Uuid(), nullable=False),
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('activity', sa.String(length=20), nullable=False),
    sa.Column('spent', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_time_total_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'of', 'whom', 'on', 'activity', name=op.f('pk_time_total'))
    )
    op.create_table('unit',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(length=100), nullable=False),
    sa.Column('level', sa.String(length=10), nullable=False),
    sa.Column('parent_id', sa.Uuid(), nullable=True),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'parent_id'], ['unit.organisation_id', 'unit.id'], name=op.f('fk_unit_organisation_id_parent_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_unit_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_unit'))
    )
    op.create_index(op.f('ix_unit_organisation_id_name'), 'unit', ['organisation_id', 'name'], unique=True, sqlite_where=sa.text('deleted_at IS NULL'), postgresql_where=sa.text('deleted_at IS NULL'))
    op.create_table('year',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('first', sa.Date(), nullable=False),
    sa.Column('last', sa.Date(), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_year_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_year'))
    )
    op.create_table('absence_trouble',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=False),
    sa.Column('sort', sa.String(length=10), nullable=False),
    sa.Column('since', sa.DateTime(timezone=True), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_absence_trouble_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_absence_trouble_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'student_id', 'sort', name=op.f('pk_absence_trouble'))
    )
    op.create_table('announcement',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=False),
    sa.Column('says', sa.LargeBinary(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('total', sa.Integer(), nullable=False),
    sa.Column('unreachable', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('told', sa.String(length=80), nullable=False),
    sa.Column('audience', sa.Text(), nullable=False),
    sa.Column('goes_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('asks', sa.Boolean(), nullable=False),
    sa.Column('typed', sa.Integer(), nullable=True),
    sa.Column('round', sa.String(length=10), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('reminded_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('decided_by_id', sa.Uuid(), nullable=True),
    sa.Column('every', sa.String(length=400), nullable=False),
    sa.Column('until', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_announcement_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'decided_by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_announcement_organisation_id_decided_by_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_announcement_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_announcement'))
    )
    op.create_index(op.f('ix_announcement_organisation_id_at'), 'announcement', ['organisation_id', 'at'], unique=False)
    op.create_index(op.f('ix_announcement_state'), 'announcement', ['state'], unique=False)
    op.create_table('api_answer',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('key_hash', sa.String(length=64), nullable=False),
    sa.Column('asked_hash', sa.String(length=64), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('status', sa.Integer(), nullable=True),
    sa.Column('headers', sa.String(length=500), nullable=True),
    sa.Column('body', sa.LargeBinary(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_api_answer_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_api_answer_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'person_id', 'key_hash', name=op.f('pk_api_answer'))
    )
    op.create_index(op.f('ix_api_answer_at'), 'api_answer', ['at'], unique=False)
    op.create_table('api_token',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.LargeBinary(), nullable=False),
    sa.Column('scopes', sa.String(length=200), nullable=False),
    sa.Column('access_hash', sa.String(length=64), nullable=False),
    sa.Column('access_until', sa.DateTime(timezone=True), nullable=False),
    sa.Column('refresh_hash', sa.String(length=64), nullable=False),
    sa.Column('until', sa.DateTime(timezone=True), nullable=False),
    sa.Column('made_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('used_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_api_token_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_api_token_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_api_token'))
    )
    op.create_index(op.f('ix_api_token_access_hash'), 'api_token', ['access_hash'], unique=True)
    op.create_index(op.f('ix_api_token_organisation_id_person_id'), 'api_token', ['organisation_id', 'person_id'], unique=False)
    op.create_index(op.f('ix_api_token_refresh_hash'), 'api_token', ['refresh_hash'], unique=True)
    op.create_table('attachment',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.LargeBinary(), nullable=False),
    sa.Column('mime', sa.String(length=100), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('digest', sa.String(length=64), nullable=False),
    sa.Column('data', sa.LargeBinary(), nullable=False),
    sa.Column('until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('letter_id', sa.Uuid(), nullable=True),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_attachment_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_attachment_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_attachment_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_attachment'))
    )
    op.create_index(op.f('ix_attachment_organisation_id_letter_id'), 'attachment', ['organisation_id', 'letter_id'], unique=False)
    op.create_index(op.f('ix_attachment_organisation_id_person_id'), 'attachment', ['organisation_id', 'person_id'], unique=False)
    op.create_index(op.f('ix_attachment_until'), 'attachment', ['until'], unique=False)
    op.create_table('board',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('platform', sa.String(length=20), nullable=False),
    sa.Column('workspace', sa.String(length=60), nullable=False),
    sa.Column('chat', sa.String(length=100), nullable=False),
    sa.Column('chat_kind', sa.String(length=8), nullable=False),
    sa.Column('class_id', sa.Uuid(), nullable=True),
    sa.Column('by_id', sa.Uuid(), nullable=False),
    sa.Column('looks', sa.String(length=64), nullable=False),
    sa.Column('look_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_board_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'class_id'], ['class.organisation_id', 'class.id'], name=op.f('fk_board_organisation_id_class_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_board_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_board'))
    )
    op.create_index(op.f('ix_board_look_at'), 'board', ['look_at'], unique=False)
    op.create_index(op.f('ix_board_organisation_id_platform_workspace_chat'), 'board', ['organisation_id', 'platform', 'workspace', 'chat'], unique=True)
    op.create_table('class_chat',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('class_id', sa.Uuid(), nullable=False),
    sa.Column('platform', sa.String(length=20), nullable=False),
    sa.Column('workspace', sa.String(length=100), nullable=False),
    sa.Column('chat', sa.String(length=100), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_class_chat_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'class_id'], ['class.organisation_id', 'class.id'], name=op.f('fk_class_chat_organisation_id_class_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_class_chat_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'class_id', name=op.f('pk_class_chat'))
    )
    op.create_index(op.f('ix_class_chat_platform_workspace_chat'), 'class_chat', ['platform', 'workspace', 'chat'], unique=False)
    op.create_table('consent',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('given', sa.Boolean(), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('text', sa.String(length=20), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_consent_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_consent_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_consent_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_consent'))
    )
    op.create_index(op.f('ix_consent_organisation_id_person_id_number'), 'consent', ['organisation_id', 'person_id', 'number'], unique=True)
    op.create_table('course',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(length=100), nullable=False),
    sa.Column('code', sa.String(length=30), nullable=False),
    sa.Column('unit_id', sa.Uuid(), nullable=True),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'unit_id'], ['unit.organisation_id', 'unit.id'], name=op.f('fk_course_organisation_id_unit_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_course_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_course'))
    )
    op.create_index(op.f('ix_course_organisation_id_name'), 'course', ['organisation_id', 'name'], unique=True, sqlite_where=sa.text('deleted_at IS NULL'), postgresql_where=sa.text('deleted_at IS NULL'))
    op.create_table('draft',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('platform', sa.String(length=20), nullable=False),
    sa.Column('workspace', sa.String(length=60), nullable=False),
    sa.Column('chat', sa.String(length=100), nullable=False),
    sa.Column('said', sa.LargeBinary(), nullable=False),
    sa.Column('expires', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_draft_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_draft_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'person_id', 'platform', 'workspace', 'chat', name=op.f('pk_draft'))
    )
    op.create_index(op.f('ix_draft_expires'), 'draft', ['expires'], unique=False)
    op.create_table('enrolment',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('engine', sa.String(length=20), nullable=False),
    sa.Column('templates', sa.LargeBinary(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('resembles_id', sa.Uuid(), nullable=True),
    sa.Column('cleared', sa.Boolean(), nullable=False),
    sa.Column('picture', sa.LargeBinary(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_enrolment_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'resembles_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_enrolment_organisation_id_resembles_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_enrolment_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'person_id', name=op.f('pk_enrolment'))
    )
    op.create_index(op.f('ix_enrolment_organisation_id_engine'), 'enrolment', ['organisation_id', 'engine'], unique=False)
    op.create_table('evidence_policy',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('policy', sa.Text(), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_evidence_policy_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_evidence_policy_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'version', name=op.f('pk_evidence_policy'))
    )
    op.create_table('feed',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('of', sa.String(length=10), nullable=False),
    sa.Column('of_id', sa.Uuid(), nullable=False),
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('made_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('revoked_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_feed_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_feed_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_feed'))
    )
    op.create_index(op.f('ix_feed_organisation_id_person_id'), 'feed', ['organisation_id', 'person_id'], unique=False)
    op.create_index(op.f('ix_feed_token_hash'), 'feed', ['token_hash'], unique=True)
    op.create_table('file_run',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('what', sa.String(length=20), nullable=False),
    sa.Column('form', sa.String(length=5), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('first', sa.Date(), nullable=True),
    sa.Column('last', sa.Date(), nullable=True),
    sa.Column('class_id', sa.Uuid(), nullable=True),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('done', sa.Integer(), nullable=False),
    sa.Column('of', sa.Integer(), nullable=False),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.Column('leased_until', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'class_id'], ['class.organisation_id', 'class.id'], name=op.f('fk_file_run_organisation_id_class_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_file_run_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_file_run_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_file_run'))
    )
    op.create_index(op.f('ix_file_run_organisation_id_person_id'), 'file_run', ['organisation_id', 'person_id'], unique=False)
    op.create_index('ix_file_run_unfinished', 'file_run', ['at'], unique=False, sqlite_where=sa.text("state IN ('waiting', 'making')"), postgresql_where=sa.text("state IN ('waiting', 'making')"))
    op.create_table('guardianship',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('guardian_id', sa.Uuid(), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=False),
    sa.Column('first', sa.Date(), nullable=True),
    sa.Column('last', sa.Date(), nullable=True),
    sa.Column('may_consent', sa.Boolean(), nullable=False),
    sa.Column('pays', sa.Boolean(), nullable=False),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'guardian_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_guardianship_organisation_id_guardian_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_guardianship_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_guardianship_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'guardian_id', 'student_id', name=op.f('pk_guardianship'))
    )
    op.create_index(op.f('ix_guardianship_organisation_id_student_id'), 'guardianship', ['organisation_id', 'student_id'], unique=False)
    op.create_table('holiday',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('site_id', sa.Uuid(), nullable=True),
    sa.Column('name', sa.String(length=100), nullable=False),
    sa.Column('first', sa.Date(), nullable=False),
    sa.Column('last', sa.Date(), nullable=False),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'site_id'], ['site.organisation_id', 'site.id'], name=op.f('fk_holiday_organisation_id_site_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_holiday_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_holiday'))
    )
    op.create_index(op.f('ix_holiday_organisation_id_first'), 'holiday', ['organisation_id', 'first'], unique=False)
    op.create_table('invitation',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('invited_by_id', sa.Uuid(), nullable=False),
    sa.Column('code_hash', sa.String(length=64), nullable=False),
    sa.Column('expires', sa.DateTime(timezone=True), nullable=False),
    sa.Column('state', sa.String(length=12), nullable=False),
    sa.Column('platform', sa.String(length=20), nullable=True),
    sa.Column('workspace', sa.String(length=60), nullable=True),
    sa.Column('handle', sa.String(length=100), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_invitation_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_invitation_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_invitation'))
    )
    op.create_index(op.f('ix_invitation_code_hash'), 'invitation', ['code_hash'], unique=True)
    op.create_index(op.f('ix_invitation_organisation_id_state'), 'invitation', ['organisation_id', 'state'], unique=False)
    op.create_table('invoice_run',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('first', sa.Date(), nullable=False),
    sa.Column('last', sa.Date(), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('send_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('sums', sa.JSON(), nullable=False),
    sa.Column('done_to', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_invoice_run_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_invoice_run_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_invoice_run'))
    )
    op.create_index(op.f('ix_invoice_run_organisation_id_first_last'), 'invoice_run', ['organisation_id', 'first', 'last'], unique=True, sqlite_where=sa.text("state IN ('making', 'open', 'sending', 'dropping')"), postgresql_where=sa.text("state IN ('making', 'open', 'sending', 'dropping')"))
    op.create_table('late_answer',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('place', sa.Uuid(), nullable=False),
    sa.Column('nth', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('said', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_late_answer_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_late_answer_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_late_answer'))
    )
    op.create_index(op.f('ix_late_answer_organisation_id_place'), 'late_answer', ['organisation_id', 'place'], unique=False)
    op.create_table('ledger',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('source', sa.String(length=12), nullable=False),
    sa.Column('source_id', sa.Uuid(), nullable=False),
    sa.Column('part', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('debit', sa.String(length=12), nullable=False),
    sa.Column('debit_person', sa.Uuid(), nullable=True),
    sa.Column('credit', sa.String(length=12), nullable=False),
    sa.Column('credit_person', sa.Uuid(), nullable=True),
    sa.Column('amount_minor', sa.BigInteger(), nullable=False),
    sa.Column('amount_currency', sa.String(length=3), nullable=False),
    sa.CheckConstraint('amount_minor > 0', name='ck_ledger_amount'),
    sa.CheckConstraint('debit <> credit OR debit_person <> credit_person', name='ck_ledger_accounts'),
    sa.ForeignKeyConstraint(['organisation_id', 'credit_person'], ['person.organisation_id', 'person.id'], name=op.f('fk_ledger_organisation_id_credit_person')),
    sa.ForeignKeyConstraint(['organisation_id', 'debit_person'], ['person.organisation_id', 'person.id'], name=op.f('fk_ledger_organisation_id_debit_person')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_ledger_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'source', 'source_id', 'part', name=op.f('pk_ledger')),
    info={'granted': 'SELECT, INSERT'}
    )
    op.create_index(op.f('ix_ledger_organisation_id_credit_credit_person'), 'ledger', ['organisation_id', 'credit', 'credit_person'], unique=False)
    op.create_index(op.f('ix_ledger_organisation_id_debit_debit_person'), 'ledger', ['organisation_id', 'debit', 'debit_person'], unique=False)
    op.create_index(op.f('ix_ledger_organisation_id_on'), 'ledger', ['organisation_id', 'on'], unique=False)
    op.create_table('link',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('platform', sa.String(length=20), nullable=False),
    sa.Column('workspace', sa.String(length=60), nullable=False),
    sa.Column('handle', sa.String(length=100), nullable=False),
    sa.Column('linked_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_link_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_link_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'person_id', 'platform', 'workspace', 'handle', name=op.f('pk_link'))
    )
    op.create_index(op.f('ix_link_platform_workspace_handle'), 'link', ['platform', 'workspace', 'handle'], unique=False)
    op.create_table('live_about',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('about', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('card', sa.String(length=100), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_live_about_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_live_about_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'about', 'person_id', 'card', name=op.f('pk_live_about'))
    )
    op.create_index(op.f('ix_live_about_organisation_id_person_id_card'), 'live_about', ['organisation_id', 'person_id', 'card'], unique=False)
    op.create_table('live_card',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('card', sa.String(length=100), nullable=False),
    sa.Column('told', sa.LargeBinary(), nullable=False),
    sa.Column('looks', sa.String(length=64), nullable=False),
    sa.Column('kept_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('until', sa.DateTime(timezone=True), nullable=False),
    sa.Column('touched_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_live_card_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_live_card_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'person_id', 'card', name=op.f('pk_live_card'))
    )
    op.create_index(op.f('ix_live_card_touched_at'), 'live_card', ['touched_at'], unique=False)
    op.create_index(op.f('ix_live_card_until'), 'live_card', ['until'], unique=False)
    op.create_table('marking_entry',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('root_id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('tutor_id', sa.Uuid(), nullable=False),
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('assumed', sa.Boolean(), nullable=False),
    sa.Column('activity', sa.String(length=20), nullable=False),
    sa.Column('note', sa.LargeBinary(), nullable=True),
    sa.Column('forgotten', sa.Boolean(), nullable=False),
    sa.Column('source', sa.String(length=9), nullable=False),
    sa.Column('entered_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'tutor_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_marking_entry_organisation_id_tutor_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_marking_entry_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_marking_entry'))
    )
    op.create_index(op.f('ix_marking_entry_organisation_id_on'), 'marking_entry', ['organisation_id', 'on'], unique=False)
    op.create_index(op.f('ix_marking_entry_organisation_id_root_id_version'), 'marking_entry', ['organisation_id', 'root_id', 'version'], unique=True)
    op.create_index(op.f('ix_marking_entry_organisation_id_starts_at'), 'marking_entry', ['organisation_id', 'starts_at'], unique=False)
    op.create_index(op.f('ix_marking_entry_organisation_id_tutor_id_on'), 'marking_entry', ['organisation_id', 'tutor_id', 'on'], unique=False)
    op.create_index(op.f('ix_marking_entry_organisation_id_tutor_id_starts_at'), 'marking_entry', ['organisation_id', 'tutor_id', 'starts_at'], unique=False)
    op.create_index('ix_marking_entry_standing', 'marking_entry', ['organisation_id', 'root_id'], unique=True, sqlite_where=sa.text('deleted_at IS NULL'), postgresql_where=sa.text('deleted_at IS NULL'))
    op.create_table('membership',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('class_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'class_id'], ['class.organisation_id', 'class.id'], name=op.f('fk_membership_organisation_id_class_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_membership_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_membership_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'class_id', 'person_id', name=op.f('pk_membership'))
    )
    op.create_index(op.f('ix_membership_organisation_id_person_id'), 'membership', ['organisation_id', 'person_id'], unique=False)
    op.create_table('miss',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('shape', sa.String(length=300), nullable=False),
    sa.Column('said', sa.LargeBinary(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_miss_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_miss_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_miss'))
    )
    op.create_index(op.f('ix_miss_at'), 'miss', ['at'], unique=False)
    op.create_index(op.f('ix_miss_organisation_id_at'), 'miss', ['organisation_id', 'at'], unique=False)
    op.create_table('offer',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('token', sa.String(length=20), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('drafts', sa.LargeBinary(), nullable=False),
    sa.Column('undoes', sa.Boolean(), nullable=False),
    sa.Column('origin', sa.String(length=180), nullable=False),
    sa.Column('again', sa.Boolean(), nullable=False),
    sa.Column('offered', sa.DateTime(timezone=True), nullable=False),
    sa.Column('expires', sa.DateTime(timezone=True), nullable=False),
    sa.Column('used', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_offer_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_offer_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'token', name=op.f('pk_offer'))
    )
    op.create_index(op.f('ix_offer_expires'), 'offer', ['expires'], unique=False)
    op.create_index(op.f('ix_offer_organisation_id_person_id_offered'), 'offer', ['organisation_id', 'person_id', 'offered'], unique=False)
    op.create_index(op.f('ix_offer_token'), 'offer', ['token'], unique=True)
    op.create_table('page_link',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('secret_hash', sa.String(length=64), nullable=False),
    sa.Column('expires', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_page_link_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_page_link_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'person_id', name=op.f('pk_page_link'))
    )
    op.create_index(op.f('ix_page_link_secret_hash'), 'page_link', ['secret_hash'], unique=True)
    op.create_table('preference',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('zone', sa.String(length=60), nullable=True),
    sa.Column('remind_before', sa.Integer(), nullable=True),
    sa.Column('quiet_from', sa.String(length=5), nullable=True),
    sa.Column('quiet_until', sa.String(length=5), nullable=True),
    sa.Column('language', sa.String(length=8), nullable=True),
    sa.Column('by_email', sa.Boolean(), nullable=True),
    sa.Column('learn_from_misses', sa.Boolean(), nullable=True),
    sa.Column('told_of_start', sa.Boolean(), nullable=True),
    sa.Column('channels', sa.JSON(), nullable=True),
    sa.Column('snoozed_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('digest_at', sa.String(length=5), nullable=True),
    sa.Column('weekly_cap', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_preference_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_preference_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'person_id', name=op.f('pk_preference'))
    )
    op.create_table('reminder',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('text', sa.LargeBinary(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('every', sa.String(length=400), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_reminder_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_reminder_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_reminder'))
    )
    op.create_index(op.f('ix_reminder_organisation_id_person_id_at'), 'reminder', ['organisation_id', 'person_id', 'at'], unique=False)
    op.create_table('removal',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('why', sa.LargeBinary(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_removal_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_removal_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_removal_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'person_id', name=op.f('pk_removal'))
    )
    op.create_table('report_plan',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('asked', sa.JSON(), nullable=False),
    sa.Column('every', sa.String(length=400), nullable=False),
    sa.Column('audience', sa.Text(), nullable=False),
    sa.Column('class_id', sa.Uuid(), nullable=True),
    sa.Column('form', sa.String(length=5), nullable=False),
    sa.Column('mail', sa.Boolean(), nullable=False),
    sa.Column('stopped', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'class_id'], ['class.organisation_id', 'class.id'], name=op.f('fk_report_plan_organisation_id_class_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_report_plan_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_report_plan_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_report_plan'))
    )
    op.create_index(op.f('ix_report_plan_organisation_id_person_id'), 'report_plan', ['organisation_id', 'person_id'], unique=False)
    op.create_table('role_grant',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('role', sa.String(length=20), nullable=False),
    sa.Column('within', sa.Uuid(), nullable=False),
    sa.Column('until', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_role_grant_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_role_grant_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'person_id', 'role', 'within', name=op.f('pk_role_grant'))
    )
    op.create_index(op.f('ix_role_grant_until'), 'role_grant', ['until'], unique=False)
    op.create_table('room',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('site_id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(length=100), nullable=False),
    sa.Column('lat', sa.Float(), nullable=True),
    sa.Column('lon', sa.Float(), nullable=True),
    sa.Column('radius_m', sa.Integer(), nullable=True),
    sa.Column('area', sa.Text(), nullable=True),
    sa.Column('virtual', sa.Boolean(), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('seats', sa.Integer(), nullable=True),
    sa.Column('facilities', sa.JSON(), nullable=True),
    sa.Column('opens', sa.JSON(), nullable=True),
    sa.Column('longest_minutes', sa.Integer(), nullable=True),
    sa.Column('a_day_minutes', sa.Integer(), nullable=True),
    sa.Column('ahead_days', sa.Integer(), nullable=True),
    sa.Column('booked_by', sa.JSON(), nullable=True),
    sa.Column('link', sa.LargeBinary(), nullable=True),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'site_id'], ['site.organisation_id', 'site.id'], name=op.f('fk_room_organisation_id_site_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_room_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_room'))
    )
    op.create_index(op.f('ix_room_organisation_id_site_id'), 'room', ['organisation_id', 'site_id'], unique=False)
    op.create_table('saved_audience',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('called', sa.String(length=120), nullable=False),
    sa.Column('terms', sa.Text(), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_saved_audience_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_saved_audience_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_saved_audience'))
    )
    op.create_index(op.f('ix_saved_audience_organisation_id_called'), 'saved_audience', ['organisation_id', 'called'], unique=True)
    op.create_table('saved_report',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('called', sa.String(length=60), nullable=False),
    sa.Column('asked', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_saved_report_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_saved_report_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'person_id', 'name', name=op.f('pk_saved_report'))
    )
    op.create_table('search_entry',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.BigInteger(), autoincrement=False, nullable=False),
    sa.Column('kind', sa.String(length=12), nullable=False),
    sa.Column('thing_id', sa.Uuid(), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=True),
    sa.Column('to_id', sa.Uuid(), nullable=True),
    sa.Column('thread_id', sa.Uuid(), nullable=True),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_search_entry_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'to_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_search_entry_organisation_id_to_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_search_entry_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'number', name=op.f('pk_search_entry'))
    )
    op.create_index(op.f('ix_search_entry_at'), 'search_entry', ['at'], unique=False)
    op.create_index(op.f('ix_search_entry_organisation_id_by_id_to_id'), 'search_entry', ['organisation_id', 'by_id', 'to_id'], unique=False)
    op.create_index(op.f('ix_search_entry_organisation_id_thing_id'), 'search_entry', ['organisation_id', 'thing_id'], unique=False)
    op.create_table('sheet',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('tutor_id', sa.Uuid(), nullable=False),
    sa.Column('first', sa.Date(), nullable=False),
    sa.Column('last', sa.Date(), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('finalised_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('finalised_by', sa.Uuid(), nullable=False),
    sa.Column('approved_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('approved_by', sa.Uuid(), nullable=True),
    sa.Column('opened_again_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'tutor_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_sheet_organisation_id_tutor_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_sheet_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_sheet'))
    )
    op.create_index(op.f('ix_sheet_organisation_id_first'), 'sheet', ['organisation_id', 'first'], unique=False)
    op.create_index('ix_sheet_standing', 'sheet', ['organisation_id', 'tutor_id', 'first'], unique=True, sqlite_where=sa.text('opened_again_at IS NULL'), postgresql_where=sa.text('opened_again_at IS NULL'))
    op.create_table('sign_in_link',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('secret_hash', sa.String(length=64), nullable=False),
    sa.Column('handle', sa.String(length=100), nullable=False),
    sa.Column('expires', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_sign_in_link_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_sign_in_link_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'person_id', name=op.f('pk_sign_in_link'))
    )
    op.create_index(op.f('ix_sign_in_link_secret_hash'), 'sign_in_link', ['secret_hash'], unique=True)
    op.create_table('tagging',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('tag_id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.String(length=10), nullable=False),
    sa.Column('thing', sa.Uuid(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'tag_id'], ['tag.organisation_id', 'tag.id'], name=op.f('fk_tagging_organisation_id_tag_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_tagging_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'tag_id', 'kind', 'thing', name=op.f('pk_tagging'))
    )
    op.create_table('term',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('year_id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('first', sa.Date(), nullable=False),
    sa.Column('last', sa.Date(), nullable=False),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'year_id'], ['year.organisation_id', 'year.id'], name=op.f('fk_term_organisation_id_year_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_term_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_term'))
    )
    op.create_index(op.f('ix_term_organisation_id_year_id'), 'term', ['organisation_id', 'year_id'], unique=False)
    op.create_table('term_draft_news',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('draft_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'draft_id'], ['term_draft.organisation_id', 'term_draft.id'], name=op.f('fk_term_draft_news_organisation_id_draft_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_term_draft_news_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_term_draft_news_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'draft_id', 'person_id', 'number', name=op.f('pk_term_draft_news'))
    )
    op.create_table('thread',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=True),
    sa.Column('asker', sa.LargeBinary(), nullable=True),
    sa.Column('other_id', sa.Uuid(), nullable=True),
    sa.Column('waits', sa.Boolean(), nullable=False),
    sa.Column('closed_by_id', sa.Uuid(), nullable=True),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'closed_by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_thread_organisation_id_closed_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'other_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_thread_organisation_id_other_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_thread_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_thread_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_thread'))
    )
    op.create_index(op.f('ix_thread_organisation_id_other_id_at'), 'thread', ['organisation_id', 'other_id', 'at'], unique=False)
    op.create_index(op.f('ix_thread_organisation_id_person_id'), 'thread', ['organisation_id', 'person_id'], unique=False)
    op.create_table('told',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('sort', sa.String(length=12), nullable=False),
    sa.Column('priority', sa.Integer(), nullable=False),
    sa.Column('says', sa.LargeBinary(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('read_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('way', sa.String(length=6), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_told_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_told_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_told'))
    )
    op.create_index(op.f('ix_told_at'), 'told', ['at'], unique=False)
    op.create_index(op.f('ix_told_organisation_id_person_id_at'), 'told', ['organisation_id', 'person_id', 'at'], unique=False)
    op.create_table('travel',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('from_site_id', sa.Uuid(), nullable=False),
    sa.Column('to_site_id', sa.Uuid(), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'from_site_id'], ['site.organisation_id', 'site.id'], name=op.f('fk_travel_organisation_id_from_site_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'to_site_id'], ['site.organisation_id', 'site.id'], name=op.f('fk_travel_organisation_id_to_site_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_travel_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'from_site_id', 'to_site_id', name=op.f('pk_travel'))
    )
    op.create_table('visit',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('began', sa.DateTime(timezone=True), nullable=False),
    sa.Column('last', sa.DateTime(timezone=True), nullable=False),
    sa.Column('seconds', sa.Integer(), nullable=False),
    sa.Column('turns', sa.Integer(), nullable=False),
    sa.Column('platform', sa.String(length=20), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_visit_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_visit_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'person_id', 'began', name=op.f('pk_visit'))
    )
    op.create_index(op.f('ix_visit_began'), 'visit', ['began'], unique=False)
    op.create_index(op.f('ix_visit_organisation_id_began'), 'visit', ['organisation_id', 'began'], unique=False)
    op.create_table('webhook',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('url', sa.LargeBinary(), nullable=False),
    sa.Column('secret', sa.LargeBinary(), nullable=False),
    sa.Column('kinds', sa.String(length=500), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=False),
    sa.Column('made_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('failures', sa.Integer(), nullable=False),
    sa.Column('failing_since', sa.DateTime(timezone=True), nullable=True),
    sa.Column('rests_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('last_ok', sa.DateTime(timezone=True), nullable=True),
    sa.Column('why', sa.String(length=100), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_webhook_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_webhook_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_webhook'))
    )
    op.create_index(op.f('ix_webhook_state'), 'webhook', ['state'], unique=False)
    op.create_table('why',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('platform', sa.String(length=20), nullable=False),
    sa.Column('workspace', sa.String(length=60), nullable=False),
    sa.Column('chat', sa.String(length=100), nullable=False),
    sa.Column('rows', sa.LargeBinary(), nullable=False),
    sa.Column('expires', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_why_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_why_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'person_id', 'platform', 'workspace', 'chat', name=op.f('pk_why'))
    )
    op.create_index(op.f('ix_why_expires'), 'why', ['expires'], unique=False)
    op.create_table('wishes',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('most_in_row', sa.Integer(), nullable=True),
    sa.Column('most_a_day', sa.Integer(), nullable=True),
    sa.Column('lunch_since', sa.Time(), nullable=True),
    sa.Column('lunch_until', sa.Time(), nullable=True),
    sa.Column('earliest', sa.Time(), nullable=True),
    sa.Column('latest', sa.Time(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_wishes_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_wishes_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'person_id', name=op.f('pk_wishes'))
    )
    op.create_table('api_refresh_spent',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('refresh_hash', sa.String(length=64), nullable=False),
    sa.Column('token_id', sa.Uuid(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'token_id'], ['api_token.organisation_id', 'api_token.id'], name=op.f('fk_api_refresh_spent_organisation_id_token_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_api_refresh_spent_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'refresh_hash', name=op.f('pk_api_refresh_spent'))
    )
    op.create_index(op.f('ix_api_refresh_spent_refresh_hash'), 'api_refresh_spent', ['refresh_hash'], unique=True)
    op.create_table('availability',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.String(length=10), nullable=False),
    sa.Column('weekday', sa.Integer(), nullable=True),
    sa.Column('since', sa.Time(), nullable=True),
    sa.Column('until', sa.Time(), nullable=True),
    sa.Column('first', sa.Date(), nullable=True),
    sa.Column('last', sa.Date(), nullable=True),
    sa.Column('term_id', sa.Uuid(), nullable=True),
    sa.Column('zone', sa.String(length=60), nullable=False),
    sa.Column('source', sa.String(length=60), nullable=False),
    sa.Column('note', sa.LargeBinary(), nullable=True),
    sa.Column('by_id', sa.Uuid(), nullable=True),
    sa.Column('at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_availability_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'term_id'], ['term.organisation_id', 'term.id'], name=op.f('fk_availability_organisation_id_term_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_availability_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_availability'))
    )
    op.create_index(op.f('ix_availability_organisation_id_person_id_first'), 'availability', ['organisation_id', 'person_id', 'first'], unique=False)
    op.create_table('closure',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('room_id', sa.Uuid(), nullable=True),
    sa.Column('site_id', sa.Uuid(), nullable=True),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('why', sa.LargeBinary(), nullable=True),
    sa.Column('by_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'room_id'], ['room.organisation_id', 'room.id'], name=op.f('fk_closure_organisation_id_room_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'site_id'], ['site.organisation_id', 'site.id'], name=op.f('fk_closure_organisation_id_site_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_closure_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_closure'))
    )
    op.create_index(op.f('ix_closure_organisation_id_ends_at'), 'closure', ['organisation_id', 'ends_at'], unique=False)
    op.create_index(op.f('ix_closure_organisation_id_room_id'), 'closure', ['organisation_id', 'room_id'], unique=False)
    op.create_index(op.f('ix_closure_organisation_id_site_id'), 'closure', ['organisation_id', 'site_id'], unique=False)
    op.create_table('invoice',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('run_id', sa.Uuid(), nullable=True),
    sa.Column('kind', sa.String(length=10), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=False),
    sa.Column('payer_id', sa.Uuid(), nullable=False),
    sa.Column('first', sa.Date(), nullable=False),
    sa.Column('last', sa.Date(), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('number', sa.Integer(), nullable=True),
    sa.Column('currency', sa.String(length=3), nullable=False),
    sa.Column('total_minor', sa.BigInteger(), nullable=False),
    sa.Column('tax_minor', sa.BigInteger(), nullable=False),
    sa.Column('made_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('issued_on', sa.Date(), nullable=True),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('of_invoice', sa.Uuid(), nullable=True),
    sa.Column('why', sa.LargeBinary(), nullable=True),
    sa.Column('dropped_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'of_invoice'], ['invoice.organisation_id', 'invoice.id'], name=op.f('fk_invoice_organisation_id_of_invoice')),
    sa.ForeignKeyConstraint(['organisation_id', 'payer_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_invoice_organisation_id_payer_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'run_id'], ['invoice_run.organisation_id', 'invoice_run.id'], name=op.f('fk_invoice_organisation_id_run_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_invoice_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_invoice_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_invoice'))
    )
    op.create_index(op.f('ix_invoice_organisation_id_kind_number'), 'invoice', ['organisation_id', 'kind', 'number'], unique=True)
    op.create_index(op.f('ix_invoice_organisation_id_run_id_student_id_payer_id_currency'), 'invoice', ['organisation_id', 'run_id', 'student_id', 'payer_id', 'currency'], unique=True)
    op.create_index(op.f('ix_invoice_organisation_id_state_due_on'), 'invoice', ['organisation_id', 'state', 'due_on'], unique=False)
    op.create_table('letter',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('thread_id', sa.Uuid(), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=True),
    sa.Column('to_id', sa.Uuid(), nullable=True),
    sa.Column('text', sa.LargeBinary(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('answers', sa.Uuid(), nullable=True),
    sa.Column('anonymous', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_letter_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'thread_id'], ['thread.organisation_id', 'thread.id'], name=op.f('fk_letter_organisation_id_thread_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'to_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_letter_organisation_id_to_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_letter_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_letter'))
    )
    op.create_index(op.f('ix_letter_at'), 'letter', ['at'], unique=False)
    op.create_index(op.f('ix_letter_organisation_id_thread_id_at'), 'letter', ['organisation_id', 'thread_id', 'at'], unique=False)
    op.create_table('observation',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('tutor_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('course_id', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'course_id'], ['course.organisation_id', 'course.id'], name=op.f('fk_observation_organisation_id_course_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'tutor_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_observation_organisation_id_tutor_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_observation_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_observation'))
    )
    op.create_index(op.f('ix_observation_organisation_id_at'), 'observation', ['organisation_id', 'at'], unique=False)
    op.create_table('package',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=False),
    sa.Column('course_id', sa.Uuid(), nullable=True),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.Column('price_minor', sa.BigInteger(), nullable=False),
    sa.Column('price_currency', sa.String(length=3), nullable=False),
    sa.Column('tax_minor', sa.BigInteger(), nullable=False),
    sa.Column('bought_on', sa.Date(), nullable=False),
    sa.Column('expires', sa.Date(), nullable=True),
    sa.Column('low_at', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'course_id'], ['course.organisation_id', 'course.id'], name=op.f('fk_package_organisation_id_course_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_package_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_package_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_package'))
    )
    op.create_index(op.f('ix_package_organisation_id_student_id'), 'package', ['organisation_id', 'student_id'], unique=False)
    op.create_table('pay_rate',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('tutor_id', sa.Uuid(), nullable=True),
    sa.Column('activity', sa.String(length=20), nullable=False),
    sa.Column('course_id', sa.Uuid(), nullable=True),
    sa.Column('hourly_minor', sa.BigInteger(), nullable=False),
    sa.Column('hourly_currency', sa.String(length=3), nullable=False),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('by', sa.Uuid(), nullable=False),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'course_id'], ['course.organisation_id', 'course.id'], name=op.f('fk_pay_rate_organisation_id_course_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'tutor_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_pay_rate_organisation_id_tutor_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_pay_rate_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_pay_rate'))
    )
    op.create_index(op.f('ix_pay_rate_organisation_id_tutor_id'), 'pay_rate', ['organisation_id', 'tutor_id'], unique=False)
    op.create_table('qualification',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('course_id', sa.Uuid(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'course_id'], ['course.organisation_id', 'course.id'], name=op.f('fk_qualification_organisation_id_course_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_qualification_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_qualification_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'person_id', 'course_id', name=op.f('pk_qualification'))
    )
    op.create_index(op.f('ix_qualification_organisation_id_course_id'), 'qualification', ['organisation_id', 'course_id'], unique=False)
    op.create_table('rate',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('what', sa.String(length=10), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=True),
    sa.Column('class_id', sa.Uuid(), nullable=True),
    sa.Column('course_id', sa.Uuid(), nullable=True),
    sa.Column('tutor_id', sa.Uuid(), nullable=True),
    sa.Column('shortest', sa.Integer(), nullable=True),
    sa.Column('longest', sa.Integer(), nullable=True),
    sa.Column('fewest', sa.Integer(), nullable=True),
    sa.Column('most', sa.Integer(), nullable=True),
    sa.Column('weekdays', sa.Integer(), nullable=False),
    sa.Column('per', sa.String(length=10), nullable=False),
    sa.Column('amount_minor', sa.BigInteger(), nullable=True),
    sa.Column('amount_currency', sa.String(length=3), nullable=True),
    sa.Column('percent_bp', sa.Integer(), nullable=False),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('why', sa.String(length=100), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=True),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_rate_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'class_id'], ['class.organisation_id', 'class.id'], name=op.f('fk_rate_organisation_id_class_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'course_id'], ['course.organisation_id', 'course.id'], name=op.f('fk_rate_organisation_id_course_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_rate_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'tutor_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_rate_organisation_id_tutor_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_rate_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_rate'))
    )
    op.create_index(op.f('ix_rate_organisation_id_student_id_since'), 'rate', ['organisation_id', 'student_id', 'since'], unique=False)
    op.create_index(op.f('ix_rate_organisation_id_what_since'), 'rate', ['organisation_id', 'what', 'since'], unique=False)
    op.create_table('recipient',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('announcement_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('written', sa.Boolean(), nullable=False),
    sa.Column('seen_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('acked_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('choice', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'announcement_id'], ['announcement.organisation_id', 'announcement.id'], name=op.f('fk_recipient_organisation_id_announcement_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_recipient_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_recipient_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'announcement_id', 'person_id', name=op.f('pk_recipient'))
    )
    op.create_index('ix_recipient_unwritten', 'recipient', ['organisation_id', 'announcement_id'], unique=False, sqlite_where=sa.text('written IS false'), postgresql_where=sa.text('written IS false'))
    op.create_table('recipient_batch',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('announcement_id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('people', sa.LargeBinary(), nullable=False),
    sa.Column('many', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'announcement_id'], ['announcement.organisation_id', 'announcement.id'], name=op.f('fk_recipient_batch_organisation_id_announcement_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_recipient_batch_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'announcement_id', 'number', name=op.f('pk_recipient_batch'))
    )
    op.create_table('series',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('line_id', sa.Uuid(), nullable=False),
    sa.Column('follows_id', sa.Uuid(), nullable=True),
    sa.Column('class_id', sa.Uuid(), nullable=True),
    sa.Column('course_id', sa.Uuid(), nullable=True),
    sa.Column('site_id', sa.Uuid(), nullable=True),
    sa.Column('room_id', sa.Uuid(), nullable=True),
    sa.Column('term_id', sa.Uuid(), nullable=True),
    sa.Column('subject', sa.String(length=200), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('rule', sa.String(length=200), nullable=False),
    sa.Column('starts', sa.Time(), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.Column('zone', sa.String(length=60), nullable=False),
    sa.Column('first', sa.Date(), nullable=False),
    sa.Column('last', sa.Date(), nullable=True),
    sa.Column('skips_holidays', sa.Boolean(), nullable=False),
    sa.Column('ahead_to', sa.Date(), nullable=False),
    sa.Column('reason', sa.LargeBinary(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('sequence', sa.Integer(), nullable=False),
    sa.Column('changed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('changed_by_id', sa.Uuid(), nullable=True),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'class_id'], ['class.organisation_id', 'class.id'], name=op.f('fk_series_organisation_id_class_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'course_id'], ['course.organisation_id', 'course.id'], name=op.f('fk_series_organisation_id_course_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'room_id'], ['room.organisation_id', 'room.id'], name=op.f('fk_series_organisation_id_room_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'site_id'], ['site.organisation_id', 'site.id'], name=op.f('fk_series_organisation_id_site_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'term_id'], ['term.organisation_id', 'term.id'], name=op.f('fk_series_organisation_id_term_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_series_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_series'))
    )
    op.create_index(op.f('ix_series_ahead_to'), 'series', ['ahead_to'], unique=False, sqlite_where=sa.text('deleted_at IS NULL'), postgresql_where=sa.text('deleted_at IS NULL'))
    op.create_index(op.f('ix_series_organisation_id_class_id'), 'series', ['organisation_id', 'class_id'], unique=False)
    op.create_index(op.f('ix_series_organisation_id_line_id'), 'series', ['organisation_id', 'line_id'], unique=False)
    op.create_index(op.f('ix_series_organisation_id_room_id'), 'series', ['organisation_id', 'room_id'], unique=False)
    op.create_table('sheet_line',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('sheet_id', sa.Uuid(), nullable=False),
    sa.Column('place', sa.Integer(), nullable=False),
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('activity', sa.String(length=20), nullable=False),
    sa.Column('spent', sa.Integer(), nullable=False),
    sa.Column('of', sa.Uuid(), nullable=False),
    sa.Column('course_id', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'course_id'], ['course.organisation_id', 'course.id'], name=op.f('fk_sheet_line_organisation_id_course_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'sheet_id'], ['sheet.organisation_id', 'sheet.id'], name=op.f('fk_sheet_line_organisation_id_sheet_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_sheet_line_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'sheet_id', 'place', name=op.f('pk_sheet_line'))
    )
    op.create_index(op.f('ix_sheet_line_organisation_id_of'), 'sheet_line', ['organisation_id', 'of'], unique=False)
    op.create_table('task',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('course_id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(length=100), nullable=False),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'course_id'], ['course.organisation_id', 'course.id'], name=op.f('fk_task_organisation_id_course_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_task_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_task'))
    )
    op.create_index(op.f('ix_task_organisation_id_course_id_name'), 'task', ['organisation_id', 'course_id', 'name'], unique=True, sqlite_where=sa.text('deleted_at IS NULL'), postgresql_where=sa.text('deleted_at IS NULL'))
    op.create_table('time_correction',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('tutor_id', sa.Uuid(), nullable=False),
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('activity', sa.String(length=20), nullable=False),
    sa.Column('spent', sa.Integer(), nullable=False),
    sa.Column('by', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('why', sa.LargeBinary(), nullable=True),
    sa.Column('of', sa.Uuid(), nullable=True),
    sa.Column('course_id', sa.Uuid(), nullable=True),
    sa.Column('sheet_id', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'course_id'], ['course.organisation_id', 'course.id'], name=op.f('fk_time_correction_organisation_id_course_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'sheet_id'], ['sheet.organisation_id', 'sheet.id'], name=op.f('fk_time_correction_organisation_id_sheet_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'tutor_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_time_correction_organisation_id_tutor_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_time_correction_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_time_correction'))
    )
    op.create_index(op.f('ix_time_correction_organisation_id_of'), 'time_correction', ['organisation_id', 'of'], unique=False)
    op.create_index(op.f('ix_time_correction_organisation_id_sheet_id'), 'time_correction', ['organisation_id', 'sheet_id'], unique=False)
    op.create_index(op.f('ix_time_correction_organisation_id_tutor_id_sheet_id'), 'time_correction', ['organisation_id', 'tutor_id', 'sheet_id'], unique=False)
    op.create_table('marking_share',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('entry_id', sa.Uuid(), nullable=False),
    sa.Column('place', sa.Integer(), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=True),
    sa.Column('task_id', sa.Uuid(), nullable=True),
    sa.Column('course_id', sa.Uuid(), nullable=True),
    sa.Column('item', sa.String(length=200), nullable=False),
    sa.Column('spent', sa.Integer(), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'course_id'], ['course.organisation_id', 'course.id'], name=op.f('fk_marking_share_organisation_id_course_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'entry_id'], ['marking_entry.organisation_id', 'marking_entry.id'], name=op.f('fk_marking_share_organisation_id_entry_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_marking_share_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'task_id'], ['task.organisation_id', 'task.id'], name=op.f('fk_marking_share_organisation_id_task_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_marking_share_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'entry_id', 'place', name=op.f('pk_marking_share'))
    )
    op.create_index(op.f('ix_marking_share_organisation_id_course_id_starts_at'), 'marking_share', ['organisation_id', 'course_id', 'starts_at'], unique=False)
    op.create_index(op.f('ix_marking_share_organisation_id_student_id_starts_at'), 'marking_share', ['organisation_id', 'student_id', 'starts_at'], unique=False)
    op.create_index(op.f('ix_marking_share_organisation_id_task_id_starts_at'), 'marking_share', ['organisation_id', 'task_id', 'starts_at'], unique=False)
    op.create_table('marking_timer',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('tutor_id', sa.Uuid(), nullable=False),
    sa.Column('place', sa.Integer(), nullable=False),
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('started_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=True),
    sa.Column('task_id', sa.Uuid(), nullable=True),
    sa.Column('course_id', sa.Uuid(), nullable=True),
    sa.Column('item', sa.String(length=200), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'course_id'], ['course.organisation_id', 'course.id'], name=op.f('fk_marking_timer_organisation_id_course_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_marking_timer_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'task_id'], ['task.organisation_id', 'task.id'], name=op.f('fk_marking_timer_organisation_id_task_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'tutor_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_marking_timer_organisation_id_tutor_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_marking_timer_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'tutor_id', 'place', name=op.f('pk_marking_timer'))
    )
    op.create_index(op.f('ix_marking_timer_started_at'), 'marking_timer', ['started_at'], unique=False)
    op.create_table('payment',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=False),
    sa.Column('payer_id', sa.Uuid(), nullable=True),
    sa.Column('kind', sa.String(length=10), nullable=False),
    sa.Column('amount_minor', sa.BigInteger(), nullable=False),
    sa.Column('amount_currency', sa.String(length=3), nullable=False),
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('method', sa.String(length=20), nullable=False),
    sa.Column('note', sa.LargeBinary(), nullable=True),
    sa.Column('invoice_id', sa.Uuid(), nullable=True),
    sa.Column('receipt', sa.Uuid(), nullable=True),
    sa.Column('reference', sa.LargeBinary(), nullable=True),
    sa.Column('reference_blind', sa.LargeBinary(length=32), nullable=True),
    sa.Column('imported_key', sa.String(length=64), nullable=True),
    sa.Column('reverses', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'invoice_id'], ['invoice.organisation_id', 'invoice.id'], name=op.f('fk_payment_organisation_id_invoice_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'payer_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_payment_organisation_id_payer_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_payment_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_payment_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_payment'))
    )
    op.create_index(op.f('ix_payment_organisation_id_imported_key'), 'payment', ['organisation_id', 'imported_key'], unique=True)
    op.create_index(op.f('ix_payment_organisation_id_on'), 'payment', ['organisation_id', 'on'], unique=False)
    op.create_index(op.f('ix_payment_organisation_id_reference_blind'), 'payment', ['organisation_id', 'reference_blind'], unique=False)
    op.create_index(op.f('ix_payment_organisation_id_reverses'), 'payment', ['organisation_id', 'reverses'], unique=True)
    op.create_index(op.f('ix_payment_organisation_id_student_id_on'), 'payment', ['organisation_id', 'student_id', 'on'], unique=False)
    op.create_table('payment_reminder',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('invoice_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'invoice_id'], ['invoice.organisation_id', 'invoice.id'], name=op.f('fk_payment_reminder_organisation_id_invoice_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_payment_reminder_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'invoice_id', name=op.f('pk_payment_reminder'))
    )
    op.create_table('series_past',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('series_id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('before', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'series_id'], ['series.organisation_id', 'series.id'], name=op.f('fk_series_past_organisation_id_series_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_series_past_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'series_id', 'version', name=op.f('pk_series_past'))
    )
    op.create_table('series_person',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('series_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('teaches', sa.Boolean(), nullable=False),
    sa.Column('place', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_series_person_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'series_id'], ['series.organisation_id', 'series.id'], name=op.f('fk_series_person_organisation_id_series_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_series_person_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'series_id', 'person_id', 'teaches', name=op.f('pk_series_person'))
    )
    op.create_index(op.f('ix_series_person_organisation_id_person_id'), 'series_person', ['organisation_id', 'person_id'], unique=False)
    op.create_table('series_skip',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('series_id', sa.Uuid(), nullable=False),
    sa.Column('original_day', sa.Date(), nullable=False),
    sa.Column('why', sa.String(length=20), nullable=False),
    sa.Column('holiday_id', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'series_id'], ['series.organisation_id', 'series.id'], name=op.f('fk_series_skip_organisation_id_series_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_series_skip_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'series_id', 'original_day', name=op.f('pk_series_skip'))
    )
    op.create_index(op.f('ix_series_skip_organisation_id_holiday_id'), 'series_skip', ['organisation_id', 'holiday_id'], unique=False)
    op.create_table('session',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('series_id', sa.Uuid(), nullable=True),
    sa.Column('line_id', sa.Uuid(), nullable=True),
    sa.Column('original_day', sa.Date(), nullable=True),
    sa.Column('original_start', sa.DateTime(timezone=True), nullable=True),
    sa.Column('site_id', sa.Uuid(), nullable=True),
    sa.Column('room_id', sa.Uuid(), nullable=True),
    sa.Column('course_id', sa.Uuid(), nullable=True),
    sa.Column('class_id', sa.Uuid(), nullable=True),
    sa.Column('subject', sa.String(length=200), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('makes_up_id', sa.Uuid(), nullable=True),
    sa.Column('planned_start', sa.DateTime(timezone=True), nullable=False),
    sa.Column('planned_end', sa.DateTime(timezone=True), nullable=False),
    sa.Column('started', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ended', sa.DateTime(timezone=True), nullable=True),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('closes', sa.DateTime(timezone=True), nullable=True),
    sa.Column('reason', sa.LargeBinary(), nullable=True),
    sa.Column('flags', sa.String(length=100), nullable=False),
    sa.Column('overrides', sa.JSON(), nullable=False),
    sa.Column('cancelled_by_side', sa.String(length=10), nullable=False),
    sa.Column('notice_minutes', sa.Integer(), nullable=True),
    sa.Column('fee_percent', sa.Integer(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('sequence', sa.Integer(), nullable=False),
    sa.Column('changed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('changed_by_id', sa.Uuid(), nullable=True),
    sa.Column('deleted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'class_id'], ['class.organisation_id', 'class.id'], name=op.f('fk_session_organisation_id_class_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'course_id'], ['course.organisation_id', 'course.id'], name=op.f('fk_session_organisation_id_course_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'room_id'], ['room.organisation_id', 'room.id'], name=op.f('fk_session_organisation_id_room_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'series_id'], ['series.organisation_id', 'series.id'], name=op.f('fk_session_organisation_id_series_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'site_id'], ['site.organisation_id', 'site.id'], name=op.f('fk_session_organisation_id_site_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_session_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_session'))
    )
    op.create_index(op.f('ix_session_closes'), 'session', ['closes'], unique=False, sqlite_where=sa.text("state = 'active' AND deleted_at IS NULL"), postgresql_where=sa.text("state = 'active' AND deleted_at IS NULL"))
    op.create_index(op.f('ix_session_ends_at'), 'session', ['ends_at'], unique=False, sqlite_where=sa.text("state = 'scheduled' AND deleted_at IS NULL"), postgresql_where=sa.text("state = 'scheduled' AND deleted_at IS NULL"))
    op.create_index(op.f('ix_session_organisation_id_class_id_planned_start'), 'session', ['organisation_id', 'class_id', 'planned_start'], unique=False)
    op.create_index(op.f('ix_session_organisation_id_makes_up_id'), 'session', ['organisation_id', 'makes_up_id'], unique=False, sqlite_where=sa.text('makes_up_id IS NOT NULL'), postgresql_where=sa.text('makes_up_id IS NOT NULL'))
    op.create_index(op.f('ix_session_organisation_id_room_id_starts_at'), 'session', ['organisation_id', 'room_id', 'starts_at'], unique=False)
    op.create_index(op.f('ix_session_organisation_id_series_id_original_day'), 'session', ['organisation_id', 'series_id', 'original_day'], unique=True, sqlite_where=sa.text('series_id IS NOT NULL'), postgresql_where=sa.text('series_id IS NOT NULL'))
    op.create_index(op.f('ix_session_organisation_id_starts_at'), 'session', ['organisation_id', 'starts_at'], unique=False)
    op.create_table('term_draft_entry',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('draft_id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('class_id', sa.Uuid(), nullable=True),
    sa.Column('course_id', sa.Uuid(), nullable=True),
    sa.Column('room_id', sa.Uuid(), nullable=True),
    sa.Column('students', sa.JSON(), nullable=False),
    sa.Column('tutors', sa.JSON(), nullable=False),
    sa.Column('subject', sa.String(length=200), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('rule', sa.String(length=200), nullable=False),
    sa.Column('starts', sa.Time(), nullable=True),
    sa.Column('minutes', sa.Integer(), nullable=True),
    sa.Column('first', sa.Date(), nullable=True),
    sa.Column('last', sa.Date(), nullable=True),
    sa.Column('action', sa.String(length=10), nullable=False),
    sa.Column('done', sa.String(length=10), nullable=False),
    sa.Column('replaces_id', sa.Uuid(), nullable=True),
    sa.Column('became_id', sa.Uuid(), nullable=True),
    sa.Column('replaced_version', sa.Integer(), nullable=False),
    sa.Column('left_out', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'became_id'], ['series.organisation_id', 'series.id'], name=op.f('fk_term_draft_entry_organisation_id_became_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'class_id'], ['class.organisation_id', 'class.id'], name=op.f('fk_term_draft_entry_organisation_id_class_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'course_id'], ['course.organisation_id', 'course.id'], name=op.f('fk_term_draft_entry_organisation_id_course_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'draft_id'], ['term_draft.organisation_id', 'term_draft.id'], name=op.f('fk_term_draft_entry_organisation_id_draft_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'replaces_id'], ['series.organisation_id', 'series.id'], name=op.f('fk_term_draft_entry_organisation_id_replaces_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'room_id'], ['room.organisation_id', 'room.id'], name=op.f('fk_term_draft_entry_organisation_id_room_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_term_draft_entry_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'draft_id', 'number', name=op.f('pk_term_draft_entry'))
    )
    op.create_index(op.f('ix_term_draft_entry_organisation_id_draft_id_done'), 'term_draft_entry', ['organisation_id', 'draft_id', 'done'], unique=False)
    op.create_table('absence_alert',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_absence_alert_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_absence_alert_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_absence_alert_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', 'student_id', name=op.f('pk_absence_alert'))
    )
    op.create_table('allocation',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('payment_id', sa.Uuid(), nullable=False),
    sa.Column('invoice_id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('amount_minor', sa.BigInteger(), nullable=False),
    sa.Column('amount_currency', sa.String(length=3), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'invoice_id'], ['invoice.organisation_id', 'invoice.id'], name=op.f('fk_allocation_organisation_id_invoice_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'payment_id'], ['payment.organisation_id', 'payment.id'], name=op.f('fk_allocation_organisation_id_payment_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_allocation_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'payment_id', 'invoice_id', 'number', name=op.f('pk_allocation')),
    info={'granted': 'SELECT, INSERT'}
    )
    op.create_index(op.f('ix_allocation_organisation_id_invoice_id'), 'allocation', ['organisation_id', 'invoice_id'], unique=False)
    op.create_table('appeal',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('words', sa.LargeBinary(), nullable=True),
    sa.Column('shown', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_appeal_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_appeal_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_appeal_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', 'student_id', name=op.f('pk_appeal'))
    )
    op.create_index(op.f('ix_appeal_at'), 'appeal', ['at'], unique=False)
    op.create_table('charge',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=True),
    sa.Column('student_id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.String(length=12), nullable=False),
    sa.Column('amount_minor', sa.BigInteger(), nullable=False),
    sa.Column('earned_minor', sa.BigInteger(), nullable=False),
    sa.Column('tax_minor', sa.BigInteger(), nullable=False),
    sa.Column('amount_currency', sa.String(length=3), nullable=False),
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=True),
    sa.Column('rule_id', sa.Uuid(), nullable=True),
    sa.Column('package_id', sa.Uuid(), nullable=True),
    sa.Column('reverses', sa.Uuid(), nullable=True),
    sa.Column('tutor_id', sa.Uuid(), nullable=True),
    sa.Column('class_id', sa.Uuid(), nullable=True),
    sa.Column('course_id', sa.Uuid(), nullable=True),
    sa.Column('explained', sa.JSON(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'class_id'], ['class.organisation_id', 'class.id'], name=op.f('fk_charge_organisation_id_class_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'course_id'], ['course.organisation_id', 'course.id'], name=op.f('fk_charge_organisation_id_course_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'package_id'], ['package.organisation_id', 'package.id'], name=op.f('fk_charge_organisation_id_package_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'rule_id'], ['rate.organisation_id', 'rate.id'], name=op.f('fk_charge_organisation_id_rule_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_charge_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_charge_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'tutor_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_charge_organisation_id_tutor_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_charge_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_charge')),
    info={'granted': 'SELECT, INSERT'}
    )
    op.create_index('ix_charge_income', 'charge', ['organisation_id', 'on', 'amount_currency', 'earned_minor', 'student_id', 'tutor_id'], unique=False)
    op.create_index('ix_charge_income_class', 'charge', ['organisation_id', 'class_id', 'amount_currency', 'on', 'earned_minor'], unique=False)
    op.create_index('ix_charge_income_course', 'charge', ['organisation_id', 'course_id', 'amount_currency', 'on', 'earned_minor'], unique=False)
    op.create_index('ix_charge_income_student', 'charge', ['organisation_id', 'student_id', 'amount_currency', 'on', 'earned_minor', 'amount_minor'], unique=False)
    op.create_index('ix_charge_income_tutor', 'charge', ['organisation_id', 'tutor_id', 'amount_currency', 'on', 'earned_minor'], unique=False)
    op.create_index(op.f('ix_charge_organisation_id_session_id_student_id_number'), 'charge', ['organisation_id', 'session_id', 'student_id', 'number'], unique=True)
    op.create_table('check_in',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('received', sa.DateTime(timezone=True), nullable=False),
    sa.Column('grade', sa.Integer(), nullable=False),
    sa.Column('policy', sa.Integer(), nullable=False),
    sa.Column('instead_of', sa.Uuid(), nullable=True),
    sa.Column('account', sa.LargeBinary(), nullable=True),
    sa.Column('phone', sa.LargeBinary(), nullable=True),
    sa.Column('signals', sa.LargeBinary(), nullable=False),
    sa.Column('evidence', sa.LargeBinary(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_check_in_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_check_in_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_check_in_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_check_in'))
    )
    op.create_index(op.f('ix_check_in_organisation_id_at'), 'check_in', ['organisation_id', 'at'], unique=False)
    op.create_index(op.f('ix_check_in_organisation_id_person_id_at'), 'check_in', ['organisation_id', 'person_id', 'at'], unique=False)
    op.create_index(op.f('ix_check_in_organisation_id_session_id_person_id_received'), 'check_in', ['organisation_id', 'session_id', 'person_id', 'received'], unique=False)
    op.create_table('check_in_link',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('nonce_hash', sa.String(length=64), nullable=True),
    sa.Column('device_hash', sa.String(length=64), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('purpose', sa.Text(), nullable=False),
    sa.Column('closes', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_check_in_link_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_check_in_link_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_check_in_link_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_check_in_link'))
    )
    op.create_index(op.f('ix_check_in_link_closes'), 'check_in_link', ['closes'], unique=False)
    op.create_index(op.f('ix_check_in_link_nonce_hash'), 'check_in_link', ['nonce_hash'], unique=True)
    op.create_index(op.f('ix_check_in_link_organisation_id_person_id_session_id'), 'check_in_link', ['organisation_id', 'person_id', 'session_id'], unique=False)
    op.create_index(op.f('ix_check_in_link_token_hash'), 'check_in_link', ['token_hash'], unique=True)
    op.create_table('claim',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=True),
    sa.Column('evidence', sa.LargeBinary(), nullable=False),
    sa.Column('expires', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_claim_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_claim_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_claim_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'person_id', name=op.f('pk_claim'))
    )
    op.create_index(op.f('ix_claim_expires'), 'claim', ['expires'], unique=False)
    op.create_table('excuse',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=True),
    sa.Column('series_id', sa.Uuid(), nullable=True),
    sa.Column('words', sa.LargeBinary(), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('decided_by_id', sa.Uuid(), nullable=True),
    sa.Column('decided_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_excuse_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'decided_by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_excuse_organisation_id_decided_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_excuse_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_excuse_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_excuse_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_excuse'))
    )
    op.create_index(op.f('ix_excuse_organisation_id_at'), 'excuse', ['organisation_id', 'at'], unique=False, sqlite_where=sa.text("state = 'asked'"), postgresql_where=sa.text("state = 'asked'"))
    op.create_index(op.f('ix_excuse_organisation_id_student_id_ends_at'), 'excuse', ['organisation_id', 'student_id', 'ends_at'], unique=False)
    op.create_table('feedback',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('who', sa.LargeBinary(), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=True),
    sa.Column('content', sa.Integer(), nullable=True),
    sa.Column('delivery', sa.Integer(), nullable=True),
    sa.Column('engagement', sa.Integer(), nullable=True),
    sa.Column('overall', sa.Integer(), nullable=True),
    sa.Column('words', sa.LargeBinary(), nullable=True),
    sa.Column('earlier', sa.LargeBinary(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_feedback_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_feedback_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_feedback_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', 'who', name=op.f('pk_feedback'))
    )
    op.create_index(op.f('ix_feedback_organisation_id_student_id'), 'feedback', ['organisation_id', 'student_id'], unique=False)
    op.create_table('feedback_round',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('closes', sa.DateTime(timezone=True), nullable=False),
    sa.Column('anonymous', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_feedback_round_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_feedback_round_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', name=op.f('pk_feedback_round'))
    )
    op.create_index(op.f('ix_feedback_round_organisation_id_closes'), 'feedback_round', ['organisation_id', 'closes'], unique=False)
    op.create_table('hours_answer',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=False),
    sa.Column('asked_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=True),
    sa.Column('by_id', sa.Uuid(), nullable=True),
    sa.Column('at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('note', sa.LargeBinary(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_hours_answer_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_hours_answer_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_hours_answer_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_hours_answer_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', 'student_id', name=op.f('pk_hours_answer'))
    )
    op.create_index(op.f('ix_hours_answer_organisation_id_state'), 'hours_answer', ['organisation_id', 'state'], unique=False)
    op.create_table('kept_photo',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('picture', sa.LargeBinary(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('until', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_kept_photo_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_kept_photo_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_kept_photo_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_kept_photo'))
    )
    op.create_index(op.f('ix_kept_photo_organisation_id_person_id'), 'kept_photo', ['organisation_id', 'person_id'], unique=False)
    op.create_index(op.f('ix_kept_photo_organisation_id_session_id_person_id'), 'kept_photo', ['organisation_id', 'session_id', 'person_id'], unique=False)
    op.create_index(op.f('ix_kept_photo_until'), 'kept_photo', ['until'], unique=False)
    op.create_table('late_notice',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('expected', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_late_notice_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_late_notice_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_late_notice_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_late_notice_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', 'person_id', name=op.f('pk_late_notice'))
    )
    op.create_table('photo_trace',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=True),
    sa.Column('file', sa.LargeBinary(), nullable=False),
    sa.Column('unique', sa.LargeBinary(), nullable=True),
    sa.Column('trace', sa.LargeBinary(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_photo_trace_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_photo_trace_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_photo_trace_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_photo_trace'))
    )
    op.create_index(op.f('ix_photo_trace_organisation_id_file'), 'photo_trace', ['organisation_id', 'file'], unique=False)
    op.create_index(op.f('ix_photo_trace_organisation_id_person_id_at'), 'photo_trace', ['organisation_id', 'person_id', 'at'], unique=False)
    op.create_index(op.f('ix_photo_trace_organisation_id_session_id_at'), 'photo_trace', ['organisation_id', 'session_id', 'at'], unique=False)
    op.create_index(op.f('ix_photo_trace_organisation_id_unique'), 'photo_trace', ['organisation_id', 'unique'], unique=False)
    op.create_table('ping',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=False),
    sa.Column('asked', sa.DateTime(timezone=True), nullable=False),
    sa.Column('until', sa.DateTime(timezone=True), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=True),
    sa.Column('with_place', sa.Boolean(), nullable=False),
    sa.Column('answered', sa.DateTime(timezone=True), nullable=True),
    sa.Column('inside', sa.Boolean(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_ping_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_ping_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_ping_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_ping_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', 'student_id', 'asked', name=op.f('pk_ping'))
    )
    op.create_index(op.f('ix_ping_asked'), 'ping', ['asked'], unique=False)
    op.create_table('poll',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=False),
    sa.Column('tutors', sa.JSON(), nullable=False),
    sa.Column('subject', sa.String(length=200), nullable=False),
    sa.Column('class_id', sa.Uuid(), nullable=True),
    sa.Column('course_id', sa.Uuid(), nullable=True),
    sa.Column('makes_up_id', sa.Uuid(), nullable=True),
    sa.Column('closes', sa.DateTime(timezone=True), nullable=False),
    sa.Column('stand', sa.String(length=10), nullable=False),
    sa.Column('won', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_poll_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'class_id'], ['class.organisation_id', 'class.id'], name=op.f('fk_poll_organisation_id_class_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'course_id'], ['course.organisation_id', 'course.id'], name=op.f('fk_poll_organisation_id_course_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'makes_up_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_poll_organisation_id_makes_up_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_poll_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_poll'))
    )
    op.create_table('register_entry',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=False),
    sa.Column('status', sa.String(length=10), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('by_id', sa.Uuid(), nullable=True),
    sa.Column('check_in_id', sa.Uuid(), nullable=True),
    sa.Column('decide_by', sa.DateTime(timezone=True), nullable=True),
    sa.Column('kept', sa.DateTime(timezone=True), nullable=True),
    sa.Column('reason', sa.LargeBinary(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_register_entry_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_register_entry_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_register_entry_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_register_entry_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', 'student_id', name=op.f('pk_register_entry'))
    )
    op.create_index(op.f('ix_register_entry_decide_by'), 'register_entry', ['decide_by'], unique=False, sqlite_where=sa.text("status = 'pending'"), postgresql_where=sa.text("status = 'pending'"))
    op.create_index(op.f('ix_register_entry_organisation_id_student_id_at'), 'register_entry', ['organisation_id', 'student_id', 'at'], unique=False)
    op.create_table('register_past',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=False),
    sa.Column('status', sa.String(length=10), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('by_id', sa.Uuid(), nullable=True),
    sa.Column('check_in_id', sa.Uuid(), nullable=True),
    sa.Column('decide_by', sa.DateTime(timezone=True), nullable=True),
    sa.Column('kept', sa.DateTime(timezone=True), nullable=True),
    sa.Column('reason', sa.LargeBinary(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_register_past_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_register_past_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_register_past_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_register_past_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', 'student_id', 'version', name=op.f('pk_register_past'))
    )
    op.create_table('session_code',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('secret', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_session_code_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_session_code_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', name=op.f('pk_session_code'))
    )
    op.create_table('session_past',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('before', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_session_past_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_session_past_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', 'version', name=op.f('pk_session_past'))
    )
    op.create_table('session_person',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('teaches', sa.Boolean(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('place', sa.Integer(), nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_session_person_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_session_person_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_session_person_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', 'teaches', 'person_id', name=op.f('pk_session_person'))
    )
    op.create_index(op.f('ix_session_person_organisation_id_person_id_starts_at'), 'session_person', ['organisation_id', 'person_id', 'starts_at'], unique=False)
    op.create_index('ix_session_person_tutors', 'session_person', ['organisation_id', 'session_id', 'person_id'], unique=False, sqlite_where=sa.text('teaches IS 1'), postgresql_where=sa.text('teaches IS TRUE'))
    op.create_table('stay',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('told', sa.LargeBinary(), nullable=False),
    sa.Column('away_minutes', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_stay_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_stay_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_stay_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', 'person_id', name=op.f('pk_stay'))
    )
    op.create_index(op.f('ix_stay_at'), 'stay', ['at'], unique=False)
    op.create_index(op.f('ix_stay_organisation_id_person_id_at'), 'stay', ['organisation_id', 'person_id', 'at'], unique=False)
    op.create_table('substitution',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('tutor_id', sa.Uuid(), nullable=False),
    sa.Column('instead_of_id', sa.Uuid(), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('answer', sa.String(length=10), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_substitution_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'instead_of_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_substitution_organisation_id_instead_of_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_substitution_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'tutor_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_substitution_organisation_id_tutor_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_substitution_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', 'tutor_id', name=op.f('pk_substitution'))
    )
    op.create_table('tutor_evidence',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_tutor_evidence_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_tutor_evidence_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_tutor_evidence_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', 'person_id', 'at', name=op.f('pk_tutor_evidence'))
    )
    op.create_table('verification',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('plan', sa.String(length=16), nullable=False),
    sa.Column('by_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('mark', sa.Uuid(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_verification_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_verification_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', name=op.f('pk_verification'))
    )
    op.create_index(op.f('ix_verification_organisation_id_mark'), 'verification', ['organisation_id', 'mark'], unique=False)
    op.create_table('wrong_code',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('times', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_wrong_code_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_wrong_code_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_wrong_code_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'session_id', 'person_id', name=op.f('pk_wrong_code'))
    )
    op.create_table('excuse_paper',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('excuse_id', sa.Uuid(), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=False),
    sa.Column('mime', sa.String(length=30), nullable=False),
    sa.Column('paper', sa.LargeBinary(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'excuse_id'], ['excuse.organisation_id', 'excuse.id'], name=op.f('fk_excuse_paper_organisation_id_excuse_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_excuse_paper_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_excuse_paper_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'id', name=op.f('pk_excuse_paper'))
    )
    op.create_index(op.f('ix_excuse_paper_at'), 'excuse_paper', ['at'], unique=False)
    op.create_index(op.f('ix_excuse_paper_organisation_id_excuse_id'), 'excuse_paper', ['organisation_id', 'excuse_id'], unique=False)
    op.create_table('excused_entry',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('excuse_id', sa.Uuid(), nullable=False),
    sa.Column('session_id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'excuse_id'], ['excuse.organisation_id', 'excuse.id'], name=op.f('fk_excused_entry_organisation_id_excuse_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'session_id'], ['session.organisation_id', 'session.id'], name=op.f('fk_excused_entry_organisation_id_session_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_excused_entry_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'excuse_id', 'session_id', name=op.f('pk_excused_entry'))
    )
    op.create_table('invoice_line',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('invoice_id', sa.Uuid(), nullable=False),
    sa.Column('place', sa.Integer(), nullable=False),
    sa.Column('charge_id', sa.Uuid(), nullable=False),
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=True),
    sa.Column('amount_minor', sa.BigInteger(), nullable=False),
    sa.Column('tax_minor', sa.BigInteger(), nullable=False),
    sa.Column('codes', sa.JSON(), nullable=True),
    sa.Column('dropped_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'charge_id'], ['charge.organisation_id', 'charge.id'], name=op.f('fk_invoice_line_organisation_id_charge_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'invoice_id'], ['invoice.organisation_id', 'invoice.id'], name=op.f('fk_invoice_line_organisation_id_invoice_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_invoice_line_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'invoice_id', 'place', name=op.f('pk_invoice_line'))
    )
    op.create_index(op.f('ix_invoice_line_organisation_id_charge_id'), 'invoice_line', ['organisation_id', 'charge_id'], unique=True, sqlite_where=sa.text('dropped_at IS NULL'), postgresql_where=sa.text('dropped_at IS NULL'))
    op.create_table('package_use',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('charge_id', sa.Uuid(), nullable=False),
    sa.Column('package_id', sa.Uuid(), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'charge_id'], ['charge.organisation_id', 'charge.id'], name=op.f('fk_package_use_organisation_id_charge_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'package_id'], ['package.organisation_id', 'package.id'], name=op.f('fk_package_use_organisation_id_package_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_package_use_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'charge_id', name=op.f('pk_package_use')),
    info={'granted': 'SELECT, INSERT'}
    )
    op.create_index(op.f('ix_package_use_organisation_id_package_id'), 'package_use', ['organisation_id', 'package_id'], unique=False)
    op.create_table('poll_option',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('poll_id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('room_id', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'poll_id'], ['poll.organisation_id', 'poll.id'], name=op.f('fk_poll_option_organisation_id_poll_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'room_id'], ['room.organisation_id', 'room.id'], name=op.f('fk_poll_option_organisation_id_room_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_poll_option_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'poll_id', 'number', name=op.f('pk_poll_option'))
    )
    op.create_table('poll_vote',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('poll_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('place', sa.Integer(), nullable=False),
    sa.Column('suits', sa.JSON(), nullable=False),
    sa.Column('done', sa.DateTime(timezone=True), nullable=True),
    sa.Column('by_id', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['organisation_id', 'by_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_poll_vote_organisation_id_by_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'person_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_poll_vote_organisation_id_person_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'poll_id'], ['poll.organisation_id', 'poll.id'], name=op.f('fk_poll_vote_organisation_id_poll_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_poll_vote_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'poll_id', 'person_id', name=op.f('pk_poll_vote'))
    )
    op.create_table('to_invoice',
    sa.Column('organisation_id', sa.Uuid(), nullable=False),
    sa.Column('student_id', sa.Uuid(), nullable=False),
    sa.Column('charge_id', sa.Uuid(), nullable=False),
    sa.ForeignKeyConstraint(['organisation_id', 'charge_id'], ['charge.organisation_id', 'charge.id'], name=op.f('fk_to_invoice_organisation_id_charge_id')),
    sa.ForeignKeyConstraint(['organisation_id', 'student_id'], ['person.organisation_id', 'person.id'], name=op.f('fk_to_invoice_organisation_id_student_id')),
    sa.ForeignKeyConstraint(['organisation_id'], ['organisation.id'], name=op.f('fk_to_invoice_organisation_id')),
    sa.PrimaryKeyConstraint('organisation_id', 'student_id', 'charge_id', name=op.f('pk_to_invoice'))
    )
    # ### end Alembic commands ###
    op.bulk_insert(ORGANISATION, [INSTALLATION])
    for statement in PROTECTIONS[op.get_context().dialect.name]:
        op.get_bind().exec_driver_sql(statement)
    if op.get_context().dialect.name == "postgresql":
        op.execute("GRANT SELECT ON alembic_version TO tutordesk_app")


def downgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        op.execute("DROP TABLE search_fts")
    # ### commands auto generated by Alembic - please adjust! ###
    op.drop_table('to_invoice')
    op.drop_table('poll_vote')
    op.drop_table('poll_option')
    op.drop_table('package_use')
    op.drop_table('invoice_line')
    op.drop_table('excused_entry')
    op.drop_table('excuse_paper')
    op.drop_table('wrong_code')
    op.drop_table('verification')
    op.drop_table('tutor_evidence')
    op.drop_table('substitution')
    op.drop_table('stay')
    op.drop_table('session_person')
    op.drop_table('session_past')
    op.drop_table('session_code')
    op.drop_table('register_past')
    op.drop_table('register_entry')
    op.drop_table('poll')
    op.drop_table('ping')
    op.drop_table('photo_trace')
    op.drop_table('late_notice')
    op.drop_table('kept_photo')
    op.drop_table('hours_answer')
    op.drop_table('feedback_round')
    op.drop_table('feedback')
    op.drop_table('excuse')
    op.drop_table('claim')
    op.drop_table('check_in_link')
    op.drop_table('check_in')
    op.drop_table('charge')
    op.drop_table('appeal')
    op.drop_table('allocation')
    op.drop_table('absence_alert')
    op.drop_table('term_draft_entry')
    op.drop_table('session')
    op.drop_table('series_skip')
    op.drop_table('series_person')
    op.drop_table('series_past')
    op.drop_table('payment_reminder')
    op.drop_table('payment')
    op.drop_table('marking_timer')
    op.drop_table('marking_share')
    op.drop_table('time_correction')
    op.drop_table('task')
    op.drop_table('sheet_line')
    op.drop_table('series')
    op.drop_table('recipient_batch')
    op.drop_table('recipient')
    op.drop_table('rate')
    op.drop_table('qualification')
    op.drop_table('pay_rate')
    op.drop_table('package')
    op.drop_table('observation')
    op.drop_table('letter')
    op.drop_table('invoice')
    op.drop_table('closure')
    op.drop_table('availability')
    op.drop_table('api_refresh_spent')
    op.drop_table('wishes')
    op.drop_table('why')
    op.drop_table('webhook')
    op.drop_table('visit')
    op.drop_table('travel')
    op.drop_table('told')
    op.drop_table('thread')
    op.drop_table('term_draft_news')
    op.drop_table('term')
    op.drop_table('tagging')
    op.drop_table('sign_in_link')
    op.drop_table('sheet')
    op.drop_table('search_entry')
    op.drop_table('saved_report')
    op.drop_table('saved_audience')
    op.drop_table('room')
    op.drop_table('role_grant')
    op.drop_table('report_plan')
    op.drop_table('removal')
    op.drop_table('reminder')
    op.drop_table('preference')
    op.drop_table('page_link')
    op.drop_table('offer')
    op.drop_table('miss')
    op.drop_table('membership')
    op.drop_table('marking_entry')
    op.drop_table('live_card')
    op.drop_table('live_about')
    op.drop_table('link')
    op.drop_table('ledger')
    op.drop_table('late_answer')
    op.drop_table('invoice_run')
    op.drop_table('invitation')
    op.drop_table('holiday')
    op.drop_table('guardianship')
    op.drop_table('file_run')
    op.drop_table('feed')
    op.drop_table('evidence_policy')
    op.drop_table('enrolment')
    op.drop_table('draft')
    op.drop_table('course')
    op.drop_table('consent')
    op.drop_table('class_chat')
    op.drop_table('board')
    op.drop_table('attachment')
    op.drop_table('api_token')
    op.drop_table('api_answer')
    op.drop_table('announcement')
    op.drop_table('absence_trouble')
    op.drop_table('year')
    op.drop_table('unit')
    op.drop_table('time_total')
    op.drop_table('term_draft')
    op.drop_table('tag')
    op.drop_table('synced')
    op.drop_table('sums_todo')
    op.drop_table('student_month')
    op.drop_table('site')
    op.drop_table('session_sums')
    op.drop_table('session_counted')
    op.drop_table('sent')
    op.drop_table('person')
    op.drop_table('outbox')
    op.drop_table('organisation_logo')
    op.drop_table('file')
    op.drop_table('event')
    op.drop_table('due')
    op.drop_table('counter')
    op.drop_table('class')
    op.drop_table('audit_head')
    op.drop_table('audit')
    op.drop_table('upload')
    op.drop_table('search_words')
    op.drop_table('person_key')
    op.drop_table('organisation_key')
    op.drop_table('organisation')
    op.drop_table('lease')
    op.drop_table('inbox')
    op.drop_table('chat')
    op.drop_table('alert')
    op.drop_table('account')
    # ### end Alembic commands ###
    if op.get_context().dialect.name == "postgresql":
        op.execute("REVOKE USAGE ON SCHEMA public FROM tutordesk_app")
