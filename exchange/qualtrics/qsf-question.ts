import { readQsfAmounts, readQsfText } from "#exchange/qualtrics/qsf-entry";
import { type QsfDraft, type QsfShared, readQsfItems, readQsfOptions } from "#exchange/qualtrics/qsf-lists";
import { readQsfMatrix, readQsfSideBySide } from "#exchange/qualtrics/qsf-matrix";
import { isShuffledQsf } from "#exchange/qualtrics/qsf-order";
import { type QsfQuestion, settingsOf } from "#exchange/qualtrics/qsf-schema";
import { localiseQsf, placeOf, type QsfContext } from "#exchange/qualtrics/qsf-texts";
import { isWrittenSomewhere, type LocalisedText } from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";
import { npsPoints } from "#questionnaire/question-types/nps";

/** What the question becomes; nothing for what has no answer that we could keep, which the report says. */
export function readQsfQuestion(source: QsfQuestion, context: QsfContext): QsfDraft[] {
  const { builder } = context;
  const place = placeOf(source);
  const text = localiseQsf(source, source.QuestionText, (one) => one.QuestionText, context);
  const shared: QsfShared = {
    code: "Q",
    text,
    ...(settingsOf(source).ForceResponse === "ON" && { isRequired: true }),
  };
  switch (source.QuestionType) {
    case "MC":
      return [readChoice(source, shared, context)];
    case "Matrix":
      return readQsfMatrix(source, shared, context);
    case "SBS":
      return readQsfSideBySide(source, shared, context);
    case "TE":
      return readQsfText(source, shared, context);
    case "DB":
      return [{ question: { code: "Q", type: "information", text } }];
    case "Slider":
    case "CS":
      return readQsfAmounts(source, shared, context);
    case "RO": {
      const { options, codes, conditions, carryForward } = readQsfOptions(source, context);
      const question: Question = {
        ...shared,
        type: "ranking",
        options: options.map(({ isOtherSpecify: _, isExclusive: _e, ...option }) => option),
        ...isShuffledQsf(source, context),
        ...(carryForward && { carryForward }),
      };
      return [{ question, codes, conditions }];
    }
    case "PGR":
      return readGrouping(source, shared, context);
    case "Meta":
    case "Timing":
    case "Captcha":
      builder.note("lost", "setting-left-out", place, { detail: source.QuestionType });
      return [];
    default:
      builder.note("lost", "type-left-out", place, {
        detail: [source.QuestionType, source.Selector].filter(Boolean).join("/"),
      });
      return [];
  }
}

function readChoice(source: QsfQuestion, shared: QsfShared, context: QsfContext): QsfDraft {
  const { options, codes, conditions, carryForward } = readQsfOptions(source, context);
  const selector = source.Selector ?? "";
  if (selector === "NPS")
    return { question: { ...shared, type: "nps", ...endLabels(source, context) }, codes: npsCodes(source) };
  const carry = carryForward ? { carryForward } : {};
  if (selector.startsWith("MA") || selector === "MSB") {
    const { MinChoices, MaxChoices } = settingsOf(source);
    const [least, most] = [Number(MinChoices), Number(MaxChoices)];
    const question: Question = {
      ...shared,
      type: "multiple",
      options,
      ...isShuffledQsf(source, context),
      ...carry,
    };
    if (least > 0) question.minChosen = least;
    if (most > 0) question.maxChosen = most;
    return { question, codes, conditions };
  }
  const display = selector === "DL" || selector === "SB" ? { display: "dropdown" as const } : {};
  const single = options.map(({ isExclusive: _, ...option }) => option);
  return {
    question: {
      ...shared,
      type: "single",
      options: single,
      ...display,
      ...isShuffledQsf(source, context),
      ...carry,
    },
    codes,
    conditions,
  };
}

/** The words at the two ends of a scale. */
function endLabels(
  source: QsfQuestion,
  context: QsfContext,
): { lowLabel?: LocalisedText; highLabel?: LocalisedText } {
  const labels = Array.isArray(source.ColumnLabels) ? source.ColumnLabels : [];
  const [low, high] = [labels[0], labels.at(-1)].map((label) =>
    localiseQsf(
      source,
      (label as { Display?: unknown } | null | undefined)?.Display,
      () => undefined,
      context,
    ),
  );
  return {
    ...(isWrittenSomewhere(low) && { lowLabel: low }),
    ...(isWrittenSomewhere(high) && { highLabel: high }),
  };
}

/** The eleven points are numbered by what they show, which need not be their own number. */
function npsCodes({ Choices }: QsfQuestion): Map<string, number> {
  return new Map(
    Object.entries(Choices ?? {}).flatMap(([number, { Display }]): [string, number][] => {
      const shown = Number(Display ?? number);
      return npsPoints.some((point) => point === shown) ? [[number, shown]] : [];
    }),
  );
}

/** Things put into groups: each of them belongs to one. */
function readGrouping(source: QsfQuestion, shared: QsfShared, context: QsfContext): QsfDraft[] {
  const { list, items, conditions } = readQsfItems(source, context);
  const groups = (source.Groups ?? []).map((group) =>
    typeof group === "string" ? group : String((group as { Display?: unknown } | null)?.Display ?? ""),
  );
  context.builder.note("changed", "type-changed", placeOf(source), { detail: "PGR" });
  const points = groups
    .slice(0, 11)
    .map((group, at) => ({ code: at + 1, label: localiseQsf(source, group, () => undefined, context) }));
  return [{ question: { ...shared, type: "likert", items: list, points }, items, conditions }];
}
