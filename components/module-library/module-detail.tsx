"use client";
import { ArrowLeft } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { useLibrary } from "#components/module-library/library-context";
import { ModuleAbout } from "#components/module-library/module-about";
import { ModulePreview } from "#components/module-library/module-preview";
import { ModuleQuestions } from "#components/module-library/module-questions";
import { PermissionBox } from "#components/module-library/permission-box";
import { TeamModuleTools } from "#components/module-library/team-module-tools";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Icon } from "#components/ui/icon";
import { Tabs } from "#components/ui/tabs";
import type { InstrumentModule, ReferenceInstrument } from "#questionnaire/instruments/instrument-module";
import { readText } from "#questionnaire/localised-text";

type Props = Readonly<{
  module: InstrumentModule | ReferenceInstrument;
  headingRef: Ref<HTMLHeadingElement>;
  onBack: () => void;
  /** What to insert and where; absent where nothing can be. */
  children?: ReactNode;
}>;

/** All that one wants to know of a module before it goes into a questionnaire. */
export function ModuleDetail({ module, headingRef, onBack, children }: Props) {
  const t = useMessages("library");
  const locale = useCurrentLocale();
  const { teamModules } = useLibrary();
  const own = teamModules.find(({ id }) => id === module.id);
  return (
    <article className="flex min-w-0 flex-col gap-4">
      <Button
        size="small"
        variant="quiet"
        className="self-start lg:hidden"
        icon={<Icon as={ArrowLeft} isDirectional />}
        onPress={onBack}
      >
        {t("back")}
      </Button>
      <header>
        <h3 ref={headingRef} tabIndex={-1} className="text-base font-bold outline-none">
          {readText(module.title, locale)}
        </h3>
        <p dir="auto" className="text-start text-muted">
          {readText(module.summary, locale)}
        </p>
      </header>
      {own && <TeamModuleTools key={own.id} module={own} />}
      {"isReferenceOnly" in module ? (
        <>
          <Callout tone="warning" title={t("reference.why")}>
            {t("reference.how")}
          </Callout>
          <ModuleAbout module={module} />
          <PermissionBox key={module.id} moduleId={module.id} />
        </>
      ) : (
        <Tabs
          key={module.id}
          label={t("tabs")}
          tabs={[
            { id: "about", label: t("about"), panel: <ModuleAbout module={module} /> },
            {
              id: "questions",
              label: t("questions"),
              panel: <ModuleQuestions pages={module.build(new Set())} />,
            },
            { id: "preview", label: t("preview"), panel: <ModulePreview module={module} /> },
          ]}
        />
      )}
      {!("isReferenceOnly" in module) && module.allowedUse !== "any" && (
        <PermissionBox key={module.id} moduleId={module.id} />
      )}
      {children}
    </article>
  );
}
