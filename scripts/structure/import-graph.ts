/** Who may import whom, and who reaches whom. Paths are from the repository root, with `/`. Packages are not followed. */
import type { ModuleFacts } from "./module-facts.ts";

export type LayerName =
  | "lib"
  | "contract"
  | "core"
  | "weights"
  | "adapters"
  | "services"
  | "compose"
  | "apps";

export interface Layer {
  readonly name: LayerName;
  /** The browser's part of `apps`, with rules of its own. */
  readonly web: boolean;
}

/** What each layer may import besides itself. */
const MAY_IMPORT: Readonly<Record<LayerName, readonly string[]>> = {
  lib: [],
  contract: ["src/core/domain/", "src/lib/"],
  core: ["src/lib/"],
  weights: ["src/core/", "src/lib/"],
  adapters: ["src/core/", "src/lib/", "src/weights/"],
  services: ["src/core/", "src/lib/"],
  compose: ["src/services/", "src/adapters/", "src/core/", "src/lib/", "src/weights/", "src/contract/"],
  apps: ["src/compose/", "src/services/", "src/core/", "src/lib/", "src/contract/"],
};
const LAYERS = Object.keys(MAY_IMPORT) as LayerName[];
const WEB = "src/apps/web/";
const WEB_MAY_IMPORT = ["src/lib/", "src/core/domain/", "src/contract/", WEB];

/** Each folder of core may import those before it: the order in which an answer is made, and what uses answers last. */
export const CORE_ORDER = [
  "domain",
  "ports",
  "calculate",
  "prompts",
  "models",
  "reader",
  "retrieval",
  "check",
  "export",
  "repair",
  "digest",
  "answer",
  "research",
  "library",
  "sites",
  "discover",
  "probe",
  "plans",
  "sponsor",
] as const;

/** `undefined` outside the layers. */
export function layerOf(path: string): Layer | undefined {
  const name = LAYERS.find((layer) => path.startsWith(`src/${layer}/`));
  return name === undefined ? undefined : { name, web: path.startsWith(WEB) };
}

/** The file that a relative specifier names; `undefined` for packages and `node:`. */
export function resolveImport(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".") && !specifier.startsWith("/")) return undefined;
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.replace(/[?#].*$/, "").split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** `undefined` where the file at `path` may import `target`, else why not. */
export function mayImport(path: string, target: string): string | undefined {
  const from = layerOf(path);
  if (from === undefined) return undefined;
  if (from.web) {
    const allowed = WEB_MAY_IMPORT.some((folder) => target.startsWith(folder));
    return allowed ? undefined : "apps/web may import only lib, contract, core/domain and itself";
  }
  if (layerOf(target) === undefined) return "it stands outside the layers of src";
  // Fitted numbers: data of a kind with constants, which change nothing of what a layer may know.
  if ((from.name === "core" || from.name === "adapters") && /^src\/weights\/[a-z0-9-]+\.json$/.test(target))
    return undefined;
  if (from.name === "core" && target.startsWith("src/core/")) return againstCoreOrder(path, target);
  const allowed = [`src/${from.name}/`, ...MAY_IMPORT[from.name]].some((folder) => target.startsWith(folder));
  return allowed
    ? undefined
    : "imports run apps → compose → services → core → lib and compose → adapters → core";
}

function againstCoreOrder(path: string, target: string): string | undefined {
  const [from, to] = [path, target].map((one) => coreFolderOf(one));
  if (from === undefined || to === undefined) return "a file of core stands in one of its folders";
  const places = [from, to].map((folder) => (CORE_ORDER as readonly string[]).indexOf(folder));
  const unknown = [from, to].find((_, nth) => places[nth] === -1);
  if (unknown !== undefined) return `core/${unknown} has no place in the order of core's folders`;
  return (places[1] as number) <= (places[0] as number)
    ? undefined
    : `core/${to} comes after core/${from} in the order of core's folders`;
}

function coreFolderOf(path: string): string | undefined {
  const parts = path.split("/");
  return parts.length > 3 ? parts[2] : undefined;
}

/** For each file that `start` reaches by any number of imports: the way there, `start` first. */
export function reachableFrom(start: string, facts: ReadonlyMap<string, ModuleFacts>): string[][] {
  const ways = new Map<string, string[]>([[start, [start]]]);
  for (const [path, way] of ways) {
    for (const { specifier } of facts.get(path)?.imports ?? []) {
      const target = resolveImport(path, specifier);
      if (target !== undefined && !ways.has(target)) ways.set(target, [...way, target]);
    }
  }
  return [...ways.values()].slice(1);
}
