/**
 * Questions of people over small folders of their own, asked of a server as they start it, with Footnote's guide beside them
 * and no model, with the reader and by words alone:
 *   node evals/folders/run.ts [--folders errands,club,town] [--rows]
 * Right is an answer that has the words asked for and none of the wrong ones, and a refusal where the folder does not answer;
 * whether it is well formed is not seen. `errands` and `town` were written by somebody who knew nothing of the code; `town` is
 * reported on and not looked at: `--rows` leaves it out. Five more (`market`, `harbour`, `kitchen`, `street`, `yard`) are of
 * ours, 80 documents side by side in two languages, asked in other words than they are written in; `yard` is kept apart like
 * `town`, the others are to look at and to fit on. The last line is one JSON line.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { endEverything, footnote, startServer, tempFolder } from "../../test/footnote-process.ts";
import { askTurn } from "../../test/http-client.ts";

const { values: options } = parseArgs({
  options: {
    folders: { type: "string", default: "errands,club,town" },
    rows: { type: "boolean", default: false },
  },
});
const HERE = fileURLToPath(new URL(".", import.meta.url));
const REPORTED: ReadonlySet<string> = new Set(["town", "yard"]);
/** What the setting says; empty is as if it were not there. */
const READERS = { reader: "", words: "off" } as const;

interface Row {
  readonly question: string;
  readonly kind: string;
  readonly answerable: boolean;
  /** One of these words is in the answer. */
  readonly gold?: readonly string[];
  /** None of these. */
  readonly wrong?: readonly string[];
  /** One of each. */
  readonly all?: readonly (readonly string[])[];
}

function isRight({ answerable, gold = [], wrong = [], all = [] }: Row, said: string | undefined): boolean {
  if (said === undefined || !answerable) return (said === undefined) !== answerable;
  const has = (words: string): boolean => said.toLowerCase().includes(words.toLowerCase());
  return gold.some(has) && !wrong.some(has) && all.every((words) => words.some(has));
}

async function measure(name: string, by: keyof typeof READERS) {
  const folder = join(HERE, "fixtures", name);
  const data = tempFolder();
  const env = { FOOTNOTE_READER: READERS[by] };
  await footnote(["add", join(folder, "docs"), "--data", data], env);
  const server = await startServer(data, env);
  const sums = { answerable: { right: 0, of: 0 }, unanswerable: { right: 0, of: 0 } };
  const rows = readFileSync(join(folder, "questions.jsonl"), "utf8").trim().split("\n");
  for (const row of rows.map((line) => JSON.parse(line) as Row)) {
    const part = row.answerable ? "answerable" : "unanswerable";
    const { answer } = await askTurn(server.address, { question: row.question, writer: "extractive" });
    const said = answer.status === "answered" ? answer.text : undefined;
    const right = isRight(row, said);
    sums[part].of++;
    if (right) sums[part].right++;
    if (options.rows && !REPORTED.has(name) && by === "reader")
      console.log(
        `${right ? "right" : "WRONG"} ${row.question}\n      ${said?.replace(/\s+/gu, " ") ?? "(refused)"}`,
      );
  }
  await server.end();
  console.log(
    `${name}, ${by}: ${sums.answerable.right} of ${sums.answerable.of} answered rightly, ${sums.unanswerable.right} of ${sums.unanswerable.of} refused rightly`,
  );
  return sums;
}

const result: Record<string, unknown> = { eval: "folders" };
try {
  for (const name of options.folders.split(","))
    result[name] = { reader: await measure(name, "reader"), words: await measure(name, "words") };
} finally {
  await endEverything();
}
console.log(JSON.stringify(result));
