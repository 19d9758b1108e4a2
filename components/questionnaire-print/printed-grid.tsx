import type { ReactNode } from "react";
import type { PrintWords } from "#components/questionnaire-print/print-words";
import { PrintedCode } from "#components/questionnaire-print/printed-code";
import { type Mark, PrintedMark } from "#components/questionnaire-print/printed-mark";
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
      return <Grid rows={rows} heads={question.points} mark="one" words={words} />;
    case "multiGrid":
      return <Grid rows={rows} heads={question.options} mark="several" words={words} />;
    case "semanticDifferential":
      return <Grid rows={rows} heads={numberedPoints(question.steps)} mark="one" words={words} />;
    case "dualScale":
      return (
        <>
          {[question.first, question.second].map((side, index) => (
            <div key={index === 0 ? "first" : "second"}>
              <p className="break-after-avoid pt-1 pb-0.5 text-xs font-bold">{text(side.title)}</p>
              <Grid rows={rows} heads={side.points} mark="one" words={words} />
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
          mark="number"
          words={words}
        />
      );
    }
    case "constantSum":
      return (
        <>
          <Grid rows={rows} heads={[{ code: 1, label: question.unit ?? {} }]} mark="number" words={words} />
          <p className="pt-1 text-xs">{t("total", { total: digits(question.total) })}</p>
        </>
      );
  }
}

type GridProps = Readonly<{ rows: readonly Row[]; heads: readonly Head[]; mark: Mark; words: PrintWords }>;

/** Two poles share what a single statement has. */
function Grid({ rows, heads, mark, words }: GridProps) {
  const { t, text, digits } = words;
  const hasEnds = rows.some((row) => row.end);
  const cell = "border border-muted p-1";
  const width = hasEnds ? "w-1/5" : heads.length > 7 ? "w-1/4" : "w-2/5";
  return (
    <table className="w-full table-fixed border-collapse text-xs break-words">
      <thead>
        <tr data-mark className="bg-sunken">
          <td className={`${cell} ${width}`} />
          {heads.map((head) => (
            <th key={head.code} scope="col" className={`${cell} font-medium`}>
              {text(head.label)} {heads.length > 1 && <PrintedCode>{digits(head.code)}</PrintedCode>}
            </th>
          ))}
          {hasEnds && <td className={`${cell} ${width}`} />}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row" className={`${cell} text-start font-normal`}>
              <PrintedCode>{digits(row.code)}</PrintedCode> <bdi>{row.text}</bdi>
              {row.isReversed && <span className="text-muted"> ({t("reversed")})</span>}
            </th>
            {heads.map((head) => (
              <td key={head.code} className={`${cell} text-center align-middle`}>
                <PrintedMark kind={mark} />
              </td>
            ))}
            {row.end && <td className={cell}>{row.end}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
