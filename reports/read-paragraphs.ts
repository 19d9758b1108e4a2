/** A paragraph, or a list of points. */
export type Passage = { kind: "paragraph"; text: string } | { kind: "list"; points: string[] };

/**
 * Reads what a researcher typed: blank lines part paragraphs, and lines that begin with "- ", "• " or "* " are
 * the points of a list.
 */
export function readParagraphs(text: string): Passage[] {
  const passages: Passage[] = [];
  for (const part of text.split(/\n\s*\n/)) {
    let lines: string[] = [];
    const endParagraph = () => {
      if (lines.length > 0) passages.push({ kind: "paragraph", text: lines.join("\n") });
      lines = [];
    };
    for (const line of part.split("\n").map((each) => each.trim())) {
      const point = /^[-•*]\s+(.*)$/.exec(line)?.[1];
      if (point === undefined) {
        if (line) lines.push(line);
        continue;
      }
      endParagraph();
      const last = passages.at(-1);
      if (last?.kind === "list") last.points.push(point);
      else passages.push({ kind: "list", points: [point] });
    }
    endParagraph();
  }
  return passages;
}
