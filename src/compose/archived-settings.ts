/** The settings that go into an archive, and those that are taken out of one. Never a key. */
import type { ArchivedSettings } from "../core/domain/archive.ts";
import type { Config } from "./config.ts";
import { changeSettings, listSettings } from "./settings.ts";

export function openSettings(config: Config): ArchivedSettings {
  const set = listSettings(config).settings.filter(({ value }) => value !== undefined);
  return Object.fromEntries(set.map(({ name, value = "" }) => [name, value]));
}

/** Those that are not set here; gives their names. Throws as `changeSettings`. */
export async function takeSettings(config: Config, archived: ArchivedSettings): Promise<string[]> {
  const free = listSettings(config).settings.filter(
    ({ name, isSet, kind }) => !isSet && kind !== "secret" && archived[name] !== undefined,
  );
  if (free.length === 0) return [];
  const changes = Object.fromEntries(free.map(({ name }) => [name, archived[name] ?? ""]));
  await changeSettings(config, { changes });
  return Object.keys(changes);
}
