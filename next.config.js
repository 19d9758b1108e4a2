/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm test` and `npm run types` check them; once more would only keep a first start waiting.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "graphile-worker",
    "postgres",
    "pino",
    "rate-limiter-flexible",
    "drizzle-orm",
    "exceljs",
    "playwright-core",
    "@sparticuz/chromium",
  ],
  // A whole questionnaire of eight megabytes, as one that is imported, and what wraps it.
  experimental: { serverActions: { bodySizeLimit: "10mb" } },
};

export default config;
