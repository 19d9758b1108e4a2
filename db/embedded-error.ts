export type EmbeddedErrorCode =
  | "unsupported-platform"
  | "binaries-missing"
  | "binaries-unusable"
  | "no-unprivileged-account"
  | "data-directory-not-ours"
  | "different-version"
  | "password-lost"
  | "already-running"
  | "port-taken"
  | "initialise-failed"
  | "start-failed";

/** Read by the person at the terminal: says what happened and what to do about it. */
export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedErrorCode;

  constructor(code: EmbeddedErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EmbeddedPostgresError";
    this.code = code;
  }
}
