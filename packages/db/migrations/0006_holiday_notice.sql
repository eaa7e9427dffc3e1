CREATE TABLE "holiday_notice" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"days" jsonb NOT NULL,
	"entered_by" uuid NOT NULL,
	"entered_at" timestamptz NOT NULL,
	"recount_after" uuid,
	"recounted_at" timestamptz,
	"moved" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "holiday_notice_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "holiday_notice_ordinal" UNIQUE("organization_id","ordinal")
);

-- By hand from here on.

CALL organization_wall('holiday_notice');

-- What was entered is never changed: only how far the deadlines have followed.
GRANT SELECT, INSERT, UPDATE ("recount_after", "recounted_at", "moved") ON "holiday_notice" TO app_user;
