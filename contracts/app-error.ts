/** Expected failures. Each has words in `errors.<code>` of both languages. */
export const appErrorCodes = [
  "not-signed-in",
  "forbidden",
  "not-found",
  "invalid-input",
  "conflict",
  "too-many-attempts",
  "unavailable",
  "unexpected",
  "email-taken",
  "invitation-invalid",
  "last-owner",
  "questionnaire-has-problems",
  "questionnaire-too-large",
  /** `reason` says why a file is no questionnaire of the tool that it should be from. */
  "foreign-file-unreadable",
  "no-browser-to-print",
  "translation-file-unreadable",
  "nothing-to-publish",
  "variable-type-changed",
  "approval-needs-colleague",
  "module-needs-permission",
  "team-module-reads-outside",
  "team-module-not-own",
  "no-version",
  "wave-closed",
  "file-empty",
  "file-too-large",
  "file-unreadable",
  "file-is-spreadsheet",
  "file-has-no-rows",
  "image-not-supported",
  "image-damaged",
  "image-too-large",
  "image-too-wide",
  "image-not-here",
  "import-started",
  "import-has-faulty-rows",
  "mapping-incomplete",
  "job-not-running",
  "no-solution-chosen",
  "segments-unnamed",
  "too-few-respondents",
  "variable-unknown",
  "variable-is-text",
  "inputs-stop-run",
  "still-running",
  "rehearsal-exists",
  "rehearsal-reported",
  "real-and-simulated-mixed",
] as const;
export type AppErrorCode = (typeof appErrorCodes)[number];

export class AppError extends Error {
  override readonly name = "AppError";
  constructor(
    readonly code: AppErrorCode,
    /** Plain facts for the translated sentence and the log; never personal data. */
    readonly detail: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

/** What an action or an endpoint answers. */
export type ActionResult<T = undefined> =
  | { ok: true; value: T }
  | { ok: false; code: AppErrorCode; detail: Readonly<Record<string, unknown>> };
