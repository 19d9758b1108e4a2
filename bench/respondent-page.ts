import { chromium } from "@playwright/test";
import { makeClient } from "#bench/drive-saves";
import { likertOfFive, longQuestionnaire } from "#bench/long-questionnaire";
import { openBenchWave } from "#bench/open-bench-wave";
import { answersAsPosted, richQuestionnaire } from "#bench/rich-questionnaire";
import { startStack } from "#bench/start-stack";
import { findChromium } from "#server/printing/find-chromium";

// What one page costs a respondent's phone (bytes over the wire, nothing cached), and what a page in the
// middle of a 300-question questionnaire costs the server.
const maxPageKb = 60;
const maxScriptKb = 30;
const maxServerMs = 100;

const stack = await startStack();
await measureTransfer();
await measureLongQuestionnaire();
await measureRichQuestionnaire();
await stack.stop();

async function measureTransfer(): Promise<void> {
  const slug = await openBenchWave(longQuestionnaire(2, 1, likertOfFive));
  const browser = await chromium.launch(await findChromium());
  const page = await browser.newPage({ locale: "fa-IR", viewport: { width: 390, height: 844 } });
  await page.goto(`${stack.origin}/s/${slug}`);
  await page.locator("form#start button").click();
  await page.waitForURL("**/p/P1");

  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "other";
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await page.reload({ waitUntil: "networkidle" });
  await browser.close();

  const kb = (count: number) => count / 1024;
  const total = kb(Object.values(bytes).reduce((sum, each) => sum + each, 0));
  const script = kb(bytes.Script ?? 0);
  console.log("respondent page, Persian, 5 Likert items, cold, Chromium, headers included");
  for (const [kind, count] of Object.entries(bytes)) console.log(`  ${kind}: ${kb(count).toFixed(1)} KB`);
  console.log(
    `  total ${total.toFixed(1)} KB, ${(total / maxPageKb).toFixed(2)} of the ${maxPageKb} KB allowed`,
  );
  console.log(
    `  script ${script.toFixed(1)} KB, ${(script / maxScriptKb).toFixed(2)} of the ${maxScriptKb} KB allowed`,
  );
}

async function measureLongQuestionnaire(): Promise<void> {
  const questions = 300;
  const pages = 60;
  const slug = await openBenchWave(longQuestionnaire(pages, questions / pages, likertOfFive));
  const client = makeClient(stack.origin, 1);
  const { cookie } = await client.post({ path: `/s/${slug}`, body: "_key=long" });
  const timesMs: number[] = [];
  for (let page = 1; page <= pages; page += 1) {
    const numbers = Array.from(
      { length: questions / pages },
      (_, position) => (page - 1) * (questions / pages) + position + 1,
    );
    const fields = numbers.flatMap((number) => [1, 2, 3, 4, 5].map((item) => [`Q${number}_${item}`, "3"]));
    const path = `/s/${slug}/p/P${page}`;
    const start = performance.now();
    await (await fetch(stack.origin + path, { headers: { cookie } })).text();
    timesMs.push(performance.now() - start);
    await client.post({
      path,
      cookie,
      body: new URLSearchParams([["_action", "next"], ...fields]).toString(),
    });
  }
  client.close();
  tellTimes(`a page of a ${questions}-question questionnaire (1,500 items)`, timesMs);
}

/** Twelve languages, lists, grids, ranks, sums and scores, with conditions and named answers on every page. */
async function measureRichQuestionnaire(): Promise<void> {
  const definition = richQuestionnaire(300);
  const slug = await openBenchWave(definition);
  const client = makeClient(stack.origin, 1);
  const { cookie } = await client.post({ path: `/s/${slug}`, body: "_key=rich&lang=ar" });
  const timesMs: number[] = [];
  for (const { pageCode, body } of answersAsPosted(definition)) {
    const path = `/s/${slug}/p/${pageCode}`;
    const start = performance.now();
    await (await fetch(stack.origin + path, { headers: { cookie } })).text();
    timesMs.push(performance.now() - start);
    const { status } = await client.post({ path, cookie, body });
    if (status !== 303) throw new Error(`page ${pageCode} was answered with ${status}`);
  }
  client.close();
  tellTimes("a page of a 300-question questionnaire in 12 languages, of seven types", timesMs);
}

function tellTimes(what: string, timesMs: number[]): void {
  timesMs.sort((a, b) => a - b);
  const [median, worst] = [timesMs[Math.floor(timesMs.length / 2)], timesMs[timesMs.length - 1]];
  console.log(`${what}, as the client waits for it`);
  console.log(
    `  median ${median.toFixed(1)} ms, worst of ${timesMs.length} ${worst.toFixed(1)} ms: ${(worst / maxServerMs).toFixed(2)} of the ${maxServerMs} ms allowed`,
  );
}
