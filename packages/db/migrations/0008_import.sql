CREATE TABLE "import_fact" (
	"organization_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"act" text NOT NULL,
	"fact" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_grid" (
	"organization_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"act" text NOT NULL,
	"grid_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"code" text NOT NULL,
	"level" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"covers" text
);
--> statement-breakpoint
CREATE TABLE "import_placement" (
	"organization_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"act" text NOT NULL,
	"tree" text NOT NULL,
	"grid_id" uuid NOT NULL,
	"parent_id" uuid,
	"path" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_run" (
	"organization_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"stage" text NOT NULL,
	"file_name" text NOT NULL,
	"file_bytes" integer NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamptz NOT NULL,
	"asked" jsonb NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"progress_at" timestamptz NOT NULL,
	"report" jsonb,
	"refusal" jsonb,
	"fingerprint" text,
	"applied_on" date,
	"applied_at" timestamptz,
	"applied_by" uuid,
	"version" integer NOT NULL,
	CONSTRAINT "import_run_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE INDEX "import_fact_import" ON "import_fact" USING btree ("organization_id","import_id");--> statement-breakpoint
CREATE INDEX "import_grid_import" ON "import_grid" USING btree ("organization_id","import_id");--> statement-breakpoint
CREATE INDEX "import_placement_import" ON "import_placement" USING btree ("organization_id","import_id");--> statement-breakpoint
CREATE INDEX "import_run_uploaded" ON "import_run" USING btree ("organization_id","uploaded_at");

-- By hand from here on.

CALL organization_wall('import_run', 'import_grid', 'import_placement', 'import_fact');

-- What is staged need not survive a power cut: the import is void then. Only imports write and read it, and they raise
-- themselves; app_user sees what was found.
ALTER TABLE "import_grid" SET UNLOGGED;
ALTER TABLE "import_placement" SET UNLOGGED;
ALTER TABLE "import_fact" SET UNLOGGED;
GRANT SELECT, INSERT, UPDATE ON "import_run" TO app_user;
