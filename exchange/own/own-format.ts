import { z } from "zod";
import { countTaken, type ImportedQuestionnaire, QuestionnaireImportError } from "#exchange/import-report";
import { QuestionnaireDefinition } from "#questionnaire/model";

/** Grows when a file of this kind could no longer be read by an older Bakhsh. */
export const ownFormatVersion = 1;

const mostIndented = 2_000_000;

const OwnFile = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal("bakhsh-questionnaire"),
  formatVersion: z.number().int().min(1),
  questionnaire: z.unknown(),
});

/** A questionnaire as a file of our own: complete, and the same again after reading. */
export function writeOwnFormat(definition: QuestionnaireDefinition, schemaUrl?: string): string {
  const file = {
    ...(schemaUrl && { $schema: schemaUrl }),
    format: "bakhsh-questionnaire",
    formatVersion: ownFormatVersion,
    questionnaire: definition,
  };
  const compact = JSON.stringify(file);
  // Indented for those who read and compare such files; a very large one must still fit through the import.
  return `${compact.length > mostIndented ? compact : JSON.stringify(file, null, 2)}\n`;
}

/** @throws QuestionnaireImportError with the first place at fault, when the file is not one of ours. */
export function readOwnFormat(text: string): ImportedQuestionnaire {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new QuestionnaireImportError("not-json");
  }
  const file = OwnFile.safeParse(json);
  if (!file.success) throw new QuestionnaireImportError("not-this-tool", "bakhsh");
  if (file.data.formatVersion > ownFormatVersion) {
    throw new QuestionnaireImportError("own-format-newer", String(file.data.formatVersion));
  }
  const read = QuestionnaireDefinition.safeParse(file.data.questionnaire);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new QuestionnaireImportError("own-format-invalid", issue.path.join("."));
  }
  const taken = countTaken(read.data);
  const found = { questions: taken.questions, conditions: taken.conditions };
  return { source: "bakhsh", definition: read.data, found, taken, notes: [] };
}

/** The published JSON Schema of the file. */
export function ownFormatSchema(): object {
  const questionnaire = z.toJSONSchema(QuestionnaireDefinition, { io: "input", unrepresentable: "any" });
  return {
    ...z.toJSONSchema(OwnFile.omit({ questionnaire: true }), { io: "input" }),
    title: "Bakhsh questionnaire",
    properties: {
      $schema: { type: "string" },
      format: { const: "bakhsh-questionnaire" },
      formatVersion: { type: "integer", minimum: 1, maximum: ownFormatVersion },
      questionnaire: withoutDialect(questionnaire),
    },
    required: ["format", "formatVersion", "questionnaire"],
  };
}

/** References inside the questionnaire's schema point at its own root, which is one level down here. */
function withoutDialect(schema: object): object {
  const { $schema: _, ...rest } = schema as { $schema?: string };
  return JSON.parse(
    JSON.stringify(rest)
      .replaceAll('"$ref":"#/', '"$ref":"#/properties/questionnaire/')
      .replaceAll('"$ref":"#"', '"$ref":"#/properties/questionnaire"'),
  );
}
