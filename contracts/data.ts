import { z } from "zod";
import type { VariableValue } from "#questionnaire/codebook";
import type { Language, LocalisedText } from "#questionnaire/localised-text";
import type { Variable } from "#questionnaire/variable";

export const responsesPerPage = 50;
/** Columns of answers shown before anybody chooses. */
export const columnsAtFirst = 12;

export const responseDispositions = [
  "in-progress",
  "complete",
  "screened-out",
  "quota-full",
  "rejected",
  "expired",
  "withdrawn",
] as const;
export type ResponseDisposition = (typeof responseDispositions)[number];

/** What an address may ask of the data page; anything unreadable is as if it were not there. */
export const DataQuery = z.object({
  wave: z.uuid().optional().catch(undefined),
  disposition: z.enum(responseDispositions).optional().catch(undefined),
  show: z.enum(["labels", "codes"]).catch("labels"),
  order: z.enum(["oldest", "newest"]).catch("oldest"),
  /** Variable codes, separated by commas. */
  columns: z.string().max(20_000).optional().catch(undefined),
  /** The page after, or before, this response. */
  after: z.uuid().optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});
export type DataQuery = z.infer<typeof DataQuery>;

export type DispositionCount = { disposition: ResponseDisposition; count: number; simulated: number };

export type DayCount = {
  /** In the calendar day of the studio's time zone, as an ISO date. */
  day: string;
  complete: number;
  other: number;
  simulated: number;
};

export type DataWave = {
  id: string;
  number: number;
  title: LocalisedText;
  source: "fieldwork" | "import" | "rehearsal";
  status: "open" | "paused" | "closed";
  responses: number;
};

export type DataOverview = {
  waves: DataWave[];
  /** Of the wave that was asked for, or all. */
  dispositions: DispositionCount[];
  days: DayCount[];
};

export type ResponseRow = {
  id: string;
  waveNumber: number;
  disposition: ResponseDisposition;
  isSimulated: boolean;
  isImported: boolean;
  language: Language;
  startedAt: string;
  /** Null while it goes on, and for imports, which bring no times. */
  durationMs: number | null;
  /** By variable code, for the columns shown. */
  values: Record<string, VariableValue>;
};

export type ResponseTable = {
  variables: Variable[];
  columns: string[];
  rows: ResponseRow[];
  total: number;
  /** Position of the first row shown, from 1. */
  from: number;
  previous: string | null;
  next: string | null;
};
