/** What a person typed or handed over cannot be used; `code` is for programs, the message for people. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
