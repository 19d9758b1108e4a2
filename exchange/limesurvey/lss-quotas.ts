import { groupBy } from "#exchange/group-by";
import { allOf, anyOf, type ImportBuilder } from "#exchange/import-builder";
import { findLssAnswer } from "#exchange/limesurvey/lss-relevance";
import type { LssTables } from "#exchange/limesurvey/lss-tables";
import type { Condition } from "#questionnaire/condition";
import type { Language } from "#questionnaire/localised-text";

/** Quotas with all of their members understood; answers to one question are alternatives, questions add up. */
export function readLssQuotas(tables: LssTables, language: Language, builder: ImportBuilder): void {
  for (const [index, quota] of (tables.quota ?? []).entries()) {
    const members = (tables.quota_members ?? []).filter((member) => member.quota_id === quota.id);
    builder.found.conditions += 1;
    builder.afterwards(() => {
      const byQuestion = groupBy(members, (member) => member.qid);
      const conditions = [...byQuestion.entries()].map(([qid, same]) =>
        anyIfAll(same.map(({ code }) => memberCondition(qid, code, builder))),
      );
      const holdsIf = conditions.some((one) => one === undefined) ? undefined : allOf(conditions);
      const target = Number(quota.qlimit);
      const isUsable = holdsIf && Number.isInteger(target) && target >= 0 && quota.active !== "0";
      if (!isUsable) {
        builder.note("lost", "quota-left-out", quota.name || `quota ${index + 1}`);
        return;
      }
      const title = builder.localise({ [language]: quota.name }, "quota");
      builder.quotas.push({
        code: `quota${builder.quotas.length + 1}`,
        title,
        cells: [{ code: `cell${builder.quotas.length + 1}`, label: title, holdsIf, target }],
      });
    });
  }
}

function anyIfAll(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  return conditions.some((one) => one === undefined) ? undefined : anyOf(conditions);
}

/** A member is an answer, a subquestion of a multiple choice, or `subquestion-answer` of an array. */
function memberCondition(qid: string, code: string, builder: ImportBuilder): Condition | undefined {
  const answer = builder.answers.get(`#${qid}`);
  const own = answer?.codes.get(code);
  if (answer && own !== undefined) return { type: "in", variable: answer.question.code, codes: [own] };
  const [part, value] = code.split("-");
  const found = findLssAnswer(`#${qid}_${part}`, { builder });
  const chosen = value === undefined ? undefined : found?.answer.codes.get(value);
  return found && chosen !== undefined
    ? { type: "in", variable: found.variable, codes: [chosen] }
    : undefined;
}
