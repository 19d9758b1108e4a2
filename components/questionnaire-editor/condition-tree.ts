import type { ConditionSubject } from "#components/questionnaire-editor/condition-subjects";
import type { ComparisonOperator, Condition } from "#questionnaire/condition";

/** One comparison, as a row of the form. */
export type ConditionRow =
  | { operator: "in" | "not-in"; variable: string; codes: number[] }
  | { operator: "between" | "count"; variable: string; min?: number; max?: number }
  | { operator: "answered" | "not-answered"; variable: string }
  | { operator: "compare"; variable: string; how: ComparisonOperator; other: string };
export type RowOperator = ConditionRow["operator"];

export type ConditionJoin = "all" | "any" | "none";
export type ConditionGroup = { join: ConditionJoin; parts: ConditionNode[] };
export type ConditionNode = ConditionRow | ConditionGroup;

export function isGroup(node: ConditionNode): node is ConditionGroup {
  return "join" in node;
}

/** A condition as the form shows it: groups of comparisons and of further groups. */
export function readCondition(condition: Condition | undefined): ConditionGroup {
  if (!condition) return { join: "all", parts: [] };
  const node = readNode(condition);
  return isGroup(node) ? node : { join: "all", parts: [node] };
}

function readNode(condition: Condition): ConditionNode {
  switch (condition.type) {
    case "all":
    case "any":
      return { join: condition.type, parts: condition.of.map(readNode) };
    case "not":
      return readNegation(condition.of);
    case "in":
      return { operator: "in", variable: condition.variable, codes: condition.codes };
    case "answered":
      return { operator: "answered", variable: condition.variable };
    case "between":
    case "chosenCount": {
      const { variable, min, max } = condition;
      return { operator: condition.type === "between" ? "between" : "count", variable, min, max };
    }
    case "compare":
      return {
        operator: "compare",
        variable: condition.variable,
        how: condition.operator,
        other: condition.other,
      };
  }
}

function readNegation(of: Condition): ConditionNode {
  if (of.type === "in") return { operator: "not-in", variable: of.variable, codes: of.codes };
  if (of.type === "answered") return { operator: "not-answered", variable: of.variable };
  const node = readNode(of);
  if (isGroup(node) && node.join === "any") return { join: "none", parts: node.parts };
  return { join: "none", parts: [node] };
}

/** Undefined when there is nothing left to ask: the rule is gone. */
export function writeCondition({ join, parts }: ConditionGroup): Condition | undefined {
  if (parts.length === 0) return undefined;
  if (parts.length === 1 && join !== "none" && !isGroup(parts[0])) return writeNode(parts[0]);
  return writeNode({ join, parts });
}

function writeNode(node: ConditionNode): Condition {
  if (!isGroup(node)) return writeRow(node);
  const of = node.parts.map(writeNode);
  return node.join === "none" ? { type: "not", of: { type: "any", of } } : { type: node.join, of };
}

function writeRow(row: ConditionRow): Condition {
  const { variable } = row;
  switch (row.operator) {
    case "in":
      return { type: "in", variable, codes: row.codes };
    case "not-in":
      return { type: "not", of: { type: "in", variable, codes: row.codes } };
    case "between":
    case "count": {
      const limits = {
        ...(row.min !== undefined && { min: row.min }),
        ...(row.max !== undefined && { max: row.max }),
      };
      return { type: row.operator === "between" ? "between" : "chosenCount", variable, ...limits };
    }
    case "answered":
      return { type: "answered", variable };
    case "not-answered":
      return { type: "not", of: { type: "answered", variable } };
    case "compare":
      return { type: "compare", variable, operator: row.how, other: row.other };
  }
}

/** What can be asked of a subject; two numbers can be held against each other, lists cannot. */
export function operatorsFor({ kind, hasSeveral }: ConditionSubject): readonly RowOperator[] {
  if (kind === "text") return ["answered", "not-answered"];
  if (kind === "number") return ["between", "compare", "answered", "not-answered"];
  if (hasSeveral) return ["in", "not-in", "count", "answered", "not-answered"];
  return ["in", "not-in", "between", "compare", "answered", "not-answered"];
}

/** A new comparison, or the old one turned to another question or operator; what still fits is kept. */
export function turnRow(
  subject: ConditionSubject,
  wanted: RowOperator | undefined,
  old?: ConditionRow,
): ConditionRow {
  const { variable } = subject;
  const allowed = operatorsFor(subject);
  const operator = wanted && allowed.includes(wanted) ? wanted : allowed[0];
  const isSame = old?.variable === variable;
  switch (operator) {
    case "in":
    case "not-in":
      return { operator, variable, codes: isSame && "codes" in old ? old.codes : [] };
    case "between":
    case "count": {
      const limits = isSame && old.operator === operator ? { min: old.min, max: old.max } : {};
      return { operator, variable, ...limits };
    }
    case "compare": {
      const { how, other } = old?.operator === "compare" ? old : ({ how: "more", other: "" } as const);
      return { operator, variable, how, other: other === variable ? "" : other };
    }
    default:
      return { operator, variable };
  }
}
