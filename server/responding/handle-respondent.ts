import { renderRetryPage } from "#respondent/render-retry-page";
import { log } from "#server/log";
import { readImage } from "#server/media/read-image";
import { postPage, resumeInterview, showEnd, showPage } from "#server/responding/interview-page";
import { readAsset, respondentAssets } from "#server/responding/respondent-assets";
import type { RespondentReply, RespondentRequest } from "#server/responding/respondent-message";
import { goTo, notice, page, preferredLanguage } from "#server/responding/respondent-replies";
import { readResponseToken } from "#server/responding/response-token";
import { showStart, startInterview } from "#server/responding/start-page";
import { DatabaseAway } from "#server/responding/with-patience";

const maxBodyBytes = 2 * 1024 * 1024;

/**
 * Every address under /s/: the one handler behind our own server and behind the Next route.
 *
 *   /s/<link>            who asks and why; a POST starts a response
 *   /s/<link>/p/<page>   a page of questions; a POST saves it
 *   /s/<link>/end        thanks
 *   /s/assets/<file>     script, style and fonts
 *   /s/media/<id>        a picture of a questionnaire
 */
export async function handleRespondent(request: RespondentRequest): Promise<RespondentReply> {
  const [path, search = ""] = request.url.split("?", 2);
  const [, , slug = "", kind, pageCode, ...rest] = path.split("/");
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (slug === "assets" || slug === "media") return isRead ? sendFile(request, path) : noFile(404);
  if ((!isRead && request.method !== "POST") || rest.length > 0) {
    return notice(request, "unknown-link", preferredLanguage(request));
  }
  // SameSite=Lax keeps the cookie away from other sites' forms; this refuses those that need none.
  if (!isRead && request.header("sec-fetch-site") === "cross-site") {
    return notice(request, "failed", preferredLanguage(request));
  }
  const body = isRead ? "" : await request.readBody(maxBodyBytes);
  if (body === null) return notice(request, "too-large", preferredLanguage(request), { backUrl: path });
  const fields = new URLSearchParams(body);
  try {
    return await answer(request, {
      slug,
      kind,
      pageCode,
      isRead,
      fields,
      query: new URLSearchParams(search),
    });
  } catch (error) {
    if (error instanceof DatabaseAway) return away(request, path, fields);
    log.error({ err: error }, "respondent request failed");
    return notice(request, "failed", preferredLanguage(request), { backUrl: path });
  }
}

async function sendFile(request: RespondentRequest, path: string): Promise<RespondentReply> {
  const mediaId = /^\/s\/media\/([^/]+)$/.exec(path)?.[1];
  try {
    const file = mediaId
      ? await readImage(mediaId)
      : await readAsset(request.url, request.header("accept-encoding") ?? "");
    return file ?? noFile(404);
  } catch (error) {
    if (error instanceof DatabaseAway) return noFile(503);
    log.error({ err: error }, "respondent file failed");
    return noFile(500);
  }
}

function noFile(status: number): RespondentReply {
  return { status, headers: { "content-type": "text/plain", "cache-control": "no-store" }, body: "" };
}

type Route = {
  slug: string;
  kind: string | undefined;
  pageCode: string | undefined;
  isRead: boolean;
  fields: URLSearchParams;
  query: URLSearchParams;
};

async function answer(request: RespondentRequest, route: Route): Promise<RespondentReply> {
  const { slug, kind, pageCode, isRead, fields, query } = route;
  const responseId = readResponseToken(slug, readCookie(request));
  if (kind === undefined || kind === "") {
    const resumed = responseId && (await resumeInterview({ slug, responseId }));
    if (resumed) return resumed;
    return isRead ? showStart(request, slug, query) : startInterview(request, slug, fields);
  }
  if (!responseId) return goTo(`/s/${slug}`);
  const place = { slug, responseId };
  if (kind === "end" && pageCode === undefined) return showEnd(request, place);
  if (kind === "p" && pageCode) {
    return isRead ? showPage(request, place, pageCode, query) : postPage(request, place, pageCode, fields);
  }
  return notice(request, "unknown-link", preferredLanguage(request));
}

function readCookie(request: RespondentRequest): string | undefined {
  return /(?:^|;\s*)response=([^;]+)/.exec(request.header("cookie") ?? "")?.[1];
}

/** Nothing was stored: the page carries what was posted until it can be sent again. */
function away(request: RespondentRequest, path: string, fields: URLSearchParams): Promise<RespondentReply> {
  log.warn("the database is away");
  const language = preferredLanguage(request);
  return page(
    request,
    503,
    renderRetryPage({ language, assets: respondentAssets(), formAction: path, fields }),
  );
}
