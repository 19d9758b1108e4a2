import { AppError } from "#contracts/app-error";
import { log } from "#server/log";
import { findChromium } from "#server/printing/find-chromium";

const patienceMs = 60_000;

/**
 * A page of our own as a PDF, printed by the Chromium or Chrome of this machine as whoever asks for it sees it.
 * @throws AppError `no-browser-to-print` where there is none: the page can be printed by hand.
 */
export function printPage(url: string, cookie: string): Promise<Uint8Array> {
  const printed = last.then(() => printNow(url, cookie));
  last = printed.catch(() => undefined);
  return printed;
}

/** One at a time: a browser takes some hundred megabytes. */
let last: Promise<unknown> = Promise.resolve();

async function printNow(url: string, cookie: string): Promise<Uint8Array> {
  const { chromium } = await import("playwright-core");
  const options = await findChromium().catch((error: unknown) => {
    log.warn({ err: error }, "no browser to print with");
    throw new AppError("no-browser-to-print");
  });
  const browser = await chromium.launch({ ...options, timeout: patienceMs });
  try {
    const page = await browser.newPage({ extraHTTPHeaders: { cookie }, colorScheme: "light" });
    const answer = await page.goto(url, { waitUntil: "load", timeout: patienceMs });
    if (!answer?.ok()) throw new AppError("not-found");
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, displayHeaderFooter: false });
  } finally {
    await browser.close();
  }
}
