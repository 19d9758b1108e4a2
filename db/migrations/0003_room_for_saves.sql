CREATE INDEX "rate_limits_by_expiry" ON "rate_limits" USING btree ("expire");
--> statement-breakpoint
-- Every page save rewrites its response's row: room on the page keeps the new row beside the old one.
ALTER TABLE "responses" SET (fillfactor = 70);
