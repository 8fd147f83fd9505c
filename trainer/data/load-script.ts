/** The tables between simplified and traditional Chinese from their source; undefined where it is missing. */
import { type HanScript, hanScript, readTable } from "./han-script.ts";
import type { OpenSource } from "./open-sources.ts";

export function loadScript(open: ReadonlyMap<string, OpenSource>): HanScript | undefined {
  const source = open.get("opencc");
  if (source === undefined) return undefined;
  const table = (...names: readonly string[]): Map<string, string> =>
    readTable(...names.map((name) => source.repository.text(`data/dictionary/${name}.txt`) ?? ""));
  return hanScript(table("STPhrases", "STCharacters"), table("TSPhrases", "TSCharacters"));
}
