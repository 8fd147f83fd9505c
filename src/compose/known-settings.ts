/**
 * What may be set while Footnote runs. Not among it: what guards the server, where data lies, which internal hosts are open and which
 * programs are started. Who reaches the page must not come by more than it shows.
 */
import { PROVIDERS } from "../adapters/models/providers.ts";
import { ENGINES } from "../adapters/search/engines.ts";
import type { Setting } from "../core/domain/setting.ts";
import { WORK_VARIABLES } from "../core/domain/model-work.ts";

export interface KnownSetting extends Pick<Setting, "name" | "area" | "kind" | "of"> {
  /** Of an address: the variables of the keys that are sent there. */
  readonly keys?: readonly string[];
}

const text = (name: string, area: Setting["area"]): KnownSetting => ({ name, area, kind: "text" });
const number = (name: string): KnownSetting => ({ name, area: "limits", kind: "number" });
const dollars = (name: string): KnownSetting => ({ name, area: "limits", kind: "dollars" });

export const KNOWN_SETTINGS: readonly KnownSetting[] = [
  ...[...new Set(Object.values(WORK_VARIABLES)), "FOOTNOTE_PRICES", "FOOTNOTE_EMBED", "FOOTNOTE_RERANK"].map(
    (name) => text(name, "models"),
  ),
  ...PROVIDERS.flatMap(({ title, apiKeyEnvs, baseURLEnv }): KnownSetting[] => [
    ...apiKeyEnvs.map((name) => ({ name, area: "models", kind: "secret", of: title }) as const),
    { name: baseURLEnv, area: "models", kind: "address", of: title, keys: apiKeyEnvs },
  ]),
  { name: "FOOTNOTE_WEB", area: "search", kind: "on-off" },
  text("FOOTNOTE_ENGINES", "search"),
  ...ENGINES.flatMap((row): KnownSetting[] =>
    row.kind === "keyless"
      ? []
      : [
          {
            name: row.env,
            area: "search",
            kind: row.kind === "address" ? "address" : "secret",
            of: row.name,
          },
        ],
  ),
  dollars("FOOTNOTE_MAX_COST_PER_QUESTION"),
  dollars("FOOTNOTE_MAX_COST_PER_DAY"),
  dollars("FOOTNOTE_DIGEST_CONFIRM"),
  number("FOOTNOTE_MAX_QUESTIONS"),
  number("FOOTNOTE_MAX_REQUESTS_PER_MINUTE"),
  number("FOOTNOTE_MAX_FILE_MB"),
  number("FOOTNOTE_CACHE_MB"),
  number("FOOTNOTE_ORIGINALS_MB"),
  number("FOOTNOTE_KEPT_PAGES_DAYS"),
  number("FOOTNOTE_KEPT_PAGES_MB"),
];
