import { AppError } from "#contracts/app-error";
import { log } from "#server/log";
import { findChromium } from "#server/printing/find-chromium";

const patienceMs = 60_000;

type Printing = {
  url: string;
  /** As whom the page is looked at. */
  cookie: string;
  /** Whoever waits for it has gone. */
  signal?: AbortSignal;
};

/**
 * A page of our own as a PDF, printed by the Chromium or Chrome of this machine as whoever asks for it sees it.
 * @throws AppError `no-browser-to-print` where there is none: the page can be printed by hand.
 */
export function printPage(printing: Printing): Promise<Uint8Array> {
  const printed = last.then(() => printNow(printing));
  last = printed.catch(() => undefined);
  return printed;
}

/** One at a time: a browser takes some hundred megabytes. */
let last: Promise<unknown> = Promise.resolve();

async function printNow({ url, cookie, signal }: Printing): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const browser = await launch();
  const close = () => browser.close();
  const ended = AbortSignal.any([AbortSignal.timeout(patienceMs), ...(signal ? [signal] : [])]);
  ended.addEventListener("abort", close, { once: true });
  try {
    ended.throwIfAborted();
    const page = await browser.newPage({ extraHTTPHeaders: { cookie }, colorScheme: "light" });
    const answer = await page.goto(url, { waitUntil: "load", timeout: patienceMs });
    if (!answer?.ok()) throw new AppError("not-found");
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    ended.removeEventListener("abort", close);
    await close();
  }
}

/** What ends this process ends its browsers; Playwright's own listeners would end it before its work is done. */
const staysOutOfSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

async function launch() {
  const { chromium } = await import("playwright-core");
  try {
    const options = await findChromium();
    return await chromium.launch({ ...options, ...staysOutOfSignals, timeout: patienceMs });
  } catch (error) {
    log.warn({ err: error }, "no browser to print with");
    throw new AppError("no-browser-to-print");
  }
}
