CREATE TABLE "links" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "links_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "links_slug" UNIQUE("slug"),
	CONSTRAINT "links_kind" CHECK ("links"."kind" in ('open'))
);
--> statement-breakpoint
CREATE TABLE "waves" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" jsonb NOT NULL,
	"source" text NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "waves_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "waves_id" UNIQUE("id"),
	CONSTRAINT "waves_number" UNIQUE("workspace_id","study_id","number"),
	CONSTRAINT "waves_source" CHECK ("waves"."source" in ('fieldwork', 'import')),
	CONSTRAINT "waves_status" CHECK ("waves"."status" in ('open', 'paused', 'closed')),
	CONSTRAINT "waves_closed_at" CHECK (("waves"."status" = 'closed') = ("waves"."closed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "import_chunks" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "import_chunks_workspace_id_import_id_position_pk" PRIMARY KEY("workspace_id","import_id","position")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"wave_id" uuid,
	"job_run_id" uuid,
	"status" text NOT NULL,
	"file_name" text NOT NULL,
	"file" jsonb NOT NULL,
	"mapping" jsonb,
	"summary" jsonb,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "imports_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "imports_status" CHECK ("imports"."status" in ('uploaded', 'mapped', 'importing', 'imported', 'failed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "job_runs" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"status" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error_code" text,
	"error_detail" jsonb,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"heartbeat_at" timestamp with time zone,
	"cancel_requested_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "job_runs_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "job_runs_status" CHECK ("job_runs"."status" in ('queued', 'running', 'succeeded', 'failed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "workers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lock_ids" text[] NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"heartbeat_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member_invitations" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"client_id" uuid,
	"token_hash" text NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "member_invitations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "member_invitations_token" UNIQUE("token_hash"),
	CONSTRAINT "member_invitations_role" CHECK ("member_invitations"."role" in ('owner', 'researcher', 'client-viewer')),
	CONSTRAINT "member_invitations_client_of_viewer" CHECK (("member_invitations"."role" = 'client-viewer') = ("member_invitations"."client_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "members" (
	"workspace_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"client_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id"),
	CONSTRAINT "members_role" CHECK ("members"."role" in ('owner', 'researcher', 'client-viewer')),
	CONSTRAINT "members_client_of_viewer" CHECK (("members"."role" = 'client-viewer') = ("members"."client_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email" UNIQUE("email"),
	CONSTRAINT "users_email_lower" CHECK ("users"."email" = lower("users"."email")),
	CONSTRAINT "users_language" CHECK ("users"."language" in ('fa', 'en'))
);
--> statement-breakpoint
CREATE TABLE "report_versions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_by" uuid,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "report_versions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "report_versions_number" UNIQUE("workspace_id","report_id","number")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"solution_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "reports_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "page_saves" (
	"response_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"workspace_id" uuid NOT NULL,
	"page_code" text NOT NULL,
	"answers" jsonb NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "page_saves_response_id_revision_pk" PRIMARY KEY("response_id","revision")
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"response_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"link_id" uuid,
	"import_id" uuid,
	"is_simulated" boolean DEFAULT false NOT NULL,
	"language" text NOT NULL,
	"seed" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"saved_pages" text[] NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"disposition" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "responses_language" CHECK ("responses"."language" in ('fa', 'en')),
	CONSTRAINT "responses_disposition" CHECK ("responses"."disposition" in ('in-progress', 'complete', 'screened-out', 'quota-full', 'rejected', 'expired', 'withdrawn')),
	CONSTRAINT "responses_ended_at" CHECK (("responses"."disposition" = 'in-progress') = ("responses"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"response_id" uuid NOT NULL,
	"solution_id" uuid NOT NULL,
	"workspace_id" uuid NOT NULL,
	"assignment" smallint NOT NULL,
	"probabilities" real[],
	CONSTRAINT "memberships_response_id_solution_id_pk" PRIMARY KEY("response_id","solution_id")
);
--> statement-breakpoint
CREATE TABLE "segmentations" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"title" text NOT NULL,
	"specification" jsonb NOT NULL,
	"dataset_hash" text,
	"base_size" integer,
	"job_run_id" uuid,
	"chosen_solution_id" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "segmentations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "segments" (
	"workspace_id" uuid NOT NULL,
	"solution_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "segments_workspace_id_solution_id_number_pk" PRIMARY KEY("workspace_id","solution_id","number")
);
--> statement-breakpoint
CREATE TABLE "solutions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"segmentation_id" uuid NOT NULL,
	"method" text NOT NULL,
	"k" smallint NOT NULL,
	"result" jsonb NOT NULL,
	"code_version" text NOT NULL,
	"fitted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "solutions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "solutions_once" UNIQUE("workspace_id","segmentation_id","method","k"),
	CONSTRAINT "solutions_method" CHECK ("solutions"."method" in ('k-means', 'latent-class')),
	CONSTRAINT "solutions_k" CHECK ("solutions"."k" between 1 and 20)
);
--> statement-breakpoint
CREATE TABLE "clients" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "clients_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "questionnaire_drafts" (
	"workspace_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"definition" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "questionnaire_drafts_workspace_id_study_id_pk" PRIMARY KEY("workspace_id","study_id")
);
--> statement-breakpoint
CREATE TABLE "studies" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"title" jsonb NOT NULL,
	"objective" jsonb NOT NULL,
	"decision" jsonb NOT NULL,
	"languages" text[] NOT NULL,
	"bases" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "studies_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "studies_languages" CHECK ("studies"."languages" <@ array['fa', 'en'] and cardinality("studies"."languages") > 0)
);
--> statement-breakpoint
CREATE TABLE "versions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_by" uuid,
	CONSTRAINT "versions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "versions_id" UNIQUE("id"),
	CONSTRAINT "versions_number" UNIQUE("workspace_id","study_id","number"),
	CONSTRAINT "versions_number_positive" CHECK ("versions"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_wave" FOREIGN KEY ("workspace_id","wave_id") REFERENCES "public"."waves"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waves" ADD CONSTRAINT "waves_study" FOREIGN KEY ("workspace_id","study_id") REFERENCES "public"."studies"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waves" ADD CONSTRAINT "waves_version" FOREIGN KEY ("workspace_id","version_id") REFERENCES "public"."versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_chunks" ADD CONSTRAINT "import_chunks_import" FOREIGN KEY ("workspace_id","import_id") REFERENCES "public"."imports"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_study" FOREIGN KEY ("workspace_id","study_id") REFERENCES "public"."studies"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_wave" FOREIGN KEY ("workspace_id","wave_id") REFERENCES "public"."waves"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_job_run" FOREIGN KEY ("workspace_id","job_run_id") REFERENCES "public"."job_runs"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_runs" ADD CONSTRAINT "job_runs_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_invitations" ADD CONSTRAINT "member_invitations_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_invitations" ADD CONSTRAINT "member_invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_invitations" ADD CONSTRAINT "member_invitations_client" FOREIGN KEY ("workspace_id","client_id") REFERENCES "public"."clients"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_client" FOREIGN KEY ("workspace_id","client_id") REFERENCES "public"."clients"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_report" FOREIGN KEY ("workspace_id","report_id") REFERENCES "public"."reports"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_client" FOREIGN KEY ("workspace_id","client_id") REFERENCES "public"."clients"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_study" FOREIGN KEY ("workspace_id","study_id") REFERENCES "public"."studies"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_client" FOREIGN KEY ("workspace_id","client_id") REFERENCES "public"."clients"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_solution" FOREIGN KEY ("workspace_id","solution_id") REFERENCES "public"."solutions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_saves" ADD CONSTRAINT "page_saves_response_id_responses_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("response_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_wave" FOREIGN KEY ("workspace_id","wave_id") REFERENCES "public"."waves"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_version" FOREIGN KEY ("workspace_id","version_id") REFERENCES "public"."versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_link" FOREIGN KEY ("workspace_id","link_id") REFERENCES "public"."links"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_import" FOREIGN KEY ("workspace_id","import_id") REFERENCES "public"."imports"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_response_id_responses_response_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("response_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_solution" FOREIGN KEY ("workspace_id","solution_id") REFERENCES "public"."solutions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segmentations" ADD CONSTRAINT "segmentations_study" FOREIGN KEY ("workspace_id","study_id") REFERENCES "public"."studies"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segmentations" ADD CONSTRAINT "segmentations_job_run" FOREIGN KEY ("workspace_id","job_run_id") REFERENCES "public"."job_runs"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segments" ADD CONSTRAINT "segments_solution" FOREIGN KEY ("workspace_id","solution_id") REFERENCES "public"."solutions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solutions" ADD CONSTRAINT "solutions_segmentation" FOREIGN KEY ("workspace_id","segmentation_id") REFERENCES "public"."segmentations"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire_drafts" ADD CONSTRAINT "questionnaire_drafts_study" FOREIGN KEY ("workspace_id","study_id") REFERENCES "public"."studies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studies" ADD CONSTRAINT "studies_client" FOREIGN KEY ("workspace_id","client_id") REFERENCES "public"."clients"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_study" FOREIGN KEY ("workspace_id","study_id") REFERENCES "public"."studies"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "links_of_wave" ON "links" USING btree ("workspace_id","wave_id");--> statement-breakpoint
CREATE INDEX "imports_of_study" ON "imports" USING btree ("workspace_id","study_id","created_at");--> statement-breakpoint
CREATE INDEX "job_runs_recent" ON "job_runs" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "members_user" ON "members" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "report_versions_of_client" ON "report_versions" USING btree ("workspace_id","client_id","published_at");--> statement-breakpoint
CREATE INDEX "reports_of_study" ON "reports" USING btree ("workspace_id","study_id","created_at");--> statement-breakpoint
CREATE INDEX "responses_of_wave" ON "responses" USING btree ("workspace_id","wave_id","response_id");--> statement-breakpoint
CREATE INDEX "responses_by_start" ON "responses" USING btree ("workspace_id","wave_id","started_at","disposition");--> statement-breakpoint
CREATE INDEX "memberships_of_solution" ON "memberships" USING btree ("workspace_id","solution_id","response_id");--> statement-breakpoint
CREATE INDEX "segmentations_of_study" ON "segmentations" USING btree ("workspace_id","study_id","created_at");--> statement-breakpoint
CREATE INDEX "clients_by_age" ON "clients" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "studies_of_client" ON "studies" USING btree ("workspace_id","client_id","created_at");