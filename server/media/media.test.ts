import { beforeAll, expect, test } from "vitest";
import { maxImageBytes } from "#contracts/media";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { imageUrl } from "#respondent/image-url";
import { actForWorkspace, type Viewer } from "#server/auth/authorize";
import { listImages } from "#server/media/list-images";
import { uploadImage } from "#server/media/upload-image";
import { newId } from "#server/new-id";
import { publishDraft } from "#server/questionnaires/publish-draft";
import { saveDraft } from "#server/questionnaires/save-draft";
import { handleRespondent } from "#server/responding/handle-respondent";
import { createStudy } from "#server/studies/create-study";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";
import { sampleImage } from "#server/testing/sample-image";

// The built files are for browsers, and not there before a build.
let mine: TestWorkspace;
let theirs: TestWorkspace;

beforeAll(async () => {
  mine = await makeWorkspace();
  theirs = await makeWorkspace();
});

const name = "package.png";

function ask(url: string, method = "GET") {
  return handleRespondent({
    method,
    url,
    header: () => undefined,
    address: "203.0.113.7",
    readBody: async () => "",
  });
}

function definitionWith(mediaId: string): QuestionnaireDefinition {
  const option = { code: 1, label: { en: "One" }, image: { mediaId, alt: { en: "A box" } } };
  const options = [option, { code: 2, label: { en: "Two" } }];
  const question = { type: "single", code: "Q1", text: { en: "Which?" }, options };
  return {
    languages: ["en"],
    title: { en: "Test" },
    consent: { en: "We ask" },
    thanks: { en: "Thanks" },
    pages: [{ code: "P1", questions: [question] }],
  } as QuestionnaireDefinition;
}

test("a picture is kept with what its bytes tell, and shown byte by byte to whoever knows its id", async () => {
  const bytes = sampleImage({ width: 640, height: 480 });
  const image = await uploadImage(mine.researcher, { name: "كالا.png" }, bytes);
  expect(image).toMatchObject({
    name: "کالا.png",
    contentType: "image/png",
    width: 640,
    height: 480,
    byteSize: 300,
  });
  const reply = await ask(imageUrl(image.id));
  expect(reply.status).toBe(200);
  expect(reply.headers).toMatchObject({
    "content-type": "image/png",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  });
  expect(Buffer.from(bytes).equals(reply.body as Uint8Array)).toBe(true);
  expect((await ask(`${imageUrl(image.id)}?again`)).status).toBe(200);
});

test("the same bytes are kept once in a workspace, also when they come twice at once", async () => {
  const bytes = sampleImage();
  const uploads = [1, 2, 3].map((count) => uploadImage(mine.owner, { name: `${count}.png` }, bytes));
  expect(new Set((await Promise.all(uploads)).map(({ id }) => id)).size).toBe(1);
  const elsewhere = await uploadImage(theirs.researcher, { name }, bytes);
  expect(elsewhere.id).not.toBe((await uploadImage(mine.researcher, { name }, bytes)).id);
});

test("other files, damaged, heavy and wide pictures are refused with a code of their own", async () => {
  const upload = (bytes: Uint8Array) => uploadImage(mine.researcher, { name }, bytes);
  await expect(upload(new Uint8Array())).rejects.toMatchObject({ code: "file-empty" });
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
  await expect(upload(svg)).rejects.toMatchObject({ code: "image-not-supported" });
  await expect(upload(sampleImage().subarray(0, 15))).rejects.toMatchObject({ code: "image-damaged" });
  await expect(upload(sampleImage({ byteSize: maxImageBytes + 1 }))).rejects.toMatchObject({
    code: "image-too-large",
    detail: { megabytes: 1 },
  });
  await expect(upload(sampleImage({ height: 4001 }))).rejects.toMatchObject({
    code: "image-too-wide",
    detail: { pixels: 4000 },
  });
  const largest = await upload(sampleImage({ width: 4000, height: 4000, byteSize: maxImageBytes }));
  expect(largest.byteSize).toBe(maxImageBytes);
});

test("pictures are listed by pages, the newest first", async () => {
  const { researcher } = await makeWorkspace();
  const added: string[] = [];
  for (let count = 0; count < 50; count += 1) {
    added.unshift((await uploadImage(researcher, { name }, sampleImage())).id);
  }
  const first = await listImages(researcher, {});
  expect(first.images.map(({ id }) => id)).toEqual(added.slice(0, 48));
  const second = await listImages(researcher, { after: first.next! });
  expect(second).toMatchObject({ next: null, images: added.slice(48).map((id) => ({ id })) });
});

test("another workspace can neither list a picture nor go on from it nor show it in its questionnaire", async () => {
  const image = await uploadImage(mine.researcher, { name }, sampleImage());
  const seen = await listImages(theirs.researcher, {});
  expect(seen.images.map(({ id }) => id)).not.toContain(image.id);
  expect(await listImages(theirs.researcher, { after: image.id })).toEqual({ images: [], next: null });
});

test("a questionnaire shows pictures of its own workspace alone: others are refused when it is saved and published", async () => {
  const image = await uploadImage(mine.researcher, { name }, sampleImage());
  const definition = definitionWith(image.id);
  const refusal = { code: "image-not-here", detail: { mediaIds: [image.id] } };
  const save = async (viewer: Viewer, clientId: string) => {
    const { studyId } = await createStudy(viewer, {
      clientId,
      title: { en: "Test" },
      objective: {},
      decision: {},
      languages: ["en"],
      bases: ["needs"],
    });
    return saveDraft(viewer, { studyId, definition, expectedRevision: 1 });
  };
  expect(await save(mine.researcher, mine.clientA)).toEqual({ revision: 2 });
  await expect(save(theirs.researcher, theirs.clientA)).rejects.toMatchObject(refusal);
  const draft = { studyId: newId(), definition, publishedBy: null };
  await expect(
    actForWorkspace(theirs.workspaceId, (scope) => publishDraft(scope, draft)),
  ).rejects.toMatchObject(refusal);
});

test("a brand's reader neither uploads nor lists", async () => {
  await expect(uploadImage(mine.viewerA, { name }, sampleImage())).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(listImages(mine.viewerA, {})).rejects.toMatchObject({ code: "forbidden" });
});

test("what is no picture is not there, and nothing can be sent to one", async () => {
  const image = await uploadImage(mine.researcher, { name }, sampleImage());
  const unknown = "3f2b8c1e-8d5a-4f0e-9a53-0c6d1f2e7a11";
  for (const path of [imageUrl(unknown), "/s/media", "/s/media/", "/s/media/x", `${imageUrl(image.id)}/x`]) {
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
  }
  expect((await ask(imageUrl(image.id), "POST")).status).toBe(404);
});
