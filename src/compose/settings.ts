/**
 * Shows and changes what can be set. A change is tried as a whole before it is kept; it takes effect when Footnote is opened anew, which is its
 * server's matter. Keys go in and never come out: not here, and not by way of an address.
 */
import { type Env, readValue } from "../adapters/env.ts";
import { configuredEmbedder } from "../adapters/models/configure-models.ts";
import { configuredEngines } from "../adapters/search/engines.ts";
import { type KeptSettings, readSettings, writeSettings } from "../adapters/settings/settings-file.ts";
import { asFootnoteError, errorFromBody, FootnoteError } from "../core/domain/errors.ts";
import { say } from "../core/domain/said/say.ts";
import type { Setting, SettingChange, SettingList } from "../core/domain/setting.ts";
import type { Config } from "./config.ts";
import { openModels } from "./open-models.ts";
import { KNOWN_SETTINGS, type KnownSetting } from "./known-settings.ts";
import { configOf } from "./load-config.ts";

/** Throws `config-invalid`. */
export function listSettings({ environment, dataFolder }: Config): SettingList {
  const kept = readSettings(dataFolder);
  return {
    settings: KNOWN_SETTINGS.map((known) => settingOf(known, environment, kept)),
    canChange: !isLocked(environment),
  };
}

/** Throws `bad-request`, `path-unwritable`, `disk-full`; then nothing has changed. */
export async function changeSettings(config: Config, { changes }: SettingChange): Promise<SettingList> {
  const { environment, dataFolder } = config;
  if (isLocked(environment)) {
    throw new FootnoteError("bad-request", say("settings.locked"), { hint: say("settings.locked-hint") });
  }
  const next: Record<string, string> = { ...readSettings(dataFolder) };
  for (const [name, written] of Object.entries(changes)) {
    const known = KNOWN_SETTINGS.find((one) => one.name === name);
    if (known === undefined) throw new FootnoteError("bad-request", say("settings.unknown", { name }));
    requireFree(known, environment);
    const value = written.trim();
    if (known.kind === "address" && value !== (next[name] ?? "")) dropKeys(known, changes, next);
    if (value === "") delete next[name];
    else next[name] = value;
  }
  await tryOut(environment, next, dataFolder);
  await writeSettings(dataFolder, next);
  return listSettings(config);
}

/** What would keep Footnote from opening with them, as a fault of who asked for it. Throws `bad-request`. */
async function tryOut(environment: Env, kept: KeptSettings, dataFolder: string): Promise<void> {
  try {
    const wanted = configOf(environment, kept, dataFolder);
    await openModels(wanted);
    await configuredEmbedder(wanted.env, wanted);
    configuredEngines(wanted.env);
  } catch (thrown) {
    const error = asFootnoteError(thrown);
    if (error.code !== "config-invalid" && error.code !== "unknown-name") throw error;
    throw errorFromBody({ ...error.toBody(), code: "bad-request" }, { cause: error });
  }
}

function settingOf(known: KnownSetting, environment: Env, kept: KeptSettings): Setting {
  const { name, area, kind, of } = known;
  const fixed = readValue(environment, name);
  const value = fixed ?? kept[name];
  return {
    name,
    area,
    kind,
    ...(of === undefined ? {} : { of }),
    isSet: value !== undefined,
    isFixed: fixed !== undefined,
    ...(value === undefined || kind === "secret" ? {} : { value }),
  };
}

/** Throws `bad-request`. */
function requireFree({ name, keys = [] }: KnownSetting, environment: Env): void {
  if (readValue(environment, name) !== undefined) {
    throw new FootnoteError("bad-request", say("settings.fixed", { name }), {
      hint: say("settings.fixed-hint", { name }),
    });
  }
  // Else a key that only the environment knows could be had by naming one's own server.
  const fixedKey = keys.find((key) => readValue(environment, key) !== undefined);
  if (fixedKey === undefined) return;
  throw new FootnoteError("bad-request", say("settings.key-fixed", { name, key: fixedKey }), {
    hint: say("settings.fixed-hint", { name }),
  });
}

/** A key is for the address that it was given for: with another one it must be given again. */
function dropKeys(
  { keys = [] }: KnownSetting,
  changes: SettingChange["changes"],
  next: Record<string, string>,
) {
  for (const key of keys) if (changes[key] === undefined) delete next[key];
}

function isLocked(environment: Env): boolean {
  return readValue(environment, "FOOTNOTE_SETTINGS")?.toLowerCase() === "fixed";
}
