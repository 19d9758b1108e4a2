import { type Browser, chromium, type Page } from "@playwright/test";
import { likertOfFive, longQuestionnaire } from "#bench/long-questionnaire";
import { startStack } from "#bench/start-stack";
import { type Session, signIn } from "#e2e/support/sign-in";
import { stageStudy } from "#e2e/support/stage-study";
import { stageWorkspace } from "#e2e/support/stage-workspace";
import { type LocalisedText, languages } from "#questionnaire/localised-text";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { findChromium } from "#server/printing/find-chromium";

// A questionnaire of 300 questions in twelve languages: how long until it can be edited, until a key press is
// painted, and how many bytes one save sends.
const maxOpenMs = 1000;
const maxKeyMs = 100;
const keys = 60;
const openings = 9;

// Noted by the page itself: asked from outside, it would be answered up to half a second late.
const noteOpening = `
  const opening = (window.opening = {});
  requestAnimationFrame(function look() {
    const field = document.querySelector('[data-place^="text:"]');
    const isLive = field && Object.keys(field).some((key) => key.startsWith("__reactProps"));
    if (isLive) opening.liveMs ??= performance.now();
    if (isLive && document.querySelector("[data-outline] [data-row]")) opening.listedMs = performance.now();
    else requestAnimationFrame(look);
  });`;

const stack = await startStack();
const person = await stageWorkspace();
const { studyId } = await stageStudy({
  viewer: person.researcher,
  clientId: person.clientA,
  definition: inTwelveLanguages(longQuestionnaire(60, 5, likertOfFive)),
});
const browser = await chromium.launch(await findChromium());
await measure(browser);
await browser.close();
await stack.stop();

async function measure(from: Browser): Promise<void> {
  const page = await from.newPage({
    baseURL: stack.origin,
    locale: "en-GB",
    viewport: { width: 1440, height: 900 },
  });
  await page.addInitScript({ content: noteOpening });
  await signIn(page, person.researcher, new Map<string, Session>());
  const opened: Opening[] = [];
  for (let time = 0; time <= openings; time += 1) opened.push(await open(page));
  // The first opening fetches the scripts; a day's later ones do not.
  const [first, ...later] = opened;
  const { keyMs, saveBytes } = await type(page);
  console.log(
    `editor, 300 questions in 12 languages, built server; ${maxOpenMs} ms to open and ${maxKeyMs} a key are allowed`,
  );
  console.log(
    `  until it can be typed in: first ${first.liveMs.toFixed(0)} ms, then ${tell(later.map(({ liveMs }) => liveMs))}`,
  );
  console.log(
    `  with its outline: first ${first.listedMs.toFixed(0)} ms, then ${tell(later.map(({ listedMs }) => listedMs))}`,
  );
  console.log(`  key press to paint: ${tell(keyMs)}`);
  console.log(`  bytes of one save: ${saveBytes.join(", ")}`);
}

/** Since the browser began to go to the page: when the field can be typed in, and when the outline stands beside it. */
type Opening = { liveMs: number; listedMs: number };

/** With the question in the middle named by the address. */
async function open(page: Page): Promise<Opening> {
  await page.goto("about:blank");
  await page.goto(`/studies/${studyId}/questionnaire?at=Q150`, { waitUntil: "commit" });
  const noted = await page.waitForFunction(() => {
    const { opening } = window as unknown as { opening?: Partial<Opening> };
    return opening?.listedMs && opening;
  });
  return (await noted.jsonValue()) as Opening;
}

/** Measured in the page, from the key's own time to the frame after the one that draws it. */
async function type(page: Page): Promise<{ keyMs: number[]; saveBytes: number[] }> {
  const saveBytes: number[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.headers()["next-action"]) {
      saveBytes.push(request.postDataBuffer()?.byteLength ?? 0);
    }
  });
  await page.evaluate(() => {
    const painted: number[] = [];
    Object.assign(window, { painted });
    addEventListener(
      "keydown",
      ({ timeStamp }) =>
        requestAnimationFrame(() => setTimeout(() => painted.push(performance.now() - timeStamp))),
      { capture: true },
    );
  });
  await page.locator('[data-place^="text:"]').first().click();
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(String.fromCharCode(97 + (key % 26)));
    // At the pace of a quick typist, with rests in which saving and checking begin.
    await page.waitForTimeout(key % 20 === 19 ? 1500 : 60);
  }
  const keyMs = await page.evaluate(() => (window as unknown as { painted: number[] }).painted);
  return { keyMs, saveBytes };
}

function tell(timesMs: readonly number[]): string {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  const [middle, late, worst] = [at(0.5), at(0.95), at(1)].map((ms) => ms.toFixed(0));
  return `median ${middle} ms, 95% within ${late} ms, at most ${worst} ms`;
}

function inTwelveLanguages(definition: QuestionnaireDefinition): QuestionnaireDefinition {
  const inAll = (text: LocalisedText): LocalisedText =>
    Object.fromEntries(languages.map((language) => [language, text[language] ?? `${text.en} (${language})`]));
  const translate = (question: Question): Question =>
    question.type === "likert"
      ? {
          ...question,
          bases: ["attitudinal"],
          text: inAll(question.text),
          items: question.items.map((item) => ({ ...item, text: inAll(item.text) })),
          points: question.points.map((point) => ({ ...point, label: inAll(point.label) })),
        }
      : question;
  return {
    ...definition,
    languages: [...languages],
    title: inAll(definition.title),
    consent: inAll(definition.consent),
    thanks: inAll(definition.thanks),
    pages: definition.pages.map((page) => ({ ...page, questions: page.questions.map(translate) })),
  };
}
