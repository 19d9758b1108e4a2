import { withFreeCodes } from "#questionnaire/instruments/free-codes";
import type { InstrumentModule, ReferenceInstrument } from "#questionnaire/instruments/instrument-module";
import { agreementPoints } from "#questionnaire/instruments/scale-points";
import type { Page } from "#questionnaire/model";

/** An empty page for a scale that a workspace may use and enters itself: marked as the scale's, without its items. */
export function referencePage({ id, title, bases }: ReferenceInstrument): Pick<InstrumentModule, "build"> {
  const code = id.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const page: Page = {
    code: `${code}PAGE`,
    title,
    questions: [
      {
        code,
        type: "likert",
        moduleId: id,
        role: "basis",
        bases,
        text: { fa: "[متن پرسش]", en: "[question text]" },
        items: [{ code: 1, text: { fa: "[گویهٔ ۱]", en: "[item 1]" } }],
        points: agreementPoints,
        isRequired: true,
      },
    ],
  };
  return { build: (takenCodes) => withFreeCodes([page], takenCodes) };
}
