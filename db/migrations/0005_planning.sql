CREATE TABLE "recovery_simulations" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"input" jsonb NOT NULL,
	"result" jsonb,
	"job_run_id" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "recovery_simulations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "study_plans" (
	"workspace_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"plan" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "study_plans_workspace_id_study_id_pk" PRIMARY KEY("workspace_id","study_id")
);
--> statement-breakpoint
ALTER TABLE "recovery_simulations" ADD CONSTRAINT "recovery_simulations_study" FOREIGN KEY ("workspace_id","study_id") REFERENCES "public"."studies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_simulations" ADD CONSTRAINT "recovery_simulations_job_run" FOREIGN KEY ("workspace_id","job_run_id") REFERENCES "public"."job_runs"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_plans" ADD CONSTRAINT "study_plans_study" FOREIGN KEY ("workspace_id","study_id") REFERENCES "public"."studies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recovery_simulations_of_study" ON "recovery_simulations" USING btree ("workspace_id","study_id","created_at");