import { type BuildContext, textBlock } from "#reports/build/build-context";
import { say } from "#reports/build/phrases/phrases-of";
import type { ReportPage } from "#reports/model";

export function buildObjective({ source, segments, base }: BuildContext): ReportPage {
  const heading = (key: "inShort" | "objective" | "decision" | "reading") =>
    say(({ headings }) => headings[key]);
  return {
    id: "objective",
    kind: "objective",
    title: say(({ pages }) => pages.objective),
    blocks: [
      textBlock(
        "in-short",
        say(({ inShort }, { read }) =>
          inShort(segments.map(({ name, share }) => ({ name: read(name), share }))),
        ),
        { look: "lead", heading: heading("inShort") },
      ),
      textBlock("objective", source.study.objective, { heading: heading("objective") }),
      textBlock("decision", source.study.decision, { heading: heading("decision") }),
      textBlock(
        "reading",
        say(({ reading }) => reading(base)),
        { look: "aside", heading: heading("reading") },
      ),
    ],
  };
}
