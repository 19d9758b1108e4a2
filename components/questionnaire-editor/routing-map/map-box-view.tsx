"use client";
import { CornerDownRight, Filter, Footprints, LogOut, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import type { DescribedPage } from "#components/questionnaire-editor/routing-map/describe-pages";
import type { MapBox } from "#components/questionnaire-editor/routing-map/layout-map";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";
import { formatNumber, formatPercent } from "#i18n/format";

type Props = Readonly<{ box: MapBox; page: DescribedPage }>;

export function MapBoxView({ box, page }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const { select } = useEditor();
  const isMissed = page.isUnreachable || page.share === 0;
  return (
    <foreignObject x={box.x} y={box.y} width={box.width} height={box.height} className="overflow-visible">
      <a
        href={`?at=${encodeURIComponent(page.code)}`}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          select({ type: "page", pageCode: page.code });
        }}
        className={joinClasses(
          "flex size-full flex-col rounded-md border bg-surface px-3 py-2 text-sm leading-5 text-ink no-underline hover:border-accent focus-visible:outline-2 focus-visible:outline-accent",
          isMissed ? "border-danger" : "border-line",
        )}
      >
        <span className="flex items-baseline gap-2 truncate">
          <span className="shrink-0 font-medium">{t("page.name", { number: page.number })}</span>
          <bdi className="shrink-0 font-mono text-xs text-muted">{page.code}</bdi>
          <span dir="auto" className="truncate">
            {page.title}
          </span>
        </span>
        <Line icon={page.isUnreachable ? TriangleAlert : undefined} isBad={page.isUnreachable}>
          {page.isUnreachable
            ? t("map.unreachable")
            : t("map.counts", {
                questions: page.questionCount,
                minutes: formatNumber(locale, page.minutes, { decimals: 1 }),
              })}
        </Line>
        {page.shownIf && <Line icon={Filter}>{page.shownIf}</Line>}
        {page.share !== undefined && (
          <Line icon={Footprints} isBad={page.share === 0}>
            {t("map.share", { share: formatPercent(locale, page.share) })}
          </Line>
        )}
        {page.skips.map(({ to, sentence }) => (
          <Line key={`${to}${sentence}`} icon={CornerDownRight} isRoute>
            <bdi className="font-medium">{to === "end" ? t("map.end") : to}</bdi>: {sentence}
          </Line>
        ))}
        {page.screenOut && (
          <Line icon={LogOut} isBad>
            {t("map.screenOut")}: {page.screenOut}
          </Line>
        )}
      </a>
    </foreignObject>
  );
}

type LineProps = Readonly<{ icon?: typeof Filter; isBad?: boolean; isRoute?: boolean; children: ReactNode }>;

function Line({ icon, isBad, isRoute, children }: LineProps) {
  const tone = isBad ? "text-danger" : isRoute ? "text-accent" : "text-muted";
  return (
    <span className={joinClasses("flex h-5 items-center gap-1 text-xs", tone)}>
      {icon && <Icon as={icon} size={12} isDirectional={icon !== Filter && icon !== TriangleAlert} />}
      <span className="min-w-0 truncate">{children}</span>
    </span>
  );
}
