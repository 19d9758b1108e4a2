import { completeDesigns, lacksDesign } from "#analysis/designs/complete-designs";
import { AppError } from "#contracts/app-error";
import { type PreviewMark, type PreviewQuery, PreviewState, resumePreview } from "#contracts/questionnaires";
import { findClient } from "#db/queries/clients";
import { findVersion } from "#db/queries/questionnaires";
import type { WorkspaceScope } from "#db/scope";
import { type Language, readText } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import type { PageFrame } from "#respondent/document";
import { formFields, readPageAction } from "#respondent/form-fields";
import { keepLinkFields, readLinkFields } from "#respondent/link-fields";
import { renderNoticePage } from "#respondent/render-notice-page";
import { renderQuestionPage } from "#respondent/render-page";
import { renderStartPage } from "#respondent/render-start-page";
import { renderThanksPage } from "#respondent/render-thanks-page";
import { authorize, type Viewer } from "#server/auth/authorize";
import { findModuleDefinition } from "#server/modules/find-module-definition";
import { requireDraft } from "#server/questionnaires/require-draft";
import { type PreviewStep, type PreviewView, walkPreview } from "#server/questionnaires/walk-preview";
import { BoundedCache } from "#server/responding/bounded-cache";
import { respondentAssets } from "#server/responding/respondent-assets";
import { requireStudy } from "#server/studies/require-study";

export type PreviewRequest = {
  studyId: string;
  /** The address that the page's form posts to. */
  path: string;
  query: PreviewQuery;
  /** What a respondent's link would bring along for hidden questions. */
  parameters?: URLSearchParams;
  /** What the page posted; absent when it is opened. */
  fields?: URLSearchParams;
};

const stateField = "_state";
/** Sent by the editor in place of a button's value: the same page again, as the draft now has it. */
const refreshAction = "refresh";

/** The respondent's own page for a draft or a version, as HTML. Nothing that is posted to it is stored. */
export async function readPreview(viewer: Viewer, request: PreviewRequest): Promise<string> {
  const { shown, clientName } = await authorize(viewer, "study:read", async (scope) => {
    const study = await requireStudy(scope, request.studyId);
    const client = await findClient(scope, study.clientId);
    return { shown: await findPreviewed(scope, request), clientName: client?.name };
  });
  const { definition, revision } = shown;
  const step = readStep(definition, request);
  const language = chooseLanguage(definition, request);
  const view = walkPreview(definition, step);
  const name = readText(clientName, language);
  const frame: PageFrame = {
    language,
    assets: respondentAssets(),
    brand: name ? { name } : undefined,
    isPreview: true,
    previewMark: JSON.stringify(markOf(view, revision)),
  };
  return renderView(view, definition, frame, request);
}

/** What is previewed, with its designs; the revision only of a draft. */
export type Previewed = { definition: QuestionnaireDefinition; revision?: number };

async function findPreviewed(
  scope: WorkspaceScope,
  { studyId, query }: Pick<PreviewRequest, "studyId" | "query">,
): Promise<Previewed> {
  if (query.module) {
    const definition = await findModuleDefinition(scope, query.module);
    return { definition: designsForPreview(definition, studyId, query.module) };
  }
  if (!query.version) {
    const { definition, revision } = await requireDraft(scope, studyId);
    return { definition: designsForPreview(definition, studyId, revision), revision };
  }
  const version = await findVersion(scope, query.version);
  if (version?.studyId !== studyId) throw new AppError("not-found", { entity: "version" });
  return { definition: version.definition };
}

/** The questionnaire as the preview's pages read it, for the studio around them. */
export async function readPreviewed(
  viewer: Viewer,
  request: Pick<PreviewRequest, "studyId" | "query">,
): Promise<Previewed> {
  return authorize(viewer, "study:read", async (scope) => {
    await requireStudy(scope, request.studyId);
    return findPreviewed(scope, request);
  });
}

function markOf(view: PreviewView, revision: number | undefined): PreviewMark {
  if (view.type === "consent") return { revision, errors: [] };
  if (view.type !== "page") return { revision, state: view.state, errors: [] };
  return { revision, state: view.state, page: view.shown.page.code, errors: [...view.errors] };
}

/** By study and revision: the same draft is previewed page after page. */
const designed = new BoundedCache<QuestionnaireDefinition>(20);
/** Enough to see that people get different tasks, and made at once. */
const previewedVersions = 3;

function designsForPreview(
  definition: QuestionnaireDefinition,
  studyId: string,
  revision: number | string,
): QuestionnaireDefinition {
  if (!lacksDesign(definition)) return definition;
  const key = `${studyId}/${revision}`;
  const known = designed.get(key);
  if (known) return known;
  const completed = completeDesigns(definition, { studyId, mostVersions: previewedVersions });
  designed.set(key, completed);
  return completed;
}

function readStep(definition: QuestionnaireDefinition, request: PreviewRequest): PreviewStep {
  const { query, fields } = request;
  if (!fields) {
    if (!query.page) return { type: "consent" };
    const brought = new URLSearchParams(linkFields(definition, request).fields);
    const answers = readLinkFields(definition, brought);
    return { type: "open-page", pageCode: query.page, answers, seed: query.seed };
  }
  const pageCode = fields.get(formFields.page);
  if (fields.get(formFields.action) === resumePreview) {
    return { type: "resume", state: readState(fields.get(stateField)), pageCode: pageCode || undefined };
  }
  if (!pageCode) return { type: "begin", answers: readLinkFields(definition, fields), seed: query.seed };
  const state = readState(fields.get(stateField));
  const language = offeredLanguage(definition, query.language);
  const posted = { state, pageCode, fields, language };
  if (fields.get(formFields.action) === refreshAction) return { type: "stay", ...posted };
  const action = readPageAction(fields);
  return { type: action.type === "language" ? "stay" : action.type, ...posted };
}

function linkFields(definition: QuestionnaireDefinition, { parameters }: PreviewRequest) {
  return keepLinkFields(definition, parameters ?? new URLSearchParams());
}

function readState(json: string | null): PreviewState {
  try {
    return PreviewState.parse(JSON.parse(json ?? ""));
  } catch {
    throw new AppError("invalid-input", { paths: [stateField] });
  }
}

function chooseLanguage(definition: QuestionnaireDefinition, { query, fields }: PreviewRequest): Language {
  const action = fields && readPageAction(fields);
  return offeredLanguage(definition, action?.type === "language" ? action.language : query.language);
}

function offeredLanguage({ languages }: QuestionnaireDefinition, wanted: Language | undefined): Language {
  return wanted && languages.includes(wanted) ? wanted : languages[0];
}

function renderView(
  view: PreviewView,
  definition: QuestionnaireDefinition,
  frame: PageFrame,
  request: PreviewRequest,
): string {
  const { path, query } = request;
  const brought = linkFields(definition, request);
  const addressIn = (language: Language) => {
    const shown = {
      ...(query.version && { version: query.version }),
      ...(query.module && { module: query.module }),
      ...(query.seed !== undefined && { seed: String(query.seed) }),
    };
    return `${path}?${new URLSearchParams({ ...brought.parameters, language, ...shown })}`;
  };
  const formAction = addressIn(frame.language);
  switch (view.type) {
    case "consent":
      return renderStartPage({
        ...frame,
        definition,
        formAction,
        hiddenFields: brought.fields,
        urlIn: addressIn,
      });
    case "thanks":
      return renderThanksPage({ ...frame, definition, onPath: view.onPath });
    case "screened-out":
      return renderNoticePage({ ...frame, kind: "screened-out" });
    case "page": {
      const { state, shown, warned, ...rest } = view;
      const hiddenFields = {
        [formFields.page]: shown.page.code,
        [stateField]: JSON.stringify(state),
        ...(warned && { [formFields.warned]: warned }),
      };
      return renderQuestionPage({
        ...frame,
        ...rest,
        shown,
        definition,
        answers: state.answers,
        formAction,
        hiddenFields,
      });
    }
  }
}
