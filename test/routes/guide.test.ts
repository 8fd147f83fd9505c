/** The guide in spaces of people: whoever asks about Footnote is answered from it, and no space is given it unasked. */
import { afterAll, expect, test } from "vitest";
import type { Turn } from "../../src/core/domain/answer.ts";
import type { Document } from "../../src/core/domain/document.ts";
import { endEverything } from "../footnote-process.ts";
import { readJson } from "../http-client.ts";
import { type Person, request, signedIn, withRoutes } from "../signed-in.ts";

afterAll(endEverything);

const ask = async (address: string, { cookie }: Person, question: string): Promise<Turn> =>
  readJson(await request(address, "POST", "/api/ask", { cookie, accept: "application/json" }, { question }));
const guideOf = async (person: Person): Promise<readonly Document[]> =>
  (await readJson<{ documents: Document[] }>(await person.ask("GET", "/api/documents?guide=true"))).documents;

test("who asks about Footnote in a space of his own is answered from the guide, and other spaces hold none of it", () =>
  withRoutes(
    async (routes) => {
      const root = await signedIn(routes, "root");
      const [ada, ben] = [await signedIn(routes, "ada"), await signedIn(routes, "ben")];
      await ask(routes.address, ben, "How high is the tower of Ringsted?");
      expect(await guideOf(ben)).toEqual([]);
      for (const question of ["How do I back up Footnote?", "怎么添加一个文件夹里的文档？"]) {
        const { answer } = await ask(routes.address, ada, question);
        expect(await ask(routes.address, root, question)).toMatchObject({ answer: { text: answer.text } });
        expect(answer.sources.map(({ url }) => url)).toEqual(
          expect.arrayContaining([expect.stringMatching(/^guide:/u)]),
        );
        // What it quotes is there to be opened.
        const opened = await ada.ask("GET", `/api/documents/${answer.sources[0]?.documentId}/text`);
        expect(opened.status).toBe(200);
      }
      expect(await guideOf(ben)).toEqual([]);
      // A page that was removed stays so.
      const [page] = await guideOf(ada);
      expect((await ada.ask("DELETE", `/api/documents/${page?.id}`)).status).toBe(204);
      await ask(routes.address, ada, "What is Footnote?");
      expect((await guideOf(ada)).map(({ id }) => id)).not.toContain(page?.id);
    },
    { FOOTNOTE_WEB: "off" },
    { hasGuide: true },
  ));
