/** What the routes say while their server stops. */
import { afterAll, expect, test } from "vitest";
import { endEverything } from "../footnote-process.ts";
import { postJson, readJson } from "../http-client.ts";
import { openRoutes } from "../routes-here.ts";

afterAll(endEverything);

test.each(["application/json", "text/event-stream"])(
  "a question that comes while the server stops is refused for now, as %s",
  async (accept) => {
    const routes = await openRoutes();
    await routes.footnote.runs.close();
    const asked = await postJson(
      `${routes.address}/api/ask`,
      { question: "Who built the mill?" },
      { accept },
    );
    expect(await readJson(asked, 503)).toMatchObject({
      error: { code: "run-interrupted", hint: expect.any(String) },
    });
    await routes.close();
  },
);
