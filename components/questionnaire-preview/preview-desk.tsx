"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { answerUpTo } from "#components/questionnaire-preview/answer-up-to";
import { type Device, devices } from "#components/questionnaire-preview/device";
import { Inspector } from "#components/questionnaire-preview/inspector";
import { openInFrame } from "#components/questionnaire-preview/open-in-frame";
import { PreviewFrame } from "#components/questionnaire-preview/preview-frame";
import { PreviewToolbar } from "#components/questionnaire-preview/preview-toolbar";
import { StartingPoint } from "#components/questionnaire-preview/starting-point";
import { useMessages } from "#components/shell/use-messages";
import type { PreviewMark, VersionSummary } from "#contracts/questionnaires";
import type { Answers } from "#questionnaire/answers";
import type { Language } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { keepLinkFields, readLinkFields } from "#respondent/link-fields";

type Props = Readonly<{
  studyId: string;
  definition: QuestionnaireDefinition;
  /** Of the draft; absent for a version. */
  revision?: number;
  versions: readonly VersionSummary[];
  versionId?: string;
  openedLanguage: Language;
  openedAt?: string;
}>;

/** The respondent's pages in a frame, the ways to begin them, and what the evaluator makes of each send. */
export function PreviewDesk({ studyId, definition, revision, versions, versionId, ...opened }: Props) {
  const t = useMessages("preview");
  const router = useRouter();
  const frame = useRef<HTMLIFrameElement>(null);
  const [mark, setMark] = useState<PreviewMark>();
  const [language, setLanguage] = useState(opened.openedLanguage);
  const [device, setDevice] = useState<Device>("phone");
  const [isTurned, setIsTurned] = useState(false);
  const [seed, setSeed] = useState(1);
  const [link, setLink] = useState<Record<string, string>>({});
  const [startAt, setStartAt] = useState(opened.openedAt);
  const [chosen, setChosen] = useState<Answers>({});
  const [trouble, setTrouble] = useState<"not-reached" | "stuck">();

  const addressWith = (changed: { language?: Language; seed?: number } = {}) => {
    const shown = { language, seed, ...changed };
    const kept = keepLinkFields(definition, new URLSearchParams(link)).parameters;
    const query = { ...kept, language: shown.language, seed: String(shown.seed) };
    return `/studies/${studyId}/questionnaire/preview?${new URLSearchParams({
      ...query,
      ...(versionId && { version: versionId }),
    })}`;
  };
  const reopen = (changed: { language?: Language; seed?: number }) => {
    const address = addressWith(changed);
    const state = mark?.state && { ...mark.state, seed: changed.seed ?? mark.state.seed };
    if (state) openInFrame(address, state, mark?.page);
    else frame.current?.contentWindow?.location.replace(address);
  };
  const go = (at = startAt) => {
    setTrouble(undefined);
    if (!at) {
      frame.current?.contentWindow?.location.replace(addressWith());
      return;
    }
    const { fields } = keepLinkFields(definition, new URLSearchParams(link));
    const fromLink = readLinkFields(definition, new URLSearchParams(fields));
    const found = answerUpTo(definition, at, { chosen, fromLink, seed });
    if (found.status === "reached") openInFrame(addressWith(), found.state, at);
    else setTrouble(found.status);
  };
  // Once: the page in the address is where the first walk goes.
  const goFirst = useRef(opened.openedAt ? go : undefined);
  useEffect(() => {
    goFirst.current?.();
    goFirst.current = undefined;
  }, []);

  const onMark = useCallback((told: PreviewMark) => setMark(told), []);
  const shownRevision = mark?.revision;
  useEffect(() => {
    if (shownRevision !== undefined && shownRevision !== revision) router.refresh();
  }, [shownRevision, revision, router]);

  const [short, long] = devices[device];
  const [width, height] = isTurned && short < long ? [long, short] : [short, long];
  return (
    <div className="flex flex-col gap-4">
      <PreviewToolbar
        languages={definition.languages}
        language={language}
        onLanguage={(wanted) => {
          setLanguage(wanted);
          reopen({ language: wanted });
        }}
        versions={versions}
        versionId={versionId}
        onVersion={(id) => router.push(`/studies/${studyId}/questionnaire/try${id ? `?version=${id}` : ""}`)}
        device={device}
        onDevice={setDevice}
        isTurned={isTurned}
        onTurn={() => setIsTurned(!isTurned)}
        seed={seed}
        onSeed={(wanted) => {
          setSeed(wanted);
          reopen({ seed: wanted });
        }}
        onRestart={() => {
          setTrouble(undefined);
          frame.current?.contentWindow?.location.replace(addressWith());
        }}
      />
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <PreviewFrame
          frame={frame}
          title={t("frame")}
          src={addressWith()}
          width={width}
          height={height}
          onMark={onMark}
        />
        <div className="flex min-w-0 flex-col gap-5">
          <StartingPoint
            definition={definition}
            startAt={startAt}
            onStartAt={setStartAt}
            link={link}
            onLink={setLink}
            chosen={chosen}
            onChosen={setChosen}
            trouble={trouble}
            onGo={() => go()}
          />
          <Inspector definition={definition} mark={mark} />
        </div>
      </div>
    </div>
  );
}
