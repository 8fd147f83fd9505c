/** The configuration of a data folder: what the environment says, and where it says nothing what was set while Footnote ran. */
import { type Env, readValue } from "../adapters/env.ts";
import { type KeptSettings, readSettings } from "../adapters/settings/settings-file.ts";
import { type Config, dataFolderOf, readConfig } from "./config.ts";
import { KNOWN_SETTINGS } from "./known-settings.ts";

/** `folder` is what `--data` said. Throws `config-invalid`. */
export function loadConfig(environment: Env, folder?: string): Config {
  const kept = readSettings(dataFolderOf(environment, folder));
  return configOf(environment, kept, folder);
}

/** Throws `config-invalid`. */
export function configOf(environment: Env, kept: KeptSettings, folder?: string): Config {
  const env: Record<string, string | undefined> = { ...environment };
  const isFixed = (name: string): boolean => readValue(environment, name) !== undefined;
  // Whatever else stands in the file is not ours to follow; a key of the environment goes where that says, and nowhere else.
  for (const { name, keys = [] } of KNOWN_SETTINGS) {
    if (kept[name] !== undefined && ![name, ...keys].some(isFixed)) env[name] = kept[name];
  }
  return { ...readConfig(env, folder), environment };
}
