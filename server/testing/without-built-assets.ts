import { vi } from "vitest";

// A fresh clone has no built files, and no test looks into them.
vi.mock("#server/responding/respondent-assets", () => ({
  respondentAssets: () => ({
    cssUrl: "/s/assets/page.css",
    scriptUrl: "/s/assets/enhance.js",
    fontUrls: { fa: "/s/assets/fa.woff2", en: "/s/assets/en.woff2" },
  }),
  readAsset: async () => undefined,
}));
