import type { QuestionTopline } from "#analysis/topline/topline-types";
import { ToplinePartChart } from "#components/topline/topline-part-chart";
import { Card } from "#components/ui/card";
import { CodeText } from "#components/ui/code-text";
import type { Locale } from "#i18n/locale";
import { readText } from "#questionnaire/localised-text";

type Props = Readonly<{ locale: Locale; question: QuestionTopline }>;

/** One question with everything that was answered to it. */
export function QuestionCard({ locale, question }: Props) {
  const text = readText(question.text, locale) || question.code;
  return (
    <Card title={<bdi>{text}</bdi>} description={<CodeText>{question.code}</CodeText>} as="article">
      <div className="flex flex-col gap-8">
        {question.parts.map((part) => (
          <ToplinePartChart
            key={part.id}
            locale={locale}
            part={part}
            title={(part.title && readText(part.title, locale)) || text}
          />
        ))}
      </div>
    </Card>
  );
}
