import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { type Language, languages } from "#questionnaire/localised-text";
import { respondentCsp } from "#respondent/document";
import type { NoticeKind } from "#respondent/phrases/phrases";
import { renderNoticePage } from "#respondent/render-notice-page";
import { respondentAssets } from "#server/responding/respondent-assets";
import type { RespondentReply, RespondentRequest } from "#server/responding/respondent-message";

const gzipText = promisify(gzip);
const address = process.env.BAKHSH_URL ?? process.env.NEXTAUTH_URL ?? "";
const secure = address.startsWith("https:") ? "; Secure" : "";
const sixtyDays = 60 * 24 * 60 * 60;

export async function page(
  request: RespondentRequest,
  status: number,
  markup: string,
): Promise<RespondentReply> {
  const headers: Record<string, string> = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": respondentCsp,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    vary: "accept-encoding",
  };
  if (!(request.header("accept-encoding") ?? "").includes("gzip")) return { status, headers, body: markup };
  return {
    status,
    headers: { ...headers, "content-encoding": "gzip" },
    body: await gzipText(markup, { level: 5 }),
  };
}

export function goTo(url: string, cookie?: { slug: string; token: string }): RespondentReply {
  const headers: Record<string, string> = { location: url, "cache-control": "no-store" };
  if (cookie) {
    headers["set-cookie"] =
      `response=${cookie.token}; Path=/s/${cookie.slug}; Max-Age=${sixtyDays}; HttpOnly; SameSite=Lax${secure}`;
  }
  return { status: 303, headers, body: "" };
}

const noticeStatus: Record<NoticeKind, number> = {
  "unknown-link": 404,
  paused: 403,
  closed: 410,
  "screened-out": 200,
  "quota-full": 200,
  expired: 410,
  "too-large": 413,
  "too-many-starts": 429,
  failed: 500,
};

export function notice(
  request: RespondentRequest,
  kind: NoticeKind,
  language: Language,
  more: { backUrl?: string; forgetDrafts?: string } = {},
): Promise<RespondentReply> {
  return page(
    request,
    noticeStatus[kind],
    renderNoticePage({ kind, language, assets: respondentAssets(), ...more }),
  );
}

/** The language that the browser prefers among those offered. */
export function preferredLanguage(
  request: RespondentRequest,
  offered: readonly Language[] = languages,
): Language {
  const wanted = (request.header("accept-language") ?? "")
    .split(",")
    .map((part) => part.trim().split(/[-;]/)[0]);
  return wanted.map((tag) => offered.find((language) => language === tag)).find(Boolean) ?? offered[0];
}
