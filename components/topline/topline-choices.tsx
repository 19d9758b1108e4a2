import { LinkButton } from "#components/ui/link-button";
import type { ToplineQuery, ToplineView } from "#contracts/topline";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";
import { readText } from "#questionnaire/localised-text";

type Props = Readonly<{ locale: Locale; studyId: string; query: ToplineQuery; view: ToplineView }>;

/** Whose answers: which wave, and real or simulated. Links, so that each look has an address. */
export function ToplineChoices({ locale, studyId, query, view }: Props) {
  const t = translator(locale, "topline");
  const { waves, waveId, population, real, simulated } = view;
  const listed = waves.filter((wave) => wave.real + wave.simulated > 0);
  const other = population === "real" ? "simulated" : "real";
  return (
    <div className="flex flex-wrap items-center gap-2">
      {listed.length > 1 && (
        <nav aria-label={t("wave")} className="flex flex-wrap gap-2">
          <WaveLink href={answersHref(studyId, { ...query, wave: undefined })} isHere={waveId === null}>
            {t("allWaves")}
          </WaveLink>
          {listed.map(({ id, number, title }) => (
            <WaveLink
              key={id}
              href={answersHref(studyId, { ...query, wave: id, show: undefined })}
              isHere={waveId === id}
            >
              {[t("waveName", { number }), readText(title, locale)].filter(Boolean).join(" · ")}
            </WaveLink>
          ))}
        </nav>
      )}
      <p className="text-sm text-muted">
        {t("respondents", { count: population === "real" ? real : simulated })}
      </p>
      {real > 0 && simulated > 0 && (
        <LinkButton href={answersHref(studyId, { ...query, show: other })} size="small" variant="quiet">
          {other === "real" ? t("showReal", { count: real }) : t("showSimulated", { count: simulated })}
        </LinkButton>
      )}
    </div>
  );
}

type WaveLinkProps = Readonly<{ href: string; isHere: boolean; children: string }>;

function WaveLink({ href, isHere, children }: WaveLinkProps) {
  return (
    <LinkButton href={href} size="small" variant={isHere ? "primary" : "secondary"}>
      {children}
    </LinkButton>
  );
}

export function answersHref(studyId: string, query: ToplineQuery): string {
  const asked = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const search = new URLSearchParams(asked).toString();
  return `/studies/${studyId}/data/answers${search ? `?${search}` : ""}`;
}

/** "Page 2 of 9", with the title of the page. */
export function pageTitle(locale: Locale, view: ToplineView, index: number): string {
  const t = translator(locale, "topline");
  const title = readText(view.pages[index]?.title ?? {}, locale);
  const place = t("place", { page: index + 1, pages: view.pages.length });
  return title ? `${place} · ${title}` : place;
}
