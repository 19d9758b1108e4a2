import { segmentLetter } from "#analysis/profiling/comparison";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { FigureRow } from "#reports/build/figure-rows";
import { mainRows } from "#reports/build/figure-rows";
import type { ReportSource, SourceVariable } from "#reports/build/report-source";
import type { ReportColumn, SizedSegment, TextBlock } from "#reports/model";

/** What every page is built from, worked out once. */
export type BuildContext = {
  source: ReportSource;
  base: number;
  segments: SizedSegment[];
  columns: ReportColumn[];
  basis: SourceVariable[];
  descriptors: SourceVariable[];
  basisRows: FigureRow[];
  descriptorRows: FigureRow[];
};

export function makeContext(source: ReportSource): BuildContext {
  const { solution } = source;
  const named = new Map(source.segments.map((segment) => [segment.number, segment.name]));
  const segments = solution.sizes.map(({ number, count, share, low, high }) => ({
    number,
    name: named.get(number) ?? {},
    count,
    share,
    low,
    high,
  }));
  const ofPurpose = (purpose: SourceVariable["purpose"]) =>
    solution.profile.filter((variable) => variable.purpose === purpose);
  const [basis, descriptors] = [ofPurpose("basis"), ofPurpose("descriptor")];
  return {
    source,
    base: solution.baseSize,
    segments,
    columns: segments.map(({ number, name, count }, position) => ({
      number,
      name,
      letter: segmentLetter(position),
      base: count,
    })),
    basis,
    descriptors,
    basisRows: basis.flatMap(mainRows),
    descriptorRows: descriptors.flatMap(mainRows),
  };
}

type TextOptions = Partial<Pick<TextBlock, "look" | "heading" | "isSuggestion">>;

export function textBlock(id: string, text: LocalisedText, options: TextOptions = {}): TextBlock {
  return { id, kind: "text", look: "body", text, ...options };
}

/** Wording of a question, unless the label says it already. */
export function questionBeside(variable: SourceVariable): LocalisedText {
  const isSame = Object.entries(variable.questionText).every(
    ([language, words]) => variable.label[language as keyof LocalisedText] === words,
  );
  return isSame ? {} : variable.questionText;
}
