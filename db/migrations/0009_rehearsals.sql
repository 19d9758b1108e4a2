CREATE TABLE "rehearsals" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"job_run_id" uuid,
	"plan" jsonb NOT NULL,
	"stored" integer DEFAULT 0 NOT NULL,
	"planted" smallint[] NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rehearsals_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "rehearsals_of_study" UNIQUE("workspace_id","study_id")
);
--> statement-breakpoint
ALTER TABLE "waves" DROP CONSTRAINT "waves_source";--> statement-breakpoint
ALTER TABLE "rehearsals" ADD CONSTRAINT "rehearsals_study" FOREIGN KEY ("workspace_id","study_id") REFERENCES "public"."studies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rehearsals" ADD CONSTRAINT "rehearsals_wave" FOREIGN KEY ("workspace_id","wave_id") REFERENCES "public"."waves"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rehearsals" ADD CONSTRAINT "rehearsals_job_run" FOREIGN KEY ("workspace_id","job_run_id") REFERENCES "public"."job_runs"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waves" ADD CONSTRAINT "waves_source" CHECK ("waves"."source" in ('fieldwork', 'import', 'rehearsal'));