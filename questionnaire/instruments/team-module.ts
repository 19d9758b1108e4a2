import { z } from "zod";
import { defineModule } from "#questionnaire/instruments/define-module";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import { LocalisedText, languages } from "#questionnaire/localised-text";
import { Page } from "#questionnaire/model";
import { SegmentationBase } from "#questionnaire/segmentation-base";

/** What a team says of a module of its own. */
export const TeamModuleTexts = z.strictObject({
  title: LocalisedText,
  construct: LocalisedText,
  about: LocalisedText,
  source: LocalisedText,
  bases: z.array(SegmentationBase).min(1).max(14),
});
export type TeamModuleTexts = z.infer<typeof TeamModuleTexts>;

export const TeamModuleContent = TeamModuleTexts.extend({ pages: z.array(Page).min(1).max(100) });
export type TeamModuleContent = z.infer<typeof TeamModuleContent>;

const ownLicence = {
  fa: "از آنِ همین فضای کاری است و تنها در پژوهش‌های آن به کار می‌رود.",
  en: "It belongs to this workspace and is used in its studies alone.",
};

/** The team's module as the library knows modules. Nothing is validated before a study has shown it. */
export function teamModuleOf(id: string, content: TeamModuleContent): InstrumentModule {
  const { title, construct, about, source, bases, pages } = content;
  const texts = pages.flatMap((page) => page.questions.map(({ text }) => text));
  const written = languages.filter((language) => texts.every((text) => text[language]?.trim()));
  return defineModule({
    id,
    bases,
    construct,
    title,
    summary: about,
    source,
    licence: ownLicence,
    allowedUse: "any",
    about: { measures: about, whenToUse: {}, actions: [] },
    scoring: {},
    validation: Object.fromEntries(written.map((language) => [language, "not-validated"])),
    pages,
  });
}
