import type { DefinitionProblem } from "#questionnaire/definition-problem";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** Whether pages, blocks and scales that are named are there, and stand where they can be used. */
export function checkStructure(definition: QuestionnaireDefinition): DefinitionProblem[] {
  return [
    ...checkNames(definition),
    ...checkBlocks(definition),
    ...checkScales(definition),
    ...checkSkipTargets(definition),
  ];
}

/** Blocks, scales, quotas and their cells are found by their codes; a skip to "end" ends the interview. */
function checkNames({ pages, blocks, scales, quotas }: QuestionnaireDefinition): DefinitionProblem[] {
  const lists = [blocks ?? [], scales ?? [], quotas ?? [], (quotas ?? []).flatMap(({ cells }) => cells)];
  const repeated = lists.flatMap((list) => {
    const codes = list.map(({ code }) => code.toLowerCase());
    return list.filter((_, place) => codes.indexOf(codes[place]) < place).map(({ code }) => code);
  });
  return [
    ...pages
      .filter(({ code }) => code === "end")
      .map(({ code }) => ({ level: "error", code: "reserved-code", pageCode: code }) as const),
    ...repeated.map((detail) => ({ level: "error", code: "duplicate-code", detail }) as const),
  ];
}

function checkSkipTargets({ pages }: QuestionnaireDefinition): DefinitionProblem[] {
  return pages.flatMap((page, position) =>
    (page.skips ?? []).flatMap(({ to }): DefinitionProblem[] => {
      if (to === "end") return [];
      const target = pages.findIndex(({ code }) => code === to);
      const place = { pageCode: page.code, part: "skip" as const, detail: to };
      if (target < 0) return [{ level: "error", code: "skip-unknown-page", ...place }];
      return target <= position ? [{ level: "error", code: "skip-leads-back", ...place }] : [];
    }),
  );
}

function checkBlocks({ pages, blocks }: QuestionnaireDefinition): DefinitionProblem[] {
  const known = new Set((blocks ?? []).map(({ code }) => code));
  return pages.flatMap((page, position): DefinitionProblem[] => {
    const { code: pageCode, blockCode } = page;
    if (!blockCode) return [];
    if (!known.has(blockCode))
      return [{ level: "error", code: "block-unknown", pageCode, detail: blockCode }];
    const first = pages.findIndex((other) => other.blockCode === blockCode);
    const isTorn = pages.slice(first, position).some((other) => other.blockCode !== blockCode);
    return isTorn ? [{ level: "error", code: "block-torn-apart", pageCode, detail: blockCode }] : [];
  });
}

function checkScales({ pages, scales }: QuestionnaireDefinition): DefinitionProblem[] {
  const known = new Set((scales ?? []).map(({ code }) => code));
  return pages.flatMap((page) =>
    page.questions.flatMap((question): DefinitionProblem[] => {
      const named =
        question.type === "likert"
          ? [question.scaleCode]
          : question.type === "dualScale"
            ? [question.first.scaleCode, question.second.scaleCode]
            : [];
      return named
        .filter((code) => code !== undefined && !known.has(code))
        .map((detail) => ({
          level: "error",
          code: "scale-unknown",
          pageCode: page.code,
          questionCode: question.code,
          detail,
        }));
    }),
  );
}
