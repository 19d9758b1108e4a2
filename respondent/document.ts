import { directionOf } from "#i18n/locale";
import type { Language } from "#questionnaire/localised-text";
import { type Html, type HtmlValue, html } from "#respondent/html";
import { type Phrases, phrasesOf } from "#respondent/phrases/phrases";

/** Addresses of the built files. */
export type PageAssets = {
  cssUrl: string;
  scriptUrl: string;
  /** Of the fonts for Arabic letters and for Latin ones. */
  fontUrls: Record<"fa" | "en", string>;
};

export type Brand = {
  name: string;
  logoUrl?: string;
  /** Serves what `renderBrandStyle` made: colours in the page itself are forbidden by its CSP. */
  styleUrl?: string;
};

/** What every page of an interview is told. */
export type PageFrame = {
  language: Language;
  assets: PageAssets;
  brand?: Brand;
  /** Shown in a preview: nothing is stored. */
  isPreview?: boolean;
  /** What a previewed page tells the studio around it. */
  previewMark?: string;
  /** The answers on this page were made by the test robot. */
  isSimulated?: boolean;
};

/** The policy that these pages are written for: no inline script or style, nothing from elsewhere. */
export const respondentCsp =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

type Content = {
  title: string;
  /** Names the kind of page in the markup, for the script and for tests. */
  kind: "start" | "question" | "thanks" | "notice" | "retry";
  main: HtmlValue;
  /** Above the brand: progress, or the way to the other language. */
  beforeMain?: HtmlValue;
  sendsForm?: boolean;
  /** Names the drafts on the device that can be forgotten now. */
  forgetDrafts?: string;
};

export function renderDocument(frame: PageFrame, content: Content): string {
  const { language, assets, brand } = frame;
  const phrases = phrasesOf(language);
  return `<!doctype html>${html`<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<title>${content.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${renderPreload(frame)}
<link rel="stylesheet" href="${assets.cssUrl}">
${brand?.styleUrl && html`<link rel="stylesheet" href="${brand.styleUrl}">`}
<script type="module" src="${assets.scriptUrl}"></script>
</head>
<body data-kind="${content.kind}"${frame.previewMark && html` data-preview="${frame.previewMark}"`}${content.forgetDrafts && html` data-forget="${content.forgetDrafts}"`}>
<header>
${frame.isPreview && html`<p class="ribbon">${phrases.preview}</p>`}
${frame.isSimulated && html`<p class="ribbon">${phrases.simulated}</p>`}
${content.beforeMain}
${renderBrand(brand)}
</header>
<div class="sheet">
<main>
${content.main}
</main>
${content.sendsForm && renderConnection(phrases)}
</div>
</body>
</html>
`}`;
}

/** The font that the page needs first. Cyrillic and Chinese are in neither, and wait for none. */
function renderPreload({ language, assets }: PageFrame): Html | false {
  if (language === "ru" || language === "zh") return false;
  const url = assets.fontUrls[directionOf(language) === "rtl" ? "fa" : "en"];
  return html`<link rel="preload" href="${url}" as="font" type="font/woff2" crossorigin>`;
}

function renderBrand(brand: Brand | undefined): Html | false {
  if (!brand) return false;
  if (brand.logoUrl) {
    return html`<p class="brand"><img src="${brand.logoUrl}" alt="${brand.name}" height="40"></p>`;
  }
  return html`<p class="brand"><bdi>${brand.name}</bdi></p>`;
}

/** Where the script tells how the sending goes; the words travel with the page. */
function renderConnection({ connection }: Phrases): Html {
  const { sending, waiting, offline, tooLarge, restored } = connection;
  return html`<div id="connection" class="connection" role="status" data-sending="${sending}" data-waiting="${waiting}" data-offline="${offline}" data-too-large="${tooLarge}" data-restored="${restored}"></div>`;
}

/** Forms are sent with these; values are the server's own. */
export function renderHiddenFields(fields: Iterable<readonly [string, string]>): Html[] {
  return Array.from(fields, ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
}
