import { type BuildContext, questionBeside, textBlock } from "#reports/build/build-context";
import { lineOf, partByDirection } from "#reports/build/build-overview";
import {
  byStrength,
  type FigureRow,
  figuresOf,
  isYesNo,
  mainRows,
  type SegmentFigure,
} from "#reports/build/figure-rows";
import type { Phrases } from "#reports/build/phrases/en";
import { say, sayNote } from "#reports/build/phrases/phrases-of";
import type { SourceVariable } from "#reports/build/report-source";
import type { Voice } from "#reports/build/voice";
import type {
  KeyFactsBlock,
  ProfileBarsBlock,
  ReportPage,
  SizedSegment,
  TextBlock,
  WhatSetsApartBlock,
} from "#reports/model";

const mostMarkers = 10;
const mostPortraits = 5;
const mostBars = 12;

/** One page: how large, what sets it apart, who they are, what to do. */
export function buildSegment(context: BuildContext, segment: SizedSegment): ReportPage {
  const basisFigures = figuresOf(context.basisRows, segment.number);
  const known = figuresOf(context.descriptorRows, segment.number).filter(
    (figure) => figure.isSignificant && !isOtherHalf(figure),
  );
  const heading = (key: "setsApart" | "who" | "whatToDo") => say(({ headings }) => headings[key]);
  return {
    id: `segment-${segment.number}`,
    kind: "segment",
    title: segment.name,
    segmentNumber: segment.number,
    blocks: [
      textBlock("lead", lineOf(context, segment.number), { look: "lead" }),
      buildSize(context, segment),
      textBlock("sets-apart", sayDirections("setsApart", basisFigures), { heading: heading("setsApart") }),
      ...(["share", "mean"] as const).flatMap((statistic) => buildApart(context, segment, statistic)),
      textBlock("who", sayDirections("who", known), { heading: heading("who") }),
      ...buildPortraits(context, segment),
      buildActions(context, segment, basisFigures),
    ],
  };
}

/** Of two answers the one that is more frequent here says it all. */
function isOtherHalf({ variable, statistic, strength }: SegmentFigure): boolean {
  return statistic === "share" && strength < 0 && !isYesNo(variable) && mainRows(variable).length === 2;
}

function sayFigure(phrases: Phrases, { quote }: Voice, figure: SegmentFigure): string {
  const write = figure.statistic === "share" ? phrases.shareAgainst : phrases.meanAgainst;
  return write(quote(figure.label), figure.value, figure.total);
}

function sayDirections(key: "setsApart" | "who", figures: readonly SegmentFigure[]) {
  const { more, less } = partByDirection(figures, 3);
  return say((phrases, voice) =>
    phrases[key](sayByQuestion(phrases, voice, more), sayByQuestion(phrases, voice, less)),
  );
}

/** Answers to one question stand together behind it, so that it is not asked again for each. */
function sayByQuestion(phrases: Phrases, voice: Voice, figures: readonly SegmentFigure[]): string[] {
  const codes = [...new Set(figures.map(({ variable }) => variable.code))];
  return codes.map((code) => {
    const together = figures.filter(({ variable }) => variable.code === code);
    const [{ variable, label, shortLabel }] = together;
    if (label === shortLabel) return sayFigure(phrases, voice, together[0]);
    const answers = together.map((figure) =>
      phrases.shareAgainst(voice.quote(figure.shortLabel), figure.value, figure.total),
    );
    return phrases.answersTo(voice.read(variable.label), answers);
  });
}

function buildSize({ base }: BuildContext, { share, low, high, count }: SizedSegment): KeyFactsBlock {
  return {
    id: "size",
    kind: "keyFacts",
    look: "strip",
    title: say(({ sizeOf }) => sizeOf({ share, low, high, count, base })),
    facts: [
      { label: say(({ facts }) => facts.share), value: { kind: "number", number: share, as: "percent" } },
      {
        label: say(({ facts }) => facts.interval),
        value: { kind: "text", text: say(({ facts }) => facts.range(low, high)) },
      },
      { label: say(({ facts }) => facts.members), value: { kind: "number", number: count, as: "number" } },
    ],
  };
}

function buildApart(
  { basisRows, base, segments }: BuildContext,
  { number, name }: SizedSegment,
  statistic: "share" | "mean",
): WhatSetsApartBlock[] {
  const rows = basisRows.filter((row) => row.statistic === statistic);
  const figures = figuresOf(rows, number).sort(byStrength).slice(0, mostMarkers);
  if (figures.length === 0) return [];
  const everywhere = segments.flatMap((segment) => figuresOf(rows, segment.number));
  const strongest = partByDirection(figures, 2);
  return [
    {
      id: `apart-${statistic}`,
      kind: "whatSetsApart",
      title: say(({ figures: words }, { read }) => words.apart(read(name))),
      note: sayNote((notes) => [notes.base(base), notes.circular]),
      summary: say((phrases, voice) =>
        phrases.setsApart(
          strongest.more.map((figure) => sayFigure(phrases, voice, figure)),
          strongest.less.map((figure) => sayFigure(phrases, voice, figure)),
        ),
      ),
      base,
      weight: "unweighted",
      segmentNumber: number,
      statistic,
      reach: Math.max(...everywhere.map(({ difference }) => Math.abs(difference)), 0),
      markers: figures.map((figure) => ({
        code: figure.variable.code,
        label: figure.label,
        question: questionBeside(figure.variable),
        statistic,
        segment: figure.value,
        total: figure.total,
        difference: figure.difference,
        index: figure.index,
        isSignificant: figure.isSignificant,
        purpose: figure.variable.purpose,
      })),
    },
  ];
}

/** A figure a characteristic, those that segments differ on most first, and one table of all averages. */
function buildPortraits(context: BuildContext, segment: SizedSegment): ProfileBarsBlock[] {
  const effect = (variable: SourceVariable) => variable.effect?.size ?? 0;
  const categorical = context.descriptors
    .filter(
      (variable) => mainRows(variable).every(({ statistic }) => statistic === "share") && !isYesNo(variable),
    )
    .sort((a, b) => effect(b) - effect(a))
    .slice(0, mostPortraits)
    .map((variable) => buildBars(segment, variable.code, mainRows(variable), variable));
  const yesNo = context.descriptorRows.filter(({ variable }) => isYesNo(variable));
  const means = context.descriptorRows.filter(({ statistic }) => statistic === "mean");
  return [
    ...categorical,
    ...(yesNo.length > 0 ? [buildBars(segment, "yes-no", yesNo)] : []),
    ...(means.length > 0 ? [buildBars(segment, "averages", means)] : []),
  ].filter(({ rows }) => rows.length > 0);
}

function buildBars(
  { number, name, count }: SizedSegment,
  id: string,
  rows: readonly FigureRow[],
  variable?: SourceVariable,
): ProfileBarsBlock {
  const { statistic } = rows[0];
  const all = figuresOf(rows, number);
  const kept = new Set([...all].sort(byStrength).slice(0, mostBars));
  const figures = all.filter((figure) => kept.has(figure));
  const { more, less } = partByDirection(
    figures.filter((figure) => figure.isSignificant && !isOtherHalf(figure)),
    3,
  );
  const base = variable ? variable.baseBySegment[number - 1] : count;
  const test = statistic === "share" ? "againstRest" : "meansAgainstMost";
  return {
    id: `portrait-${id}`,
    kind: "profileBars",
    title: say(({ figures: words }, { read }) => {
      if (variable) return words.profile(read(name), read(variable.label).replace(/[?؟:]$/, ""));
      return statistic === "mean"
        ? words.averages(read(name))
        : words.profile(read(name), words.descriptorTable);
    }),
    note: sayNote((notes, { read }) => {
      const question = variable ? read(questionBeside(variable)) : "";
      return [question && notes.question(question), notes.base(base), notes[test]];
    }),
    summary: say((phrases, voice) =>
      phrases.who(sayByQuestion(phrases, voice, more), sayByQuestion(phrases, voice, less)),
    ),
    base,
    weight: "unweighted",
    segmentNumber: number,
    statistic,
    rows: figures.map((figure) => ({
      label: variable ? figure.shortLabel : figure.label,
      segment: figure.value,
      total: figure.total,
      isSignificant: figure.isSignificant,
    })),
  };
}

/** Questions to the researcher, who knows what the survey does not; never answers of the product's own. */
function buildActions(
  { source }: BuildContext,
  { share }: SizedSegment,
  basisFigures: readonly SegmentFigure[],
): TextBlock {
  const { more, less } = partByDirection(basisFigures, 1);
  const text = say((phrases, voice) => {
    const { actions } = phrases;
    const lines = [
      ...more.map((figure) => actions.more(sayFigure(phrases, voice, figure))),
      ...less.map((figure) => actions.less(sayFigure(phrases, voice, figure))),
      ...source.study.bases.slice(0, 4).map((base) => actions.questions[base]),
      actions.size(voice.percent(share)),
    ];
    return lines.map((line) => `- ${line}`).join("\n");
  });
  return textBlock("what-to-do", text, {
    look: "actions",
    heading: say(({ headings }) => headings.whatToDo),
    isSuggestion: true,
  });
}
