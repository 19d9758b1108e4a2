"use client";
import { useState } from "react";
import { useLibrary } from "#components/module-library/library-context";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { FieldError } from "#components/ui/field-error";
import { TextField } from "#components/ui/text-field";
import type { ActionResult } from "#contracts/app-error";
import type { LibraryView, TeamModuleView } from "#contracts/modules";
import { formatDate } from "#i18n/format";
import { timeZone } from "#i18n/intl-settings";
import { studioLanguages } from "#questionnaire/localised-text";

/** Who made a module of the team's own; its name and its place in the offer can be changed. */
export function TeamModuleTools({ module }: Readonly<{ module: TeamModuleView }>) {
  const t = useMessages("library");
  const common = useMessages("common");
  const locale = useCurrentLocale();
  const errorText = useErrorText();
  const { studyId, actions, show } = useLibrary();
  const [title, setTitle] = useState<TeamModuleView["content"]["title"]>();
  const [failure, setFailure] = useState<string>();
  const teamModuleId = module.id;
  const run = async (result: Promise<ActionResult<LibraryView>>) => {
    const answer = await result;
    setFailure(answer.ok ? undefined : errorText(answer));
    if (!answer.ok) return;
    show(answer.value);
    setTitle(undefined);
  };
  const date = formatDate(locale, module.createdAt, timeZone);
  return (
    <div className="flex flex-col gap-2">
      <p className="text-muted">
        {module.createdBy ? t("team.by", { name: module.createdBy, date }) : t("team.on", { date })}
      </p>
      {title && (
        <div className="grid items-end gap-3 sm:grid-cols-2">
          {studioLanguages.map((language) => (
            <TextField
              key={language}
              size="small"
              label={t("team.inLanguage", {
                name: t("team.name"),
                language: common(`languageName.${language}`),
              })}
              maxLength={200}
              value={title[language] ?? ""}
              onChange={(words) => setTitle({ ...title, [language]: words })}
            />
          ))}
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        {title ? (
          <Button
            size="small"
            onPress={() => run(actions.renameTeamModule({ studyId, teamModuleId, title }))}
          >
            {t("team.renameConfirm")}
          </Button>
        ) : (
          <Button size="small" onPress={() => setTitle(module.content.title)}>
            {t("team.rename")}
          </Button>
        )}
        <Button
          size="small"
          variant="quiet"
          onPress={() =>
            run(actions.archiveTeamModule({ studyId, teamModuleId, isArchived: !module.isArchived }))
          }
        >
          {t(module.isArchived ? "team.restore" : "team.archive")}
        </Button>
      </div>
      <FieldError>{failure}</FieldError>
    </div>
  );
}
