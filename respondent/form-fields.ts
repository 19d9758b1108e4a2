import { Language } from "#questionnaire/localised-text";

/** The form's own fields. A question's code begins with a letter, so these can never meet one. */
export const formFields = {
  /** Which button was pressed; absent when the page was sent with the Enter key of an old browser. */
  action: "_action",
  page: "_page",
  /** Same for every try to send one page, so that the server saves it once. */
  key: "_key",
  /** The warnings that the page has shown; see `nameWarnings`. */
  warned: "_warned",
  /** Begins the fields in which a link's own parameters travel through the start page. */
  fromLink: "_link_",
} as const;

export type PageAction = { type: "next" } | { type: "back" } | { type: "language"; language: Language };

export function readPageAction(fields: URLSearchParams): PageAction {
  const action = fields.get(formFields.action);
  if (action === "back") return { type: "back" };
  const language = Language.safeParse(action);
  if (language.success) return { type: "language", language: language.data };
  return { type: "next" };
}
