import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";

/** What holds for every module whose statements were written for this product. */
export const ownWording = {
  validation: { fa: "not-validated", en: "not-validated" },
  licence: {
    fa: "متن پرسش‌ها برای همین نرم‌افزار نوشته شده است و هرگونه استفاده از آن آزاد است.",
    en: "The questions were written for this software and are free for any use.",
  },
  allowedUse: "any",
} as const satisfies Pick<InstrumentModule, "validation" | "licence" | "allowedUse">;
