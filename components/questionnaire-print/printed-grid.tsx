import type { ReactNode } from "react";
import type { PrintWords } from "#components/questionnaire-print/print-words";
import { Code } from "#components/questionnaire-print/printed-page";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";
import { numberedPoints } from "#questionnaire/question-types/semantic-differential";

type GridQuestion = Extract<
  Question,
  { type: "likert" | "dualScale" | "multiGrid" | "numericGrid" | "constantSum" | "semanticDifferential" }
>;

type Props = Readonly<{ question: GridQuestion; words: PrintWords }>;
type Head = { code: number; label: LocalisedText };
type Row = { code: number; text: ReactNode; isReversed?: boolean; end?: ReactNode };

/** Items down, answers across. */
export function PrintedGrid({ question, words }: Props) {
  const { t, text, digits } = words;
  const rows: Row[] =
    question.type === "semanticDifferential"
      ? question.items.map((item) => ({ ...item, text: text(item.low), end: text(item.high) }))
      : question.items.map((item) => ({ ...item, text: text(item.text) }));
  switch (question.type) {
    case "likert":
      return <Grid rows={rows} heads={question.points} mark="○" words={words} />;
    case "multiGrid":
      return <Grid rows={rows} heads={question.options} mark="☐" words={words} />;
    case "semanticDifferential":
      return <Grid rows={rows} heads={numberedPoints(question.steps)} mark="○" words={words} />;
    case "dualScale":
      return (
        <>
          {[question.first, question.second].map((side, index) => (
            <div key={index === 0 ? "first" : "second"}>
              <p className="pt-1 text-xs font-bold">{text(side.title)}</p>
              <Grid rows={rows} heads={side.points} mark="○" words={words} />
            </div>
          ))}
        </>
      );
    case "numericGrid": {
      const columns = question.columns?.map(({ code, text: label }) => ({ code, label }));
      return (
        <Grid
          rows={rows}
          heads={columns ?? [{ code: 1, label: question.unit ?? {} }]}
          mark="____"
          words={words}
        />
      );
    }
    case "constantSum":
      return (
        <>
          <Grid rows={rows} heads={[{ code: 1, label: question.unit ?? {} }]} mark="____" words={words} />
          <p className="text-xs">{t("total", { total: digits(question.total) })}</p>
        </>
      );
  }
}

type GridProps = Readonly<{ rows: readonly Row[]; heads: readonly Head[]; mark: string; words: PrintWords }>;

function Grid({ rows, heads, mark, words }: GridProps) {
  const { t, text, digits } = words;
  return (
    <table className="w-full table-fixed border-collapse text-xs break-words">
      <thead>
        <tr>
          <th className="w-2/5 border border-gray-400 p-1" />
          {heads.map((head) => (
            <th key={head.code} scope="col" className="border border-gray-400 p-1 font-medium">
              {text(head.label)}{" "}
              {heads.length > 1 && <span className="text-gray-600">({digits(head.code)})</span>}
            </th>
          ))}
          {rows.some((row) => row.end) && <th className="border border-gray-400 p-1" />}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row" className="border border-gray-400 p-1 text-start font-normal">
              <Code>{String(row.code)}</Code> <bdi>{row.text}</bdi>
              {row.isReversed && <span className="text-gray-600"> ({t("reversed")})</span>}
            </th>
            {heads.map((head) => (
              <td key={head.code} className="border border-gray-400 p-1 text-center">
                {mark}
              </td>
            ))}
            {row.end && <td className="border border-gray-400 p-1">{row.end}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
