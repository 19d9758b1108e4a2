import { z } from "zod";
import { LocalisedText } from "#questionnaire/localised-text";
import type { TypedText } from "#questionnaire/question-types/type-rules";

/** A heading over some of the options. */
export const OptionGroup = z.strictObject({ code: z.number().int().min(1).max(99), label: LocalisedText });
export type OptionGroup = z.infer<typeof OptionGroup>;

export function optionGroupTexts(groups: readonly OptionGroup[] | undefined): TypedText[] {
  return (groups ?? []).map(({ code, label }) => ({
    part: "optionGroup",
    detail: String(code),
    text: label,
  }));
}
