"use client";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { CodeText } from "#components/ui/code-text";
import { formatList } from "#i18n/format";
import { type LocalisedText, readText } from "#questionnaire/localised-text";
import type { Page, Question } from "#questionnaire/model";

const mostShown = 12;

/** Every question with its items, its scale or choices, and what is reverse-keyed or computed. */
export function ModuleQuestions({ pages }: Readonly<{ pages: readonly Page[] }>) {
  return (
    <ol className="flex flex-col gap-4">
      {pages
        .flatMap((page) => page.questions)
        .map((question) => (
          <li key={question.code} className="border-s-2 border-line ps-3">
            <QuestionFacts question={question} />
          </li>
        ))}
    </ol>
  );
}

function QuestionFacts({ question }: Readonly<{ question: Question }>) {
  const t = useMessages("library");
  const q = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const say = (text: LocalisedText | undefined) => readText(text, locale);
  const items = "items" in question ? question.items : [];
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
        <CodeText>{question.code}</CodeText>
        {q(`types.${question.type}`)}
        {question.type === "calculated" && <Badge>{t("computed")}</Badge>}
        {question.type === "hidden" && <Badge>{t("fromLink")}</Badge>}
      </p>
      <p dir="auto" className="text-start font-medium">
        {say(question.text)}
      </p>
      {items.length > 0 && (
        <ul className="mt-1 list-disc ps-5">
          {items.map((item) => (
            <li key={item.code}>
              {"text" in item ? say(item.text as LocalisedText) : sayPair(item, say)}
              {"isReversed" in item && item.isReversed && (
                <span className="ms-1.5">
                  <Badge tone="warning">{t("reversed")}</Badge>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <Answers question={question} />
    </>
  );
}

function sayPair(item: object, say: (text: LocalisedText | undefined) => string): string {
  const ends = Object.values(item).filter((value): value is LocalisedText => typeof value === "object");
  return ends.map(say).join(" – ");
}

function Answers({ question }: Readonly<{ question: Question }>) {
  const t = useMessages("library");
  const locale = useCurrentLocale();
  const isScale = "points" in question && Array.isArray(question.points);
  const answers = isScale
    ? (question.points as { label?: LocalisedText }[])
    : "options" in question
      ? question.options
      : [];
  const labels = answers.map(({ label }) => readText(label, locale)).filter(Boolean);
  if (labels.length === 0) return null;
  return (
    <p className="mt-1 text-muted">
      {t(isScale ? "scale" : "choices")}: {formatList(locale, labels.slice(0, mostShown))}
      {labels.length > mostShown && ` ${t("more", { count: labels.length - mostShown })}`}
    </p>
  );
}
