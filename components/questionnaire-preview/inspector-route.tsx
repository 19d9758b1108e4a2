"use client";
import type { RouteStep } from "#components/questionnaire-preview/inspect-interview";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { CodeText } from "#components/ui/code-text";
import type { Condition } from "#questionnaire/condition";
import { conditionSentence } from "#questionnaire/condition-sentence";
import { readText } from "#questionnaire/localised-text";
import type { SentenceWords } from "#questionnaire/sentence-words";

type Props = Readonly<{ route: readonly RouteStep[]; here: string | undefined; words: SentenceWords }>;

const tones = {
  shown: "success",
  due: "info",
  coming: "neutral",
  hidden: "neutral",
  empty: "neutral",
  jumped: "warning",
  beyond: "neutral",
} as const;

/** Every page in the order of this interview, with the rule that decided about it. */
export function InspectorRoute({ route, here, words }: Props) {
  const t = useMessages("preview");
  const locale = useCurrentLocale();
  return (
    <ol className="flex flex-col divide-y divide-line text-sm">
      {route.map((step) => {
        const isHere = step.page.code === here;
        return (
          <li
            key={step.page.code}
            aria-current={isHere ? "step" : undefined}
            className="flex flex-col gap-1 py-2"
          >
            <div className="flex min-w-0 items-center gap-1.5">
              <CodeText>{step.page.code}</CodeText>
              <Badge tone={isHere ? "info" : tones[step.fate]}>
                {isHere ? t("fate.current") : t(`fate.${step.fate}`)}
              </Badge>
              <span dir="auto" className="min-w-0 truncate text-muted">
                {readText(step.page.title, locale) || readText(step.page.questions[0]?.text, locale)}
              </span>
            </div>
            <Reasons step={step} words={words} />
          </li>
        );
      })}
    </ol>
  );
}

function Reasons({ step, words }: Readonly<{ step: RouteStep; words: SentenceWords }>) {
  const t = useMessages("preview");
  const locale = useCurrentLocale();
  const say = (condition: Condition) => conditionSentence(condition, locale, words);
  const { because, fate, jump } = step;
  const lines: string[] = [];
  if (because && fate === "hidden") {
    lines.push(t(step.isBlockRule ? "because.block" : "because.hidden", { rule: say(because) }));
  } else if (because) lines.push(t("because.shown", { rule: say(because) }));
  if (step.jumpedFrom) lines.push(t("because.jumped", { page: step.jumpedFrom }));
  for (const { code, because: rule } of step.hiddenQuestions) {
    lines.push(
      rule
        ? t("because.question", { question: code, rule: say(rule) })
        : t("because.questionEmpty", { question: code }),
    );
  }
  if (jump?.to === "end") lines.push(t("because.jumpEnd", { rule: say(jump.if) }));
  else if (jump) lines.push(t("because.jump", { page: jump.to, rule: say(jump.if) }));
  if (step.screenedOut) lines.push(t("because.screenedOut"));
  return lines.map((line) => (
    <p key={line} dir="auto" className="text-muted">
      {line}
    </p>
  ));
}
