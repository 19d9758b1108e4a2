/** The package publishes these strings typed as a type alone. */
declare module "react-aria-components/i18n/en-US" {
  type Phrase = string | ((words: Record<string, string | number | boolean>, formatter: unknown) => string);
  const strings: Record<string, Record<string, Phrase>>;
  export default strings;
}
