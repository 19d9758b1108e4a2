import { clearQuestion, offerClearing, separateExclusive } from "#respondent/browser/choices";
import { showConnection } from "#respondent/browser/connection";
import { carryOver, dropDraft, forgetDrafts, keepDraft, openDraft } from "#respondent/browser/draft";
import { offerItemByItem } from "#respondent/browser/item-by-item";
import { narrowPlaces } from "#respondent/browser/place";
import { startClocks } from "#respondent/browser/quiz";
import { offerRanking } from "#respondent/browser/ranking";
import { offerSearching } from "#respondent/browser/search-list";
import { type Arrival, sendPage } from "#respondent/browser/send-page";
import { offerSums } from "#respondent/browser/shares";
import { offerSliding } from "#respondent/browser/slider";
import { offerSteps } from "#respondent/browser/steps";
import { separateWaysOut } from "#respondent/browser/ways-out";

// Makes the plain form nicer on a bad connection: keeps a draft on the device, sends again until the
// server answers, and swaps the next page in without a reload. Without this script the form just works.

let shownUrl = withoutFragment(location.href);

function withoutFragment(url: string): string {
  return url.split("#")[0];
}

function questionForm(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>("form#page");
}

/** Called for every page, first or swapped in; the form that it takes the place of may hold what was not saved. */
function openPage(former?: HTMLFormElement | null): void {
  if (document.body.dataset.forget) forgetDrafts(document.body.dataset.forget);
  const form = questionForm();
  if (!form) return;
  const isRestored = openDraft(form, document.querySelector(".summary") !== null);
  if (isRestored) showConnection("restored");
  if (former) carryOver(former, form);
  offerClearing(form);
  offerSliding(form);
  narrowPlaces(form);
  offerSearching(form);
  offerRanking(form);
  offerSums(form);
  offerSteps(form);
  offerItemByItem(form);
  startClocks(form);
}

function showPage({ markup, url, isRedirected }: Arrival): void {
  const next = new DOMParser().parseFromString(markup, "text/html");
  if (!next.body.dataset.kind || (isRedirected && filesOf(next) !== filesOf(document))) {
    location.assign(url);
    return;
  }
  if (isRedirected) {
    dropDraft();
    if (withoutFragment(url) !== shownUrl) history.pushState(null, "", url);
    shownUrl = withoutFragment(url);
  }
  const former = questionForm();
  const { lang, dir } = next.documentElement;
  Object.assign(document.documentElement, { lang, dir });
  document.title = next.title;
  document.body.replaceWith(next.body);
  openPage(isRedirected ? former : undefined);
  moveFocus();
}

/** Another set means that the product was updated under way: then the page is loaded whole. */
function filesOf(page: Document): string {
  return Array.from(
    page.querySelectorAll("link[rel=stylesheet],script[src]"),
    (file) => file.getAttribute("href") ?? file.getAttribute("src") ?? "",
  ).join();
}

/** To the first field at fault, else to the heading, as a page that is loaded would do by itself. */
function moveFocus(): void {
  scrollTo(0, 0);
  const faulty = document.querySelector<HTMLElement>("[autofocus]");
  if (faulty) faulty.focus();
  else document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
}

function listen(): void {
  let lastEdit: ReturnType<typeof setTimeout>;
  const keep = () => {
    clearTimeout(lastEdit);
    const form = questionForm();
    if (form) keepDraft(form);
  };
  document.addEventListener("input", (event) => {
    if (event.target instanceof HTMLInputElement) separateExclusive(event.target);
    separateWaysOut(event.target);
    const form = questionForm();
    if (form) offerClearing(form);
    clearTimeout(lastEdit);
    lastEdit = setTimeout(keep, 200);
  });
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest<HTMLElement>(".clear");
    if (!button) return;
    clearQuestion(button);
    keep();
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
    event.preventDefault();
    keep();
    void sendPage(form, event.submitter, showPage);
  });
  addEventListener("pagehide", keep);
  addEventListener("popstate", () => {
    // A link of the error summary comes by here too, and must not cost what was typed.
    if (withoutFragment(location.href) !== shownUrl) location.reload();
  });
}

if ("fetch" in window && "DOMParser" in window && "AbortController" in window) {
  listen();
  openPage();
}
