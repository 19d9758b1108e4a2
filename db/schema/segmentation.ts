import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { SegmentationSpecification, SolutionResult } from "#contracts/segmentation";
import { createdAt, moment, workspaceId } from "#db/schema/columns";
import { jobRuns } from "#db/schema/jobs";
import { responses } from "#db/schema/responses";
import { studies } from "#db/schema/studies";
import type { LocalisedText } from "#questionnaire/localised-text";

export const segmentations = pgTable(
  "segmentations",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    studyId: uuid("study_id").notNull(),
    title: text("title").notNull(),
    specification: jsonb("specification").$type<SegmentationSpecification>().notNull(),
    /** Set by the job: what the figures rest on. */
    datasetHash: text("dataset_hash"),
    baseSize: integer("base_size"),
    jobRunId: uuid("job_run_id"),
    chosenSolutionId: uuid("chosen_solution_id"),
    createdBy: uuid("created_by"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({
      columns: [table.workspaceId, table.studyId],
      foreignColumns: [studies.workspaceId, studies.id],
      name: "segmentations_study",
    }),
    foreignKey({
      columns: [table.workspaceId, table.jobRunId],
      foreignColumns: [jobRuns.workspaceId, jobRuns.id],
      name: "segmentations_job_run",
    }),
    index("segmentations_of_study").on(table.workspaceId, table.studyId, table.createdAt),
  ],
);

/** One fitted outcome for one method and K. A trigger refuses every update. */
export const solutions = pgTable(
  "solutions",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    segmentationId: uuid("segmentation_id").notNull(),
    method: text("method", { enum: ["k-means", "latent-class"] }).notNull(),
    k: smallint("k").notNull(),
    result: jsonb("result").$type<SolutionResult>().notNull(),
    codeVersion: text("code_version").notNull(),
    fittedAt: moment("fitted_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique("solutions_once").on(table.workspaceId, table.segmentationId, table.method, table.k),
    foreignKey({
      columns: [table.workspaceId, table.segmentationId],
      foreignColumns: [segmentations.workspaceId, segmentations.id],
      name: "solutions_segmentation",
    }),
    check("solutions_method", sql`${table.method} in ('k-means', 'latent-class')`),
    check("solutions_k", sql`${table.k} between 1 and 20`),
  ],
);

/** The named groups of a chosen solution. */
export const segments = pgTable(
  "segments",
  {
    workspaceId: workspaceId(),
    solutionId: uuid("solution_id").notNull(),
    /** 1 to K, in the order of the solution: the largest first. */
    number: smallint("number").notNull(),
    name: jsonb("name").$type<LocalisedText>().notNull(),
    description: jsonb("description").$type<LocalisedText>().notNull(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.solutionId, table.number] }),
    foreignKey({
      columns: [table.workspaceId, table.solutionId],
      foreignColumns: [solutions.workspaceId, solutions.id],
      name: "segments_solution",
    }),
  ],
);

/** Who belongs where: grows with the responses, so its key begins with `response_id`. */
export const memberships = pgTable(
  "memberships",
  {
    responseId: uuid("response_id")
      .notNull()
      .references(() => responses.responseId, { onDelete: "cascade" }),
    solutionId: uuid("solution_id").notNull(),
    workspaceId: workspaceId(),
    /** The single most likely segment's number. */
    assignment: smallint("assignment").notNull(),
    /** By segment number; null for a method that assigns outright. */
    probabilities: real("probabilities").array(),
  },
  (table) => [
    primaryKey({ columns: [table.responseId, table.solutionId] }),
    index("memberships_of_solution").on(table.workspaceId, table.solutionId, table.responseId),
    foreignKey({
      columns: [table.workspaceId, table.solutionId],
      foreignColumns: [solutions.workspaceId, solutions.id],
      name: "memberships_solution",
    }),
  ],
);
