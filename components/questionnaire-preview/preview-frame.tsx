"use client";
import { type RefObject, useCallback, useEffect, useRef } from "react";
import { useElementWidth } from "#components/questionnaire-editor/use-element-width";
import { PreviewMark } from "#contracts/questionnaires";

export const frameName = "respondent-preview";

type Props = Readonly<{
  frame: RefObject<HTMLIFrameElement | null>;
  title: string;
  src: string;
  width: number;
  height: number;
  onMark: (mark: PreviewMark) => void;
}>;

/** A respondent's device, scaled down where the studio has less room. Told of every page that it shows. */
export function PreviewFrame({ frame, title, src, width, height, onMark }: Props) {
  const [box, boxWidth] = useElementWidth<HTMLDivElement>();
  const scale = boxWidth > 0 ? Math.min(1, boxWidth / width) : 1;
  const firstSrc = useRef(src);
  const watched = useRef<MutationObserver>(undefined);

  const watch = useCallback(() => {
    const page = frame.current?.contentDocument;
    watched.current?.disconnect();
    if (!page) return;
    const tell = () => {
      const mark = readMark(page.body?.dataset.preview);
      if (mark) onMark(mark);
    };
    // The page's own script swaps the next page in without a reload.
    watched.current = new MutationObserver(tell);
    watched.current.observe(page.documentElement, { childList: true });
    tell();
  }, [frame, onMark]);
  // The frame may have loaded before the studio woke up.
  useEffect(() => {
    watch();
    return () => watched.current?.disconnect();
  }, [watch]);

  return (
    <div ref={box} className="w-full">
      <div
        className="mx-auto overflow-hidden rounded-lg border border-line bg-canvas"
        style={{ width: width * scale, height: height * scale }}
      >
        <iframe
          ref={frame}
          name={frameName}
          title={title}
          src={firstSrc.current}
          onLoad={watch}
          className="[transform-origin:0_0] border-0 rtl:[transform-origin:100%_0]"
          style={{ width, height, transform: `scale(${scale})` }}
        />
      </div>
    </div>
  );
}

function readMark(json: string | undefined): PreviewMark | undefined {
  if (!json) return undefined;
  try {
    return PreviewMark.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
