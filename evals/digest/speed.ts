/**
 * Time and memory of digests of 10,000 and 300,000 words, each in a process of its own: recordings of the sets, one after
 * the other. Processor time, since the machine is shared; the peak is of the whole process.
 */
import { spawnSync } from "node:child_process";
import { digestDocument } from "../../src/core/digest/digest-document.ts";
import { findData, readSet } from "./sets.ts";

const SIZES = [10_000, 300_000];
const SETS = { en: "qmsum", zh: "vcsum" } as const;

export async function measureSpeed(): Promise<Record<string, unknown>> {
  const measured: Record<string, unknown> = {};
  for (const language of ["en", "zh"] as const) {
    for (const size of SIZES) {
      const run = spawnSync(process.execPath, [import.meta.filename, language, String(size)], {
        encoding: "utf8",
      });
      const line = run.stdout.trim().split("\n").at(-1) ?? "";
      measured[`${language}${size}`] =
        run.status === 0 ? JSON.parse(line) : { error: run.stderr.slice(-300) };
      console.log(`speed ${language} ${size} ${line}`);
    }
  }
  return measured;
}

/** Words are counted by spaces, Chinese ones by two characters. */
function textOf(language: "en" | "zh", size: number): string {
  const set = readSet(findData() ?? "", SETS[language]);
  const parts: string[] = [];
  let words = 0;
  for (let round = 0; words < size; round++) {
    for (const { text } of set?.recordings ?? []) {
      // Said again, sentences would count once: each round differs.
      const own = round === 0 ? text : text.replace(/(?<=[\p{L}\p{N}])(?=[。.])/gu, ` ${round}`);
      const left = Math.ceil((size - words) * (language === "zh" ? 2 : 6));
      parts.push(own.slice(0, left));
      words += language === "zh" ? Math.min(own.length, left) / 2 : own.slice(0, left).split(/\s+/u).length;
      if (words >= size) break;
    }
  }
  return parts.join("\n\n");
}

if (process.argv[1] === import.meta.filename) {
  const [language, size] = [process.argv[2] as "en" | "zh", Number(process.argv[3])];
  const text = textOf(language, size);
  const before = process.cpuUsage();
  const startedMs = performance.now();
  const digest = digestDocument({ text, marks: [], language }, language);
  const { user, system } = process.cpuUsage(before);
  console.log(
    JSON.stringify({
      characters: text.length,
      chapters: digest.chapters.length,
      wallMs: Math.round(performance.now() - startedMs),
      processorMs: Math.round((user + system) / 1_000),
      peakMb: Math.round(process.resourceUsage().maxRSS / 1_024),
    }),
  );
}
