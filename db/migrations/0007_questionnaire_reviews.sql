CREATE TABLE "questionnaire_approvals" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"content_hash" text NOT NULL,
	"requested_by" uuid,
	"requested_at" timestamp with time zone,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"note" text DEFAULT '' NOT NULL,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "questionnaire_approvals_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "questionnaire_approvals_something" CHECK ("questionnaire_approvals"."requested_at" is not null or "questionnaire_approvals"."approved_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "questionnaire_comments" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"question_code" text,
	"page_code" text,
	"text" text NOT NULL,
	"author_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" uuid,
	CONSTRAINT "questionnaire_comments_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "questionnaire_comments_one_place" CHECK ("questionnaire_comments"."question_code" is null or "questionnaire_comments"."page_code" is null)
);
--> statement-breakpoint
ALTER TABLE "questionnaire_approvals" ADD CONSTRAINT "questionnaire_approvals_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire_approvals" ADD CONSTRAINT "questionnaire_approvals_approved_by_users_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire_approvals" ADD CONSTRAINT "questionnaire_approvals_withdrawn_by_users_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire_approvals" ADD CONSTRAINT "questionnaire_approvals_study" FOREIGN KEY ("workspace_id","study_id") REFERENCES "public"."studies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire_comments" ADD CONSTRAINT "questionnaire_comments_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire_comments" ADD CONSTRAINT "questionnaire_comments_resolved_by_users_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questionnaire_comments" ADD CONSTRAINT "questionnaire_comments_study" FOREIGN KEY ("workspace_id","study_id") REFERENCES "public"."studies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "questionnaire_approvals_of_study" ON "questionnaire_approvals" USING btree ("workspace_id","study_id","created_at");--> statement-breakpoint
CREATE INDEX "questionnaire_comments_of_study" ON "questionnaire_comments" USING btree ("workspace_id","study_id","created_at");