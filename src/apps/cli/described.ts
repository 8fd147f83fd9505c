/**
 * Gives commands, arguments and options the words of their help, in the reader's language: from one table, by their
 * names. Throws where a name is not in it, so that none can go without.
 */
import type { Argument, Command, Help, Option } from "commander";
import { EXPORT_FORMATS } from "../../core/domain/export-format.ts";
import { DIGEST_FORMATS } from "../../core/domain/digest-format.ts";
import { filledIn } from "../../core/domain/said/filled-in.ts";
import { HELP } from "../../core/domain/said/help-said.ts";
import type { Language, Pair } from "../../core/domain/said/sentence-pairs.ts";
import { SOURCE_KINDS } from "../../core/domain/source-kind.ts";
import { DIGEST_LANGUAGES } from "../../core/domain/digest.ts";

const PAIRS: ReadonlyMap<string, Pair> = new Map(Object.entries(HELP));

/** What the texts name of what the program knows. */
const KNOWN = {
  sources: SOURCE_KINDS,
  formats: EXPORT_FORMATS,
  digestFormats: DIGEST_FORMATS,
  languages: DIGEST_LANGUAGES,
  budget: ["searches=12", "pages=60", "minutes=20", "tokens=300000", "cost=1.00"],
};

/** The command and all below it. */
export function describe(command: Command, language: Language, path: readonly string[] = []): void {
  const words = (key: string, params: Readonly<Record<string, unknown>> = KNOWN): string => {
    const pair = PAIRS.get(key);
    if (pair === undefined) throw new RangeError(`There are no words for ${key}.`);
    return filledIn(language, pair[language], params, ({ text }) => text);
  };
  const own = ["help", ...path].join(".");
  const described = ({ description, argChoices, defaultValue }: Option | Argument): string => {
    const isGiven = defaultValue !== undefined;
    return [
      description,
      ...(argChoices ? [words("help.choices", { choices: argChoices })] : []),
      ...(isGiven ? [words("help.default", { value: String(defaultValue) })] : []),
    ].join(language === "zh" ? "" : " ");
  };
  const help: Partial<Help> = {
    optionDescription: described,
    argumentDescription: described,
    styleTitle: (title) => words(`help.${title}`),
    displayWidth: (text) => text.length + (text.match(WIDE)?.length ?? 0),
  };
  command.description(words(own)).configureHelp(help).helpOption("-h, --help", words("help.--help"));
  for (const argument of command.registeredArguments)
    argument.description = words(`${own}.${argument.name()}`);
  for (const option of command.options) {
    const key = `${own}.${option.long}`;
    option.description = words(PAIRS.has(key) ? key : `help.${option.long}`);
  }
  if (command.commands.length > 0) command.helpCommand("help [command]", words("help.--help"));
  for (const sub of command.commands) describe(sub, language, [...path, sub.name()]);
}

/** Signs that take two places on a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;
