import { z } from "zod";
import { LocalisedText, studioLanguages } from "#questionnaire/localised-text";
import type { Report } from "#reports/model";

/**
 * All that a person may change in a report: its words and the order of its pages. Figures are not among
 * it, so that no number can change on its way through a browser.
 */
export const ReportEdits = z.strictObject({
  languages: z.array(z.enum(studioLanguages)).min(1).max(2),
  title: LocalisedText,
  subtitle: LocalisedText,
  pages: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(80),
        title: LocalisedText,
        isHidden: z.boolean(),
        texts: z
          .array(
            z.strictObject({
              id: z.string().min(1).max(80),
              text: LocalisedText,
              /** Still as the product suggested it, and not yet approved. */
              isSuggestion: z.boolean(),
            }),
          )
          .max(100),
      }),
    )
    .min(1)
    .max(60),
});
export type ReportEdits = z.infer<typeof ReportEdits>;

/** The changeable part of a report, as it stands. */
export function readEdits(report: Report): ReportEdits {
  return {
    languages: report.languages,
    title: report.title,
    subtitle: report.subtitle,
    pages: report.pages.map((page) => ({
      id: page.id,
      title: page.title,
      isHidden: page.isHidden ?? false,
      texts: page.blocks.flatMap((block) =>
        block.kind === "text"
          ? [{ id: block.id, text: block.text, isSuggestion: block.isSuggestion ?? false }]
          : [],
      ),
    })),
  };
}
