CREATE TABLE "visitor_count" (
	"organization_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"subject" text NOT NULL,
	"window_at" timestamptz NOT NULL,
	"amount" integer NOT NULL,
	CONSTRAINT "visitor_count_organization_id_purpose_subject_window_at_pk" PRIMARY KEY("organization_id","purpose","subject","window_at")
);
--> statement-breakpoint
CREATE INDEX "visitor_count_window" ON "visitor_count" USING btree ("organization_id","window_at");

-- By hand from here on.

CALL organization_wall('visitor_count');

-- Old windows are removed by the job that sweeps, which raises itself.
GRANT SELECT, INSERT, UPDATE ("amount") ON "visitor_count" TO app_user;
