/**
 * What readers make of each format:
 *   node evals/formats/run.ts [--before FOLDER] [--speed]
 * Over small files of our own (`test/format-fixtures`): words found of those that are there, statements that stand whole and
 * in order, rows of tables, markup that is in the text, and whether what was left out is told. `--before` measures another
 * checkout on the same files in the same run. `--speed` also reads files of some megabytes. The last line is one JSON line.
 * Not covered: PDF (`pdf-kinds.ts`, `pdf-recall.ts`) and web pages, which have measures of their own.
 */
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { createPageReader, type PageReaderThreads } from "../../src/adapters/pages/page-reader.ts";
import { asFootnoteError } from "../../src/core/domain/errors.ts";
import { FORMAT_FIXTURES } from "../../test/format-fixtures/format-fixtures.ts";
import { largeFiles } from "./large-files.ts";
import { type FormatScore, scoreFormat } from "./score.ts";

const { values: options } = parseArgs({
  options: { before: { type: "string" }, speed: { type: "boolean", default: false } },
});

type Readers = { createPageReader: (options?: { threads?: number }) => PageReaderThreads };

async function scores(reader: PageReaderThreads): Promise<FormatScore[]> {
  const all: FormatScore[] = [];
  for (const fixture of FORMAT_FIXTURES) {
    try {
      all.push(scoreFormat(fixture, await reader.read(fixture.bytes, { name: fixture.name })));
    } catch (thrown) {
      all.push(scoreFormat(fixture, { refused: asFootnoteError(thrown).code }));
    }
  }
  return all;
}

function summary(all: readonly FormatScore[]) {
  const sum = (of: (score: FormatScore) => number): number =>
    all.reduce((total, score) => total + of(score), 0);
  const share = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 1000;
  return {
    files: all.length,
    refused: all.filter(({ refused }) => refused !== undefined).length,
    words: share(
      sum(({ found }) => found),
      sum(({ words }) => words),
    ),
    inOrder: share(
      sum(({ inOrder }) => inOrder),
      sum(({ statements }) => statements),
    ),
    rows: share(
      sum(({ rows }) => rows),
      sum(({ ofRows }) => ofRows),
    ),
    noise: sum(({ noise }) => noise),
    told: all.filter(({ isTold, refused }) => isTold && refused === undefined).length,
  };
}

const reader = createPageReader({ threads: 1 });
const now = await scores(reader);
for (const { name, found, words, inOrder, statements, rows, ofRows, noise, isTold, refused } of now) {
  const told = isTold ? "" : ", what was left out is not told as it should be";
  console.log(
    refused === undefined
      ? `${name}: words ${found}/${words}, in order ${inOrder}/${statements}, rows ${rows}/${ofRows}, noise ${noise}${told}`
      : `${name}: refused (${refused})`,
  );
}
const result: Record<string, unknown> = { eval: "formats", after: summary(now) };

if (options.before !== undefined) {
  const url = pathToFileURL(join(resolve(options.before), "src/adapters/pages/page-reader.ts")).href;
  const old = (await import(url)) as Readers;
  const other = old.createPageReader({ threads: 1 });
  result["before"] = summary(await scores(other));
  await other.close();
}

if (options.speed) {
  const speed: Record<string, { secondsPerMb: number; residentMb: number }> = {};
  for (const { name, bytes, megabytes } of largeFiles()) {
    const startedMs = performance.now();
    await reader.read(bytes, { name });
    const seconds = (performance.now() - startedMs) / 1000;
    const residentMb = Math.round(process.memoryUsage.rss() / 1e6);
    speed[name] = { secondsPerMb: Math.round((seconds / megabytes) * 1000) / 1000, residentMb };
    console.log(`${name}: ${megabytes.toFixed(1)} MB in ${seconds.toFixed(2)} s`);
  }
  result["speed"] = speed;
}
await reader.close();
console.log(JSON.stringify(result));
