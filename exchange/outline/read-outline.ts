import { createImportBuilder, type ImportBuilder } from "#exchange/import-builder";
import { type ImportedQuestionnaire, QuestionnaireImportError } from "#exchange/import-report";
import {
  buildOutlineQuestion,
  flagsOfLabel,
  type OutlineEntry,
  readTypeWord,
} from "#exchange/outline/outline-question";
import { toAsciiDigits } from "#i18n/digits";
import type { Language, LocalisedText } from "#questionnaire/localised-text";
import type { Page } from "#questionnaire/model";

const titleLine = /^#\s+(.+)$/;
const pageLine = /^(?:-{3,}|={3,}|##\s*(.*))$/;
const questionLine = /^(?:([A-Za-z]\w{0,31})[.):]|(\d{1,3})[.)])\s+(.+)$/u;
const optionLine = /^(?:[-*•–]|\(?(\d{1,5}|[a-zA-Z])[.):=]|\[\s?\]|\(\s?\)|○|□)\s*(.+)$/u;

/**
 * A questionnaire from plain text: `1. Question? [multiple] *` with its options on lines below, `# Title`,
 * `## Page` or `---` between pages, and `فارسی || English` for two languages on a line.
 */
export function readOutline(text: string): ImportedQuestionnaire {
  const builder = createImportBuilder("outline");
  const state: State = { builder, title: {}, page: newPage(builder), pageNumber: 1, entry: undefined };
  for (const [index, raw] of text.split(/\r?\n/).entries())
    readLine(raw.trim(), /^\s/.test(raw), index + 1, state);
  finishEntry(state);
  finishPage(state);
  if (builder.found.questions === 0) throw new QuestionnaireImportError("no-questions");
  return builder.finish({ title: state.title });
}

type State = {
  builder: ImportBuilder;
  title: LocalisedText;
  page: Page;
  pageNumber: number;
  entry: OutlineEntry | undefined;
};

function newPage(builder: ImportBuilder, number = 1): Page {
  return { code: builder.pageCode(`P${number}`), questions: [] };
}

function readLine(line: string, isIndented: boolean, number: number, state: State): void {
  if (line === "") return;
  const ascii = toAsciiDigits(line);
  const title = titleLine.exec(line);
  if (title && !line.startsWith("##")) {
    state.title = twoLanguages(title[1], state.builder, number);
    return;
  }
  const page = pageLine.exec(line);
  if (page) {
    startPage(page[1], number, state);
    return;
  }
  const question = isIndented ? null : questionLine.exec(ascii);
  const isOption = optionLine.exec(ascii);
  // "1) Yes" below a question without a blank between is an option; "2. Next?" with its mark is a question.
  const looksAsked = /[?؟]|\[[^\]]+\]|\*\s*$/.test(line);
  if (question && (!state.entry || looksAsked || !isOption || question[1])) {
    startQuestion(
      question[1] ?? `Q${question[2]}`,
      line.slice(line.length - question[3].length),
      number,
      state,
    );
    return;
  }
  if (state.entry && isOption) {
    const words = line.slice(line.length - isOption[2].length);
    const label = twoLanguages(words, state.builder, number);
    const code = isOption[1] && /^\d+$/.test(isOption[1]) ? isOption[1] : undefined;
    state.entry.lines.push({ ...(code && { code }), text: label, ...flagsOfLabel(label) });
    return;
  }
  if (looksAsked) {
    startQuestion("", line, number, state);
    return;
  }
  state.builder.note("lost", "line-not-understood", `line ${number}`, { detail: line.slice(0, 120) });
}

function startPage(title: string | undefined, number: number, state: State): void {
  finishEntry(state);
  finishPage(state);
  state.pageNumber += 1;
  state.page = newPage(state.builder, state.pageNumber);
  if (title) state.page.title = twoLanguages(title, state.builder, number);
}

/** `Which of these? [multiple] *`: the type in brackets, a star for what must be answered. */
function startQuestion(code: string, rest: string, number: number, state: State): void {
  finishEntry(state);
  state.builder.found.questions += 1;
  const isRequired = /\*\s*$/.test(rest);
  const bracket = /\[([^\]]+)\]\s*\*?\s*$/u.exec(rest);
  const range = /(-?\d+)\s*[-–]\s*(-?\d+)/.exec(toAsciiDigits(bracket?.[1] ?? ""));
  const word = bracket?.[1].replace(/[-–\d۰-۹\s]+$/u, "").trim() ?? "";
  const type = bracket ? (readTypeWord(bracket[1]) ?? readTypeWord(word)) : undefined;
  if (bracket && !type) {
    state.builder.note("lost", "type-became-text", `line ${number}`, { detail: bracket[1] });
  }
  const words = rest
    .replace(/\*\s*$/, "")
    .trim()
    .replace(/\[[^\]]+\]$/u, "")
    .trim();
  state.entry = {
    code,
    text: twoLanguages(words, state.builder, number),
    lines: [],
    ...(isRequired && { isRequired: true }),
    ...(type && { type }),
    ...(range && { min: Number(range[1]), max: Number(range[2]) }),
  };
}

function finishEntry(state: State): void {
  const { entry, builder } = state;
  if (!entry) return;
  const { question, codes } = buildOutlineQuestion(entry);
  state.page.questions.push(builder.take(entry.code || `Q${builder.found.questions}`, question, { codes }));
  state.entry = undefined;
}

function finishPage({ page, builder }: State): void {
  builder.afterwards(() => builder.addPage(page));
}

/** `فارسی || English`; a line in one script alone is in that language. */
function twoLanguages(words: string, builder: ImportBuilder, number: number): LocalisedText {
  const parts = words.split(/\s*\|\|\s*/).filter(Boolean);
  const byLanguage: Partial<Record<Language, string>> = {};
  for (const part of parts) byLanguage[/[\u0600-\u06ff]/.test(part) ? "fa" : "en"] ??= part;
  return builder.localise(byLanguage, `line ${number}`);
}
