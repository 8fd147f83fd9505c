/** Who may import whom, and who reaches whom. Paths are from the repository root, with `/`. Packages are not followed. */
import type { ModuleFacts } from "./module-facts.ts";

export type LayerName = "lib" | "core" | "adapters" | "apps";

export interface Layer {
  readonly name: LayerName;
  /** The browser's part of `apps`, with rules of its own. */
  readonly web: boolean;
}

/** Each layer may import itself and those before it. */
const ORDER: readonly LayerName[] = ["lib", "core", "adapters", "apps"];
const WEB = "src/apps/web/";
const WEB_MAY_IMPORT = ["src/lib/", "src/core/domain/", WEB];

/** `undefined` outside the four layers. */
export function layerOf(path: string): Layer | undefined {
  const name = ORDER.find((layer) => path.startsWith(`src/${layer}/`));
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

/** `undefined` where a file of `from` may import `target`, else why not. */
export function mayImport(from: Layer, target: string): string | undefined {
  const to = layerOf(target);
  if (from.web) {
    const allowed = WEB_MAY_IMPORT.some((folder) => target.startsWith(folder));
    return allowed ? undefined : "apps/web may import only lib, core/domain and itself";
  }
  if (to === undefined) return "it stands outside the layers of src";
  if (ORDER.indexOf(to.name) > ORDER.indexOf(from.name)) return `imports run apps → adapters → core → lib`;
  return undefined;
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
