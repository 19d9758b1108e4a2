import { readQsfLogic } from "#exchange/qualtrics/qsf-logic";
import type { QsfFile } from "#exchange/qualtrics/qsf-schema";
import type { QsfContext } from "#exchange/qualtrics/qsf-texts";

type Payload = { Name?: string; QuotaName?: string; Occurrences?: unknown; Logic?: unknown };

/** Quotas whose logic is understood; a quota of several cells is told instead. */
export function readQsfQuotas(file: QsfFile, { builder, own }: QsfContext): void {
  for (const { Element, PrimaryAttribute, Payload: given } of file.SurveyElements) {
    if (Element !== "QO") continue;
    const { Name, QuotaName, Occurrences, Logic } = (given ?? {}) as Payload;
    const name = Name ?? QuotaName ?? PrimaryAttribute ?? "QO";
    builder.found.conditions += 1;
    builder.afterwards(() => {
      const holdsIf = readQsfLogic(Logic, builder);
      const target = Number(Occurrences ?? "x");
      if (!holdsIf || !Number.isInteger(target) || target < 0) {
        builder.note("lost", "quota-left-out", name);
        return;
      }
      const title = builder.localise({ [own]: name }, name);
      const number = builder.quotas.length + 1;
      builder.quotas.push({
        code: `quota${number}`,
        title,
        cells: [{ code: `cell${number}`, label: title, holdsIf, target }],
      });
    });
  }
}
