"use client";
import { Maximize2, Minus, Plus, Printer, Route, X } from "lucide-react";
import { useMemo, useState } from "react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import {
  type DescribedPage,
  describePages,
} from "#components/questionnaire-editor/routing-map/describe-pages";
import { MapDrawing } from "#components/questionnaire-editor/routing-map/map-drawing";
import { MapTable } from "#components/questionnaire-editor/routing-map/map-table";
import { useWalks, walkCount } from "#components/questionnaire-editor/routing-map/use-walks";
import { WalkReport } from "#components/questionnaire-editor/routing-map/walk-report";
import { useElementWidth } from "#components/questionnaire-editor/use-element-width";
import { useSettled } from "#components/questionnaire-editor/use-settled";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Icon } from "#components/ui/icon";
import { ProgressBar } from "#components/ui/progress-bar";
import { formatPercent } from "#i18n/format";

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2];
const widest = 760;
const narrowest = 340;

/** The ways through the questionnaire: drawn, as a table, and, once the robot has walked, measured. */
export function RoutingMap() {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const { definition, problems } = useEditor();
  const settled = useSettled(definition, 300);
  const { walks, start, cancel } = useWalks();
  const [zoom, setZoom] = useState(1);
  const [frame, width] = useElementWidth<HTMLDivElement>();
  const report = walks.status === "done" ? walks.report : undefined;
  const pages: DescribedPage[] = useMemo(
    () => describePages(settled, locale, problems, report),
    [settled, locale, problems, report],
  );
  const isOld = walks.status === "done" && walks.of !== definition;
  const step = (by: -1 | 1) => setZoom(zooms[zooms.indexOf(zoom) + by] ?? zoom);
  if (pages.length === 0) return <p className="text-muted">{t("map.empty")}</p>;
  return (
    <div className="flex flex-col gap-4">
      <div data-print="hide" className="flex flex-wrap items-center gap-2">
        {walks.status === "walking" ? (
          <Button size="small" icon={<Icon as={X} />} onPress={cancel}>
            {t("map.cancel")}
          </Button>
        ) : (
          <Button size="small" icon={<Icon as={Route} />} onPress={() => start(definition)}>
            {t(report ? "map.walkAgain" : "map.walk")}
          </Button>
        )}
        <span className="grow" />
        <Button
          size="small"
          variant="quiet"
          isIconOnly
          aria-label={t("map.smaller")}
          isDisabled={zoom === zooms[0]}
          icon={<Icon as={Minus} />}
          onPress={() => step(-1)}
        />
        <Button
          size="small"
          variant="quiet"
          aria-label={t("map.fit", { share: formatPercent(locale, zoom) })}
          icon={<Icon as={Maximize2} />}
          onPress={() => setZoom(1)}
        >
          <span dir="ltr">{formatPercent(locale, zoom)}</span>
        </Button>
        <Button
          size="small"
          variant="quiet"
          isIconOnly
          aria-label={t("map.larger")}
          isDisabled={zoom === zooms.at(-1)}
          icon={<Icon as={Plus} />}
          onPress={() => step(1)}
        />
        <Button size="small" variant="quiet" icon={<Icon as={Printer} />} onPress={() => print()}>
          {t("map.print")}
        </Button>
      </div>
      {walks.status === "walking" && (
        <ProgressBar locale={locale} label={t("map.walking")} share={walks.done / walkCount} />
      )}
      {walks.status === "failed" && <Callout tone="danger">{t("map.failed")}</Callout>}
      {isOld && <Callout tone="warning">{t("map.isOld")}</Callout>}
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div ref={frame} className="min-w-0">
          <MapDrawing
            pages={pages}
            blocks={settled.blocks ?? []}
            width={Math.max(narrowest, Math.min(widest, width))}
            zoom={zoom}
          />
        </div>
        {report && <WalkReport report={report} definition={settled} />}
      </div>
      <MapTable pages={pages} />
    </div>
  );
}
