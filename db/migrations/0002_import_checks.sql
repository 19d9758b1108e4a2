ALTER TABLE "imports" DROP CONSTRAINT "imports_status";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "check_report" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "check_run_id" uuid;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_check_run" FOREIGN KEY ("workspace_id","check_run_id") REFERENCES "public"."job_runs"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_status" CHECK ("imports"."status" in ('uploading', 'uploaded', 'mapped', 'importing', 'imported', 'failed', 'cancelled'));