import type { QuestionTopline, ToplinePart } from "#analysis/topline/topline-types";
import { ToplinePartChart } from "#components/topline/topline-part-chart";
import { Card } from "#components/ui/card";
import { CodeText } from "#components/ui/code-text";
import type { Locale } from "#i18n/locale";
import { readText } from "#questionnaire/localised-text";

type Props = Readonly<{ locale: Locale; question: QuestionTopline }>;

/** The card's heading says it already; those who only hear the chart still need its name. */
const titleSaidAbove = "min-w-0 [&_h3]:sr-only";

/** One question with everything that was answered to it. */
export function QuestionCard({ locale, question }: Props) {
  const text = readText(question.text, locale) || question.code;
  return (
    <Card title={<bdi>{text}</bdi>} description={<CodeText>{question.code}</CodeText>} as="article">
      <div className="flex flex-col gap-8">
        {question.parts.map((part) => {
          const title = (part.title && readText(part.title, locale)) || text;
          return (
            <div key={part.id} className={isSaidAbove(part, title === text) ? titleSaidAbove : "min-w-0"}>
              <ToplinePartChart locale={locale} part={part} title={title} />
            </div>
          );
        })}
      </div>
    </Card>
  );
}

/** The charts of a conjoint and of a ranking have names of their own. */
function isSaidAbove(part: ToplinePart, isSame: boolean): boolean {
  const isNamedWithin = part.kind === "conjoint" || (part.kind === "means" && part.measure === "rank");
  return isSame && !isNamedWithin;
}
