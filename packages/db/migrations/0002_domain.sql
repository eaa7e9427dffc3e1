CREATE TABLE "case_alert" (
	"organization_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"clock" integer NOT NULL,
	"kind" text NOT NULL,
	"at" timestamptz NOT NULL,
	CONSTRAINT "case_alert_organization_id_case_id_clock_kind_pk" PRIMARY KEY("organization_id","case_id","clock","kind")
);
--> statement-breakpoint
CREATE TABLE "case_log" (
	"organization_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"command_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"at" timestamptz NOT NULL,
	"person_id" uuid,
	"post_id" uuid,
	"type" text NOT NULL,
	"fact" jsonb NOT NULL,
	CONSTRAINT "case_log_organization_id_case_id_seq_pk" PRIMARY KEY("organization_id","case_id","seq"),
	CONSTRAINT "case_log_command" UNIQUE("organization_id","command_id","case_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "case_word" (
	"organization_id" uuid NOT NULL,
	"word" text collate "C" NOT NULL,
	"case_id" uuid NOT NULL,
	CONSTRAINT "case_word_organization_id_word_case_id_pk" PRIMARY KEY("organization_id","word","case_id")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"grade" text NOT NULL,
	"grid_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"finding" text NOT NULL,
	"title" text NOT NULL,
	"stage" text NOT NULL,
	"ending" text,
	"turn_post_id" uuid,
	"holder_post_id" uuid,
	"holder_person_id" uuid,
	"holder_tier" text,
	"first_receiver_id" uuid,
	"record_id" uuid,
	"item_id" text,
	"raised_at" timestamptz NOT NULL,
	"due_at" timestamptz,
	"provisional" boolean DEFAULT false NOT NULL,
	"closed_at" timestamptz,
	"suspended_until" date,
	"published" boolean DEFAULT false NOT NULL,
	"state" jsonb NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "cases_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "cases_number" UNIQUE("organization_id","number")
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"number" text NOT NULL,
	"projection" jsonb NOT NULL,
	"published_at" timestamptz NOT NULL,
	"published_by" uuid NOT NULL,
	"taken_down_at" timestamptz,
	CONSTRAINT "publication_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "reporter" (
	"organization_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"name" text,
	"contact" text,
	"anonymous" boolean NOT NULL,
	"secret_hash" text NOT NULL,
	CONSTRAINT "reporter_organization_id_case_id_pk" PRIMARY KEY("organization_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "satisfaction" (
	"organization_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"answer" text NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"answered_at" timestamptz NOT NULL,
	"first_receiver_id" uuid,
	"holder_person_id" uuid,
	"review" text,
	"reviewed_by" uuid,
	"reviewed_at" timestamptz,
	"reply" text,
	"counts" boolean NOT NULL,
	CONSTRAINT "satisfaction_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "command" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid,
	"input_hash" text NOT NULL,
	"procedure" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"at" timestamptz NOT NULL,
	CONSTRAINT "command_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"case_id" uuid,
	"details" jsonb NOT NULL,
	"at" timestamptz NOT NULL,
	"read_at" timestamptz,
	CONSTRAINT "notification_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamptz NOT NULL,
	"topic" text NOT NULL,
	"payload" jsonb NOT NULL,
	"taken_at" timestamptz,
	"attempts" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "outbox_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "attachment" (
	"organization_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"attached_at" timestamptz NOT NULL,
	"attached_by" uuid,
	CONSTRAINT "attachment_organization_id_file_id_subject_kind_subject_id_pk" PRIMARY KEY("organization_id","file_id","subject_kind","subject_id")
);
--> statement-breakpoint
CREATE TABLE "file" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"uploaded_at" timestamptz NOT NULL,
	"uploaded_by" uuid,
	CONSTRAINT "file_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "upload_grant" (
	"organization_id" uuid NOT NULL,
	"grant_hash" text NOT NULL,
	"file_id" uuid NOT NULL,
	"network_hash" text NOT NULL,
	"until" timestamptz NOT NULL,
	"used_at" timestamptz,
	CONSTRAINT "upload_grant_organization_id_grant_hash_pk" PRIMARY KEY("organization_id","grant_hash")
);
--> statement-breakpoint
CREATE TABLE "grid" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"code" text NOT NULL,
	"level" text NOT NULL,
	"kind" text DEFAULT 'basic' NOT NULL,
	"name" text NOT NULL,
	"covers" text,
	"opened_on" date NOT NULL,
	"closed_on" date,
	CONSTRAINT "grid_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "grid_code" UNIQUE("organization_id","code"),
	CONSTRAINT "grid_number" UNIQUE("organization_id","number")
);
--> statement-breakpoint
CREATE TABLE "placement" (
	"organization_id" uuid NOT NULL,
	"tree" text NOT NULL,
	"grid_id" uuid NOT NULL,
	"parent_id" uuid,
	"path" text collate "C" NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	CONSTRAINT "placement_organization_id_tree_grid_id_from_on_pk" PRIMARY KEY("organization_id","tree","grid_id","from_on")
);
--> statement-breakpoint
CREATE TABLE "calendar_day" (
	"organization_id" uuid NOT NULL,
	"grid_id" uuid NOT NULL,
	"on" date NOT NULL,
	"works" text NOT NULL,
	"name" text NOT NULL,
	"entered_by" uuid,
	"entered_at" timestamptz NOT NULL,
	CONSTRAINT "calendar_day_organization_id_grid_id_on_pk" PRIMARY KEY("organization_id","grid_id","on")
);
--> statement-breakpoint
CREATE TABLE "policy_override" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"kind" text NOT NULL,
	"value" jsonb NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamptz NOT NULL,
	"adopted_by" uuid,
	"adopted_at" timestamptz,
	"withdrawn_at" timestamptz,
	CONSTRAINT "policy_override_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "appointment" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"acting" boolean DEFAULT false NOT NULL,
	"answerable" boolean DEFAULT true NOT NULL,
	CONSTRAINT "appointment_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "post" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"grid_id" uuid NOT NULL,
	"body" text,
	"title" text,
	CONSTRAINT "post_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "reading" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamptz NOT NULL,
	"account_id" uuid NOT NULL,
	"person_id" uuid,
	"purpose" text NOT NULL,
	"fields" text[] NOT NULL,
	"subject_ids" uuid[] NOT NULL,
	"denied" boolean DEFAULT false NOT NULL,
	CONSTRAINT "reading_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "record" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"form_id" text NOT NULL,
	"policy_revision" text NOT NULL,
	"grid_id" uuid NOT NULL,
	"performer_id" uuid NOT NULL,
	"performed_at" timestamptz NOT NULL,
	"device_at" timestamptz,
	"entered_at" timestamptz NOT NULL,
	"clock" text NOT NULL,
	"duty_day" date NOT NULL,
	"late" boolean NOT NULL,
	"outcome" text NOT NULL,
	"answers" jsonb NOT NULL,
	"version" integer NOT NULL,
	"withdrawn_at" timestamptz,
	"corrects_id" uuid,
	"corrected_by_id" uuid,
	"correction_reason" text,
	"erase_on" date,
	"erased_at" timestamptz,
	CONSTRAINT "record_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "sensitive_value" (
	"organization_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"field" text NOT NULL,
	"value" jsonb NOT NULL,
	"erase_on" date,
	CONSTRAINT "sensitive_value_organization_id_subject_kind_subject_id_field_pk" PRIMARY KEY("organization_id","subject_kind","subject_id","field")
);
--> statement-breakpoint
CREATE INDEX "cases_grid" ON "cases" USING btree ("organization_id","grid_id","stage");--> statement-breakpoint
CREATE INDEX "cases_due" ON "cases" USING btree ("organization_id","due_at");--> statement-breakpoint
CREATE INDEX "cases_turn" ON "cases" USING btree ("organization_id","turn_post_id");--> statement-breakpoint
CREATE INDEX "cases_record" ON "cases" USING btree ("organization_id","record_id");--> statement-breakpoint
CREATE INDEX "cases_raised" ON "cases" USING btree ("organization_id","raised_at");--> statement-breakpoint
CREATE INDEX "publication_at" ON "publication" USING btree ("organization_id","published_at");--> statement-breakpoint
CREATE INDEX "satisfaction_case" ON "satisfaction" USING btree ("organization_id","case_id");--> statement-breakpoint
CREATE INDEX "command_at" ON "command" USING btree ("organization_id","at");--> statement-breakpoint
CREATE INDEX "notification_person" ON "notification" USING btree ("organization_id","person_id","read_at");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("organization_id","taken_at","at");--> statement-breakpoint
CREATE INDEX "attachment_subject" ON "attachment" USING btree ("organization_id","subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "upload_grant_until" ON "upload_grant" USING btree ("organization_id","until");--> statement-breakpoint
CREATE INDEX "placement_path" ON "placement" USING btree ("organization_id","tree","path");--> statement-breakpoint
CREATE INDEX "placement_grid" ON "placement" USING btree ("organization_id","grid_id");--> statement-breakpoint
CREATE INDEX "policy_override_from" ON "policy_override" USING btree ("organization_id","from_on");--> statement-breakpoint
CREATE INDEX "appointment_post" ON "appointment" USING btree ("organization_id","post_id");--> statement-breakpoint
CREATE INDEX "appointment_person" ON "appointment" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "post_grid" ON "post" USING btree ("organization_id","grid_id");--> statement-breakpoint
CREATE INDEX "reading_at" ON "reading" USING btree ("organization_id","at");--> statement-breakpoint
CREATE INDEX "record_grid_day" ON "record" USING btree ("organization_id","grid_id","kind","duty_day");--> statement-breakpoint
CREATE INDEX "record_day" ON "record" USING btree ("organization_id","kind","duty_day");--> statement-breakpoint
CREATE INDEX "record_performer" ON "record" USING btree ("organization_id","performer_id","duty_day");--> statement-breakpoint
CREATE INDEX "record_corrected_by" ON "record" USING btree ("organization_id","corrected_by_id");--> statement-breakpoint
CREATE INDEX "record_erase" ON "record" USING btree ("organization_id","erase_on") WHERE "record"."erased_at" is null;--> statement-breakpoint
CREATE INDEX "sensitive_value_erase" ON "sensitive_value" USING btree ("organization_id","erase_on");

-- By hand from here on.

CALL organization_wall(
	'grid', 'placement', 'post', 'appointment',
	'cases', 'case_log', 'case_word', 'case_alert', 'reporter', 'satisfaction', 'publication',
	'record', 'sensitive_value', 'reading', 'file', 'attachment', 'upload_grant',
	'command', 'outbox', 'notification', 'policy_override', 'calendar_day'
);

-- Dated rows are closed, never overwritten; codes and numbers of grids are for good. A placement that would be empty,
-- because it began on the day on which it ends, is taken away.
GRANT SELECT, INSERT, UPDATE ("level", "kind", "name", "covers", "closed_on") ON "grid" TO app_user;
GRANT SELECT, INSERT, UPDATE ("until_on"), DELETE ON "placement" TO app_user;
GRANT SELECT, INSERT, UPDATE ("body", "title") ON "post" TO app_user;
GRANT SELECT, INSERT, UPDATE ("until_on") ON "appointment" TO app_user;
CREATE UNIQUE INDEX "placement_open" ON "placement" ("organization_id", "tree", "grid_id") WHERE "until_on" IS NULL;

GRANT SELECT, INSERT, UPDATE ON "cases" TO app_user;
GRANT SELECT, INSERT, DELETE ON "case_word" TO app_user;
GRANT SELECT, INSERT ON "case_alert" TO app_user;
GRANT SELECT, INSERT, UPDATE ("name", "contact", "anonymous") ON "reporter" TO app_user;
GRANT SELECT, INSERT, UPDATE ("review", "reviewed_by", "reviewed_at", "reply", "counts") ON "satisfaction" TO app_user;
GRANT SELECT, INSERT, UPDATE ("taken_down_at") ON "publication" TO app_user;
-- The first version of a record stays as it was entered: what may change is only that it no longer stands, and why.
GRANT SELECT, INSERT, UPDATE ("version", "withdrawn_at", "corrected_by_id", "correction_reason") ON "record" TO app_user;
GRANT SELECT, INSERT, UPDATE ("value", "erase_on"), DELETE ON "sensitive_value" TO app_user;
GRANT SELECT, INSERT ON "file", "attachment" TO app_user;
GRANT SELECT, INSERT, UPDATE ("used_at") ON "upload_grant" TO app_user;
GRANT SELECT, INSERT, UPDATE ("adopted_by", "adopted_at", "withdrawn_at") ON "policy_override" TO app_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON "calendar_day" TO app_user;
GRANT SELECT, INSERT, UPDATE ("read_at") ON "notification" TO app_user;

-- Append-only: what was done and who looked.
GRANT SELECT, INSERT ON "case_log", "command", "reading" TO app_user;
-- Written by commands, taken by the sweep, which raises itself.
GRANT INSERT ON "outbox" TO app_user;
