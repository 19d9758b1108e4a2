import type { PrintWords } from "#components/questionnaire-print/print-words";

type Props = Readonly<{ title: string; state: string; words: PrintWords }>;

const signers = ["client", "team"] as const;
const lines = ["name", "position", "date", "signature"] as const;

/** Room for both sides to agree to this very state. */
export function SignOff({ title, state, words: { t } }: Props) {
  const cell = "border border-muted p-2 text-start align-top";
  return (
    <footer data-print="keep">
      <h2 className="mb-2 border-b border-ink pb-1 font-bold">{t("signOff.title")}</h2>
      <p className="mb-3">{t("signOff.text", { title, state })}</p>
      <table className="w-full table-fixed border-collapse text-xs">
        <thead>
          <tr data-mark className="bg-sunken">
            <td className={`${cell} w-1/5`} />
            {signers.map((signer) => (
              <th key={signer} scope="col" className={`${cell} font-bold`}>
                {t(`signOff.${signer}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line} className={line === "signature" ? "h-20" : "h-9"}>
              <th scope="row" className={`${cell} font-medium`}>
                {t(`signOff.${line}`)}
              </th>
              {signers.map((signer) => (
                <td key={signer} className={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </footer>
  );
}
