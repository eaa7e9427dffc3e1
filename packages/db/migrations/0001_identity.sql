CREATE TABLE "organization" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"variant" text NOT NULL,
	"settings" jsonb NOT NULL,
	"opened_at" timestamptz NOT NULL,
	"closed_at" timestamptz,
	CONSTRAINT "organization_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"phone" text,
	"password_hash" text NOT NULL,
	"password_set_at" timestamptz NOT NULL,
	"operator" boolean DEFAULT false NOT NULL,
	"created_at" timestamptz NOT NULL,
	"closed_at" timestamptz,
	CONSTRAINT "account_phone_unique" UNIQUE("phone")
);
--> statement-breakpoint
CREATE TABLE "account_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamptz NOT NULL,
	"by_account_id" uuid,
	"in_organization_id" uuid,
	"network" text
);
--> statement-breakpoint
CREATE TABLE "account_session" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"handle" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamptz NOT NULL,
	"expires_at" timestamptz NOT NULL,
	"seen_at" timestamptz NOT NULL,
	"device" text NOT NULL,
	"network" text NOT NULL,
	CONSTRAINT "account_session_handle_unique" UNIQUE("handle")
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempt" (
	"subject" text NOT NULL,
	"network" text NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamptz NOT NULL,
	"waits_until" timestamptz,
	CONSTRAINT "sign_in_attempt_subject_network_pk" PRIMARY KEY("subject","network")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid,
	"name" text NOT NULL,
	"second_mark" text DEFAULT '' NOT NULL,
	"joined_on" date,
	"left_on" date,
	"created_at" timestamptz NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "person_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "person_identifier" (
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"shown" text NOT NULL,
	CONSTRAINT "person_identifier_organization_id_person_id_kind_value_pk" PRIMARY KEY("organization_id","person_id","kind","value")
);
--> statement-breakpoint
CREATE TABLE "activation_slip" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"issued_at" timestamptz NOT NULL,
	"issued_by" uuid,
	"expires_at" timestamptz NOT NULL,
	"used_at" timestamptz,
	"revoked_at" timestamptz,
	CONSTRAINT "activation_slip_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"invited_at" timestamptz NOT NULL,
	"invited_by" uuid,
	"answer" text,
	"answered_at" timestamptz,
	CONSTRAINT "invitation_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "reset_slip" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"in_organization_id" uuid,
	"code_hash" text NOT NULL,
	"issued_at" timestamptz NOT NULL,
	"issued_by" uuid NOT NULL,
	"expires_at" timestamptz NOT NULL,
	"used_at" timestamptz,
	"revoked_at" timestamptz
);
--> statement-breakpoint
CREATE TABLE "set_up_link" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"issued_at" timestamptz NOT NULL,
	"expires_at" timestamptz NOT NULL,
	"used_at" timestamptz
);
--> statement-breakpoint
ALTER TABLE "account_log" ADD CONSTRAINT "account_log_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_session" ADD CONSTRAINT "account_session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_identifier" ADD CONSTRAINT "person_identifier_person" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."person"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activation_slip" ADD CONSTRAINT "activation_slip_person_exists" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."person"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."person"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reset_slip" ADD CONSTRAINT "reset_slip_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_log_account" ON "account_log" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "account_session_account" ON "account_session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_last" ON "sign_in_attempt" USING btree ("last_at");--> statement-breakpoint
CREATE UNIQUE INDEX "person_account" ON "person" USING btree ("organization_id","account_id") WHERE "person"."account_id" is not null;--> statement-breakpoint
CREATE INDEX "person_name" ON "person" USING btree ("organization_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "person_identifier_number" ON "person_identifier" USING btree ("organization_id","value") WHERE "person_identifier"."kind" <> 'phone';--> statement-breakpoint
CREATE INDEX "person_identifier_value" ON "person_identifier" USING btree ("organization_id","value","kind");--> statement-breakpoint
CREATE INDEX "activation_slip_person" ON "activation_slip" USING btree ("organization_id","person_id","issued_at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_open" ON "invitation" USING btree ("organization_id","person_id") WHERE "invitation"."answer" is null;--> statement-breakpoint
CREATE INDEX "reset_slip_account" ON "reset_slip" USING btree ("account_id","issued_at");

-- By hand from here on.

-- The second wall: what belongs to an organization is seen by app_user inside that organization only. Without
-- one nothing is seen. The owner (migrations, sign-in, jobs, imports) passes.
CREATE PROCEDURE "organization_wall"(VARIADIC "tables" text[]) LANGUAGE plpgsql AS $$
DECLARE
	"name" text;
BEGIN
	FOREACH "name" IN ARRAY "tables" LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', "name");
		EXECUTE format(
			'CREATE POLICY own_organization ON %I TO app_user USING (%s)', "name",
			'organization_id = nullif(current_setting(''app.organization'', true), '''')::uuid'
		);
	END LOOP;
END $$;
REVOKE ALL ON PROCEDURE "organization_wall"(text[]) FROM PUBLIC;

CALL organization_wall('person', 'person_identifier', 'activation_slip', 'invitation');

ALTER TABLE "organization" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON "organization" TO app_user
	USING ("id" = nullif(current_setting('app.organization', true), '')::uuid);
GRANT SELECT, UPDATE ("name", "settings") ON "organization" TO app_user;

-- Which account is whose is decided by activation and invitation alone, which raise themselves.
GRANT SELECT, INSERT, UPDATE ("name", "second_mark", "joined_on", "left_on", "version") ON "person" TO app_user;
CREATE POLICY person_unlinked ON "person" AS RESTRICTIVE FOR INSERT TO app_user WITH CHECK ("account_id" IS NULL);

-- A phone is written, compared by imports, and shown masked.
GRANT SELECT ("organization_id", "person_id", "kind", "shown"), INSERT, DELETE ON "person_identifier" TO app_user;

GRANT SELECT ("organization_id", "id", "person_id", "issued_at", "issued_by", "expires_at", "used_at", "revoked_at")
	ON "activation_slip" TO app_user;
GRANT SELECT ON "invitation" TO app_user;

ALTER TABLE "organization" ADD CONSTRAINT "organization_code_shape" CHECK ("code" ~ '^[a-z0-9][a-z0-9-]{0,39}$');
ALTER TABLE "account" ADD CONSTRAINT "account_phone_shape" CHECK ("phone" ~ '^1[0-9]{10}$');
