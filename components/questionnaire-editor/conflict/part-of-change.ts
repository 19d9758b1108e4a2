import type { ProblemPart } from "#questionnaire/definition-problem";
import { Language } from "#questionnaire/localised-text";

/** What a change is about, as far as there is a word for it. */
export type ChangedPart = {
  part?: ProblemPart;
  detail: string;
  language?: Language;
  /** A part that only merging knows. */
  own?: "place" | "order" | "whole" | "settings";
};

const listParts: Readonly<Record<string, ProblemPart>> = {
  options: "option",
  items: "item",
  points: "point",
  columns: "column",
  attributes: "attribute",
  blocks: "blockTitle",
  scales: "scaleTitle",
  quotas: "quotaTitle",
};

const plainParts: Readonly<Record<string, ProblemPart>> = {
  title: "title",
  consent: "consent",
  thanks: "thanks",
  text: "text",
  textIfUnanswered: "textIfUnanswered",
  help: "help",
  unit: "unit",
  lowLabel: "lowLabel",
  highLabel: "highLabel",
  visibleIf: "visibleIf",
  screenOutIf: "screenOutIf",
  rules: "rule",
  formula: "formula",
  carryForward: "carryForward",
  skips: "skip",
};

/** Reads the address of a change within its question, its page or the questionnaire. */
export function partOfChange(path: readonly string[]): ChangedPart {
  const isInside = path[0] === "questions" || path[0] === "pages";
  const inner = isInside ? path.slice(2) : path;
  const language = Language.safeParse(inner.at(-1)).data;
  const [first = "", second = ""] = inner;
  if (inner.length === 0) return { own: "whole", detail: "" };
  if (first === "place") return { own: "place", detail: "" };
  if (first === "pageOrder" || (path[0] === "pages" && first === "questions") || second === "=") {
    return { own: "order", detail: "" };
  }
  if (second.startsWith("=") && listParts[first]) {
    return { part: listParts[first], detail: second.slice(1), language };
  }
  if (plainParts[first]) return { part: plainParts[first], detail: "", language };
  return { own: "settings", detail: first };
}
