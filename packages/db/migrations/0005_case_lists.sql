CREATE INDEX "cases_receiver" ON "cases" USING btree ("organization_id","first_receiver_id");--> statement-breakpoint
CREATE INDEX "cases_holder" ON "cases" USING btree ("organization_id","holder_post_id") WHERE "cases"."holder_post_id" is not null;--> statement-breakpoint
CREATE INDEX "cases_open" ON "cases" USING btree ("organization_id",coalesce("due_at", 'infinity'::timestamptz),"id" desc) WHERE "cases"."stage" <> 'closed';--> statement-breakpoint
CREATE INDEX "cases_listed" ON "cases" USING btree ("organization_id",("stage" = 'closed'),coalesce("due_at", 'infinity'::timestamptz),"id" desc);--> statement-breakpoint
CREATE INDEX "cases_stage" ON "cases" USING btree ("organization_id","stage") WHERE "cases"."stage" <> 'closed';