CREATE TABLE "grid_change" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"on_day" date NOT NULL,
	"at" timestamptz NOT NULL,
	"by_person_id" uuid NOT NULL,
	"grid_ids" uuid[] NOT NULL,
	"facts" jsonb NOT NULL,
	"undoes_id" uuid,
	CONSTRAINT "grid_change_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "grid_change_undoes" UNIQUE("organization_id","undoes_id")
);
--> statement-breakpoint
ALTER TABLE "grid" ADD COLUMN "next_name" text;--> statement-breakpoint
ALTER TABLE "grid" ADD COLUMN "next_name_on" date;--> statement-breakpoint
CREATE INDEX "grid_change_at" ON "grid_change" USING btree ("organization_id","at");--> statement-breakpoint
CREATE INDEX "placement_parent" ON "placement" USING btree ("organization_id","parent_id");

-- By hand from here on.

CALL organization_wall('grid_change');

-- Append-only: what was taken back is told by a row of its own.
GRANT SELECT, INSERT ON "grid_change" TO app_user;
GRANT UPDATE ("next_name", "next_name_on") ON "grid" TO app_user;
