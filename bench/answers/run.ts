/**
 * What an answer without a model costs, with the reader: processor time of the whole process for sixteen questions in two
 * languages, eight of which the documents answer, over small documents of our own (evals/qa/across) beside the guide, all
 * vectors made: `node bench/answers/run.ts [--of PATH]` (another checkout of the sources, to hold one state against another). Processor time counts other
 * work on the machine little, but not for nothing. The last line is JSON.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

const QUESTIONS = {
  answered: [
    "What does a berth cost a night?",
    "How many tanks does the field station have?",
    "When did Astrid Lindqvist receive the Polhem Prize?",
    "How long does the warranty of the pump last?",
    "读者证每次可以借几本书？",
    "双人间每晚多少钱？",
    "行李最多可以寄存几天？",
    "下次会议定在哪一天？",
  ],
  refused: [
    "How deep is the harbour basin?",
    "Where was Keiko Ikeda born?",
    "What does the pump weigh?",
    "Who designed the greenhouse?",
    "图书馆有几层楼？",
    "民宿的老板娘叫什么名字？",
    "健身房一次多少钱？",
    "沈秋白有几个孩子？",
  ],
} as const;

const { values } = parseArgs({ options: { of: { type: "string" } } });
const root = path.resolve(values.of ?? path.join(import.meta.dirname, "../.."));
// Of whichever checkout is measured: the types are those of this one.
const from = async <T>(file: string): Promise<T> => (await import(path.join(root, "src", file))) as T;
const { readConfig } = await from<typeof import("../../src/compose/config.ts")>("compose/config.ts");
const { openFootnote } =
  await from<typeof import("../../src/compose/open-footnote.ts")>("compose/open-footnote.ts");
const { seedGuide } = await from<typeof import("../../src/services/library/seed-guide.ts")>(
  "services/library/seed-guide.ts",
);

const folder = mkdtempSync(path.join(tmpdir(), "footnote-bench-answers-"));
const footnote = await openFootnote(readConfig({}, folder), (error) =>
  console.error(error.code, error.message, error.cause),
);
const documents = ["seen", "kept"].flatMap((part) => {
  const beside = path.join(import.meta.dirname, "../../evals/qa/across", part);
  return readdirSync(beside)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => ({
      url: `file:///${name}`,
      bytes: new Uint8Array(readFileSync(path.join(beside, name))),
      hints: { name },
    }));
});
await footnote.library.add(documents);
await footnote.library.settle();
await seedGuide(footnote, { folder: path.join(root, "docs/guide"), version: "bench" });
await footnote.embedded();

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function ask(question: string): Promise<{ ms: number; isAnswered: boolean }> {
  const begunMs = cpuMs();
  const { run } = await footnote.ask({ question, writer: "extractive" });
  const { answer } = await run.turn;
  return { ms: cpuMs() - begunMs, isAnswered: answer.status === "answered" };
}

// The first question of a process waits for the weights.
await ask("How many apprentices were there?");
const rows: { question: string; kind: string; ms: number; isAnswered: boolean }[] = [];
for (const [kind, questions] of Object.entries(QUESTIONS))
  for (const question of questions) rows.push({ question, kind, ...(await ask(question)) });
const { passages } = await footnote.store.countDocuments();
await footnote.close();
rmSync(folder, { recursive: true, force: true });

for (const { question, kind, ms, isAnswered } of rows)
  console.log(`${Math.round(ms)} ms  ${isAnswered ? "answered" : "refused"} (${kind})  ${question}`);
const spreadOf = (isAnswered: boolean) => {
  const times = rows
    .filter((row) => row.isAnswered === isAnswered)
    .map(({ ms }) => ms)
    .sort((a, b) => a - b);
  const at = (share: number): number => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
  return { count: times.length, medianMs: at(0.5), worstMs: at(1) };
};
const asWanted = rows.filter(({ kind, isAnswered }) => (kind === "answered") === isAnswered).length;
console.log(
  JSON.stringify({
    bench: "answers",
    passages,
    answered: spreadOf(true),
    refused: spreadOf(false),
    asWanted,
  }),
);
