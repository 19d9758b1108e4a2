"use client";
import { ExternalLink, Monitor, RotateCcw, Smartphone } from "lucide-react";
import { memo, useEffect, useRef, useState } from "react";
import { useElementWidth } from "#components/questionnaire-editor/use-element-width";
import { usePainted } from "#components/questionnaire-editor/use-painted";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { LinkButton } from "#components/ui/link-button";
import { SegmentedControl } from "#components/ui/segmented-control";
import { Select } from "#components/ui/select";
import type { Language } from "#questionnaire/localised-text";

type Props = Readonly<{
  studyId: string;
  languages: readonly Language[];
  defaultLanguage: Language;
  /** The page that is edited; the consent page when the questionnaire's own texts are. */
  pageCode?: string;
  questionCode?: string;
  savedRevision: number;
}>;

const widths = { phone: 375, desktop: 900 } as const;
type Device = keyof typeof widths;

/** The respondent's own page, framed. It follows the selection and every save, and can be walked like the real one. */
export const PreviewPane = memo(function PreviewPane({
  studyId,
  languages,
  defaultLanguage,
  pageCode,
  questionCode,
  savedRevision,
}: Props) {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const [language, setLanguage] = useState(defaultLanguage);
  const [device, setDevice] = useState<Device>("phone");
  const frame = useRef<HTMLIFrameElement>(null);
  const [box, boxWidth] = useElementWidth<HTMLDivElement>();
  const shownLanguage = languages.includes(language) ? language : languages[0];
  const start = `/studies/${studyId}/questionnaire/preview?language=${shownLanguage}`;
  const address = pageCode ? `${start}&page=${pageCode}` : start;
  const tryAddress = `/studies/${studyId}/questionnaire/try?language=${shownLanguage}`;
  const scale = Math.min(1, boxWidth / widths[device]);

  // The page of the respondent would take its turn before the form.
  const isPainted = usePainted();
  const firstAddress = useRef(address);
  const shownAddress = useRef(address);
  const shownRevision = useRef(savedRevision);
  const scrollBack = useRef<number>(undefined);

  useEffect(() => {
    const window = frame.current?.contentWindow;
    if (!window) return;
    if (shownAddress.current !== address) {
      window.location.replace(address);
    } else if (shownRevision.current !== savedRevision) {
      scrollBack.current = window.scrollY;
      refresh(window, address);
    }
    shownAddress.current = address;
    shownRevision.current = savedRevision;
  }, [address, savedRevision]);

  /** Until it has been there once: a new question is in the page only after the next save. */
  const sought = useRef<string>(undefined);
  const seek = () => {
    const question = sought.current && frame.current?.contentDocument?.getElementById(`q-${sought.current}`);
    if (!question) return;
    // Not scrollIntoView: it would scroll the editor around the frame too.
    const window = frame.current?.contentWindow;
    window?.scrollTo(0, window.scrollY + question.getBoundingClientRect().top - 16);
    sought.current = undefined;
  };
  const settle = () => {
    if (scrollBack.current !== undefined) frame.current?.contentWindow?.scrollTo(0, scrollBack.current);
    scrollBack.current = undefined;
    seek();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: sought when another question is selected
  useEffect(() => {
    sought.current = questionCode;
    seek();
  }, [questionCode]);

  return (
    <section aria-label={t("preview.label")} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-1.5">
        {languages.length > 3 && (
          <Select
            size="small"
            label={t("preview.language")}
            isLabelHidden
            placeholder={t("preview.language")}
            value={shownLanguage}
            onChange={(id) => setLanguage(id as Language)}
            options={languages.map((id) => ({ id, label: common(`languageName.${id}`) }))}
          />
        )}
        {(languages.length === 2 || languages.length === 3) && (
          <SegmentedControl
            label={t("preview.language")}
            value={shownLanguage}
            onChange={setLanguage}
            options={languages.map((id) => ({ id, label: common(`languageName.${id}`) }))}
          />
        )}
        <SegmentedControl
          label={t("preview.device")}
          value={device}
          onChange={setDevice}
          options={[
            { id: "phone", label: <DeviceName icon={Smartphone} name={t("preview.phone")} /> },
            { id: "desktop", label: <DeviceName icon={Monitor} name={t("preview.desktop")} /> },
          ]}
        />
      </div>
      <div ref={box} className="w-full">
        <div
          className="mx-auto overflow-hidden rounded-md border border-line bg-canvas"
          style={{ width: widths[device] * scale, height: "clamp(24rem, calc(100dvh - 19rem), 44rem)" }}
        >
          <iframe
            ref={frame}
            title={t("preview.label")}
            src={isPainted ? firstAddress.current : undefined}
            onLoad={settle}
            className="[transform-origin:0_0] border-0 rtl:[transform-origin:100%_0]"
            style={{ width: widths[device], height: `${100 / scale}%`, transform: `scale(${scale})` }}
          />
        </div>
      </div>
      <div className="flex flex-wrap gap-1.5">
        <Button
          size="small"
          variant="quiet"
          icon={<Icon as={RotateCcw} isDirectional />}
          onPress={() => frame.current?.contentWindow?.location.replace(start)}
        >
          {t("preview.fromStart")}
        </Button>
        <LinkButton
          href={tryAddress}
          size="small"
          variant="quiet"
          opensNewTab
          icon={<Icon as={ExternalLink} isDirectional />}
        >
          {t("preview.newTab")}
        </LinkButton>
      </div>
    </section>
  );
});

function DeviceName({ icon, name }: Readonly<{ icon: typeof Monitor; name: string }>) {
  return (
    <>
      <Icon as={icon} />
      <span className="sr-only">{name}</span>
    </>
  );
}

/** A page under way is posted to itself, so that it keeps what was answered; any other is opened anew. */
function refresh(window: Window, address: string): void {
  const form = window.document.querySelector<HTMLFormElement>("form#page");
  const answered = form?.querySelector<HTMLInputElement>("input[name=_state]")?.value;
  if (!form || !answered) {
    window.location.replace(address);
    return;
  }
  const action = window.document.createElement("input");
  Object.assign(action, { type: "hidden", name: "_action", value: "refresh" });
  form.append(action);
  form.submit();
}
