/** An index that is lost or damaged in either tier: the next start heals it or says `reindex`, and nothing is lost. */
import { cpSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addPaths } from "../src/services/library/add-paths.ts";
import { readConfig } from "../src/compose/config.ts";
import { type Footnote, openFootnote } from "../src/compose/open-footnote.ts";
import { asFootnoteError, type FootnoteError } from "../src/core/domain/errors.ts";
import { endEverything, footnoteJson, tempFolder } from "./footnote-process.ts";
import { seeded } from "./seeded.ts";

const keeperOf = (nth: number): string => `The keeper of tower${nth} is called Keeper${nth}.`;
/** Over 2,000 passages added at once go to LanceDB, the few that follow to FTS5. */
const FIRST = 420;
const sound = tempFolder();

const openAt = (data: string, said: FootnoteError[] = []): Promise<Footnote> =>
  openFootnote(readConfig({ FOOTNOTE_READER: "off" }, data), (error) => said.push(error));

beforeAll(async () => {
  const long = (nth: number): string =>
    `${keeperOf(nth)}\n\n${`Tower${nth} stands by the sea, its lamp is lit at dusk. `.repeat(70)}`;
  const files = Array.from({ length: FIRST }, (_, nth) => [`${nth}.txt`, long(nth)]);
  const footnote = await openAt(sound);
  await addPaths(footnote, [tempFolder(Object.fromEntries(files))]);
  await addPaths(footnote, [tempFolder({ "late.txt": keeperOf(9_999) })]);
  await footnote.close();
  expect(
    readdirSync(join(sound, "index")).filter((name) => ["fresh.db", "many"].includes(name)),
  ).toHaveLength(2);
});

afterAll(endEverything);

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

const rubbish = (length: number): Uint8Array => {
  const random = seeded(length);
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
};

const halve = (file: string): void => truncateSync(file, Math.floor(statSync(file).size / 2));

const DAMAGE: Record<string, (index: string) => void> = {
  "the folder is gone": (index) => rmSync(index, { recursive: true }),
  "the folder is a file": (index) => {
    rmSync(index, { recursive: true });
    writeFileSync(index, "this is no folder");
  },
  "fresh.db is gone": (index) => rmSync(join(index, "fresh.db")),
  "fresh.db is empty": (index) => truncateSync(join(index, "fresh.db")),
  "fresh.db is cut in half": (index) => halve(join(index, "fresh.db")),
  "fresh.db is rubbish": (index) => writeFileSync(join(index, "fresh.db"), rubbish(50_000)),
  "fresh.db is rubbish behind its first page": (index) => {
    const file = join(index, "fresh.db");
    const { size } = statSync(file);
    truncateSync(file, 4_096);
    writeFileSync(file, rubbish(size - 4_096), { flag: "a" });
  },
  "many is gone": (index) => rmSync(join(index, "many"), { recursive: true }),
  "many is a file": (index) => {
    rmSync(join(index, "many"), { recursive: true });
    writeFileSync(join(index, "many"), "this is no folder");
  },
  "every file of many is empty": (index) =>
    filesOf(join(index, "many")).forEach((file) => truncateSync(file)),
  "every file of many is cut in half": (index) => filesOf(join(index, "many")).forEach((file) => halve(file)),
  "every file of many is rubbish": (index) =>
    filesOf(join(index, "many")).forEach((file) => writeFileSync(file, rubbish(statSync(file).size))),
  "the rows of many are rubbish": (index) =>
    filesOf(join(index, "many"))
      .filter((file) => file.endsWith(".lance"))
      .forEach((file) => writeFileSync(file, rubbish(statSync(file).size))),
  "the rows of many are gone": (index) =>
    filesOf(join(index, "many"))
      .filter((file) => file.endsWith(".lance"))
      .forEach((file) => rmSync(file)),
  "the words of many are gone": (index) =>
    filesOf(join(index, "many"))
      .filter((file) => file.includes("_indices"))
      .forEach((file) => rmSync(file)),
  "the manifests of many are gone": (index) =>
    filesOf(join(index, "many"))
      .filter((file) => file.endsWith(".manifest"))
      .forEach((file) => rmSync(file)),
};

/** The answers of a start, as `ask` and `serve` make one, to questions about either tier. */
async function answersOf(data: string): Promise<string[]> {
  const footnote = await openAt(data);
  try {
    await footnote.indexer.heal();
    const answers: string[] = [];
    for (const nth of [0, FIRST - 1, 9_999]) {
      const { run } = await footnote.ask({ question: `Who is the keeper of tower${nth}?` });
      answers.push((await run.turn).answer.text);
    }
    return answers;
  } finally {
    await footnote.close();
  }
}

const RIGHT = [0, FIRST - 1, 9_999].map((nth) => expect.stringContaining(`Keeper${nth}.`) as string);

test.each(Object.keys(DAMAGE))("%s: healed, or `reindex` is asked for and mends it", async (name) => {
  const data = tempFolder();
  cpSync(sound, data, { recursive: true });
  DAMAGE[name]?.(join(data, "index"));
  const first = await answersOf(data).catch(asFootnoteError);
  if (Array.isArray(first)) expect(first).toEqual(RIGHT);
  else {
    expect(first).toMatchObject({ code: "index-unavailable", hint: expect.stringContaining("reindex") });
    expect((await footnoteJson(["reindex", "--data", data])).code).toBe(0);
    expect(await answersOf(data)).toEqual(RIGHT);
  }
  const opened = await openAt(data);
  expect((await opened.store.countDocuments()).documents).toBe(FIRST + 1);
  await opened.close();
});

test("nothing is made anew where nothing is wrong", async () => {
  const footnote = await openAt(sound);
  expect(await footnote.indexer.heal()).toBe(false);
  await footnote.close();
});
