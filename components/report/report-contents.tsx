"use client";
import { List } from "lucide-react";
import { useEffect, useState } from "react";
import { segmentColour } from "#components/charts/segment-colour";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";
import { readText } from "#questionnaire/localised-text";
import type { ReportPage } from "#reports/model";

type Props = Readonly<{ pages: readonly ReportPage[] }>;

/** The address of a page within the report. */
export const anchorOf = (page: ReportPage) => `page-${page.id}`;

/** Beside the report on a wide screen, a bar above it on a narrow one; both know where the reader is. */
export function ReportContents({ pages }: Props) {
  const t = useMessages("report");
  const locale = useCurrentLocale();
  const [isOpen, setOpen] = useState(false);
  const current = usePageInView(pages);
  const position = pages.findIndex(({ id }) => id === current);
  const titleOf = (page: ReportPage) =>
    page.kind === "cover" ? t("edit.cover") : readText(page.title, locale);
  const links = (
    <ol className="flex flex-col">
      {pages.map((page) => (
        <li key={page.id}>
          <a
            href={`#${anchorOf(page)}`}
            aria-current={page.id === current ? "true" : undefined}
            onClick={() => setOpen(false)}
            className={joinClasses(
              "flex min-h-9 items-center gap-2.5 rounded-md px-3 py-1.5 text-sm transition-colors",
              page.id === current
                ? "bg-accent-soft font-medium text-ink"
                : "text-muted hover:bg-sunken hover:text-ink",
            )}
          >
            <span
              className="size-2 shrink-0 rounded-full"
              style={{
                backgroundColor: page.segmentNumber
                  ? segmentColour(page.segmentNumber - 1)
                  : "var(--color-line)",
              }}
            />
            <bdi>{titleOf(page)}</bdi>
          </a>
        </li>
      ))}
    </ol>
  );
  return (
    <>
      <nav
        aria-label={t("reader.contents")}
        data-print="hide"
        className="sticky top-20 hidden max-h-[calc(100vh-6rem)] overflow-y-auto lg:block"
      >
        {links}
        <Progress position={position} total={pages.length} />
      </nav>
      <nav
        aria-label={t("reader.contents")}
        data-print="hide"
        className="sticky top-14 z-20 -mx-4 border-b border-line bg-surface sm:-mx-6 lg:hidden"
      >
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="flex min-h-11 w-full items-center gap-2.5 px-4 text-start text-sm sm:px-6"
        >
          <Icon as={List} className="text-muted" />
          <span className="min-w-0 grow truncate font-medium">
            <bdi>{pages[position] ? titleOf(pages[position]) : t("reader.contents")}</bdi>
          </span>
          <span className="shrink-0 text-xs text-muted">
            {t("reader.page", { number: position + 1, total: pages.length })}
          </span>
        </button>
        {isOpen && <div className="max-h-[60vh] overflow-y-auto border-t border-line p-2">{links}</div>}
        <Progress position={position} total={pages.length} isFlat />
      </nav>
    </>
  );
}

function Progress({
  position,
  total,
  isFlat,
}: Readonly<{ position: number; total: number; isFlat?: boolean }>) {
  return (
    <div aria-hidden="true" className={joinClasses("h-0.5 bg-line", !isFlat && "mx-3 mt-4")}>
      <div
        className="h-full bg-accent transition-all"
        style={{ width: `${((position + 1) / total) * 100}%` }}
      />
    </div>
  );
}

/** The page whose beginning was passed last. */
function usePageInView(pages: readonly ReportPage[]): string {
  const [current, setCurrent] = useState(pages[0].id);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const passed = pages.filter((page) => {
        const top = document.getElementById(anchorOf(page))?.getBoundingClientRect().top;
        return top !== undefined && top < innerHeight / 3;
      });
      const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 4;
      const seen = isAtEnd && scrollY > 0 ? pages.at(-1) : passed.at(-1);
      setCurrent((seen ?? pages[0]).id);
    };
    const schedule = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    addEventListener("scroll", schedule, { passive: true });
    return () => {
      removeEventListener("scroll", schedule);
      cancelAnimationFrame(frame);
    };
  }, [pages]);
  return current;
}
