import { randomBytes, randomInt } from "node:crypto";
import { AppError } from "#contracts/app-error";
import { findInterview, findOpenLink, insertInterview, type OpenLink } from "#db/queries/interviews";
import { evaluate } from "#questionnaire/evaluate";
import { type Language, readText } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { formFields } from "#respondent/form-fields";
import { keepLinkFields, readLinkFields } from "#respondent/link-fields";
import type { NoticeKind } from "#respondent/phrases/phrases";
import { renderStartPage } from "#respondent/render-start-page";
import { countAttempt } from "#server/auth/rate-limits";
import { deviceKindOf } from "#server/responding/device-kind";
import { readDefinition } from "#server/responding/read-definition";
import { respondentAssets } from "#server/responding/respondent-assets";
import type { RespondentReply, RespondentRequest } from "#server/responding/respondent-message";
import { goTo, notice, page, preferredLanguage } from "#server/responding/respondent-replies";
import { responseIdOfStart, writeResponseToken } from "#server/responding/response-token";
import { withPatience } from "#server/responding/with-patience";

const whyNot: Record<"paused" | "closed", NoticeKind> = { paused: "paused", closed: "closed" };

/** Shows who asks and why. Stores nothing: mail scanners and link previews open addresses too. */
export async function showStart(
  request: RespondentRequest,
  slug: string,
  query: URLSearchParams,
): Promise<RespondentReply> {
  const found = await findLink(slug);
  if (!found) return notice(request, "unknown-link", preferredLanguage(request));
  const { link, definition } = found;
  const language = chooseLanguage(request, definition, query.get("lang"));
  if (link.status !== "open") return notice(request, whyNot[link.status], language);
  const fromLink = keepLinkFields(definition, query);
  return page(
    request,
    200,
    renderStartPage({
      definition,
      language,
      assets: respondentAssets(),
      brand: { name: readText(link.clientName, language) },
      formAction: `/s/${slug}`,
      hiddenFields: {
        lang: language,
        [formFields.key]: randomBytes(12).toString("base64url"),
        ...fromLink.fields,
      },
      urlIn: (other) => `/s/${slug}?${new URLSearchParams({ ...fromLink.parameters, lang: other })}`,
    }),
  );
}

/** Starts a response. Sent twice, the same form finds the response that it started. */
export async function startInterview(
  request: RespondentRequest,
  slug: string,
  fields: URLSearchParams,
): Promise<RespondentReply> {
  const found = await findLink(slug);
  if (!found) return notice(request, "unknown-link", preferredLanguage(request));
  const { link, definition } = found;
  const language = chooseLanguage(request, definition, fields.get("lang"));
  if (link.status !== "open") return notice(request, whyNot[link.status], language);
  try {
    await withPatience(() => countAttempt("interview-start", request.address));
  } catch (error) {
    if (error instanceof AppError && error.code === "too-many-attempts") {
      return notice(request, "too-many-starts", language, { backUrl: `/s/${slug}` });
    }
    throw error;
  }
  const key = fields.get(formFields.key) || randomBytes(12).toString("base64url");
  const responseId = responseIdOfStart(slug, key.slice(0, 64), Date.now());
  const seed = randomInt(2 ** 31 - 1);
  const answers = readLinkFields(definition, withDevice(fields, request));
  await withPatience(() => insertInterview(link, { responseId, language, seed, answers }));
  const interview = await withPatience(() => findInterview(responseId));
  if (!interview) return notice(request, "closed", language);
  const { outcome } = evaluate(definition, interview);
  const first = outcome.status === "in-progress" ? `p/${outcome.pageCode}` : "end";
  return goTo(`/s/${slug}/${first}`, { slug, token: writeResponseToken(slug, responseId) });
}

const deviceField = `${formFields.fromLink}device`;

/** A hidden question may ask for the kind of device; where the link says nothing of it, the browser does. */
function withDevice(fields: URLSearchParams, request: RespondentRequest): URLSearchParams {
  if (fields.get(deviceField)) return fields;
  const known = new URLSearchParams(fields);
  known.set(deviceField, deviceKindOf(request.header("user-agent") ?? ""));
  return known;
}

async function findLink(
  slug: string,
): Promise<{ link: OpenLink; definition: QuestionnaireDefinition } | undefined> {
  const link = await withPatience(() => findOpenLink(slug));
  if (!link) return undefined;
  return { link, definition: await withPatience(() => readDefinition(link.versionId)) };
}

function chooseLanguage(
  request: RespondentRequest,
  definition: QuestionnaireDefinition,
  wanted: string | null,
): Language {
  return (
    definition.languages.find((language) => language === wanted) ??
    preferredLanguage(request, definition.languages)
  );
}
