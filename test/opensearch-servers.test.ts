/**
 * A library over PostgreSQL and OpenSearch, by the programs that people run: carried over and back its answers stay the same, a backup is
 * restored, what one server adds another finds, and what happens while the index is away.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Turn } from "../src/core/domain/answer.ts";
import type { Document } from "../src/core/domain/document.ts";
import {
  endEverything,
  eventually,
  footnote,
  footnoteJson,
  startServer,
  tempFolder,
} from "./footnote-process.ts";
import { askTurn, readJson, uploadFile } from "./http-client.ts";
import {
  anyOpensearch,
  hasOpensearch,
  type OpensearchServer,
  WITHOUT_OPENSEARCH,
} from "./opensearch-server.ts";
import { type PostgresServer, postgresPrograms, startPostgres } from "./postgres-server.ts";

const BELL = "Who rings the bell of Ringsted?";
const LAMP_ZH = "灵斯泰兹的灯由谁看管？";
const NOTES = {
  "bell.md": "# The bell\n\nThe bell of Ringsted is rung by Jens Lund. It is rung at noon.\n",
  "lamp.md": "# 灯\n\n灵斯泰兹的灯由阿达看管。她住在塔里。\n",
};
const PLAIN = { FOOTNOTE_PROBE: "off" };
const programs = postgresPrograms();

describe.skipIf(programs === undefined || !hasOpensearch())(
  `over PostgreSQL and OpenSearch (apt-get install postgresql; ${WITHOUT_OPENSEARCH})`,
  () => {
    let postgres: PostgresServer;
    let opensearch: OpensearchServer;
    beforeAll(async () => {
      [postgres, opensearch] = await Promise.all([startPostgres(), anyOpensearch()]);
    }, 600_000);
    afterAll(async () => {
      await endEverything();
      await opensearch?.remove();
      await postgres?.remove();
    });

    const answers = async (folder: string, env: Record<string, string>) => {
      const all = [];
      for (const question of [BELL, LAMP_ZH]) {
        const args = ["ask", question, "--sources", "library", "--data", folder];
        all.push(((await footnoteJson(args, env)).json as Turn).answer);
      }
      return all;
    };

    test("a folder is carried over, restored from a backup, and carried back, and answers stay the same", async () => {
      const [data, back] = [tempFolder(), tempFolder()];
      const address = await postgres.create("carried");
      const there = { ...PLAIN, DATABASE_URL: address, OPENSEARCH_URL: opensearch.address };
      await footnote(["add", tempFolder(NOTES), "--data", data], PLAIN);
      const before = await answers(data, PLAIN);
      expect(before.map(({ text }) => text)).toEqual([
        expect.stringContaining("Jens Lund") as string,
        expect.stringContaining("阿达") as string,
      ]);
      expect(await footnoteJson(["move", "--to", address, "--data", data], PLAIN)).toMatchObject({ code: 0 });
      await footnote(["reindex", "--data", tempFolder()], there);
      expect(await answers(tempFolder(), there)).toEqual(before);

      // As the guide has it: into another database, and tried with an index of another name.
      const dump = join(tempFolder(), "footnote.dump");
      const program = (name: string, ...args: string[]) =>
        execFileSync(join(programs as string, name), args, { stdio: "pipe" });
      program("pg_dump", "--format=custom", `--file=${dump}`, address);
      const restored = await postgres.create("restored");
      program("pg_restore", "--no-owner", `--dbname=${restored}`, dump);
      const beside = { ...there, DATABASE_URL: restored, OPENSEARCH_INDEX: "drill" };
      await footnote(["reindex", "--data", tempFolder()], beside);
      expect(await answers(tempFolder(), beside)).toEqual(before);

      expect(await footnoteJson(["move", "--to", back], there)).toMatchObject({ code: 0 });
      expect(await answers(back, PLAIN)).toEqual(before);
      await opensearch.ask("DELETE", "/drill-*");
    }, 600_000);

    test("what one server adds another finds; what is added while the index is away is found when it is back", async () => {
      const database = await postgres.create("shared");
      const env = { ...PLAIN, DATABASE_URL: database, OPENSEARCH_URL: opensearch.address };
      const [here, there] = await Promise.all([1, 2].map(() => startServer(tempFolder(), env)));
      await uploadFile(here!.address, "bell.md", NOTES["bell.md"]);
      expect((await askTurn(there!.address, { question: BELL })).answer.text).toContain("Jens Lund");
      const { json } = await footnoteJson(["doctor", "--data", tempFolder()], env);
      expect(JSON.stringify(json)).toContain("OpenSearch");

      // A server that starts while nobody answers at the address of the index.
      const away = await startServer(tempFolder(), { ...env, OPENSEARCH_URL: "http://127.0.0.1:1" });
      const refused = await uploadFile(away.address, "lamp.md", NOTES["lamp.md"]);
      expect(await refused.json()).toMatchObject({ error: { code: "index-unreachable" } });
      const { documents } = await readJson<{ documents: Document[] }>(
        await fetch(`${away.address}/api/documents`),
      );
      expect(documents.some(({ url }) => url.includes("lamp"))).toBe(true);
      await away.end();
      await eventually(async () =>
        (await askTurn(there!.address, { question: LAMP_ZH })).answer.text.includes("阿达"),
      );
    }, 600_000);
  },
);
