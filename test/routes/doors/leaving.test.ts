/** A client that leaves while what it asked is being begun. */
import { afterAll, expect, test } from "vitest";
import { beginAnswer } from "../../../src/apps/server/doors/chat/chat-answer.ts";
import { createConversations } from "../../../src/apps/server/doors/chat/conversations.ts";
import { endEverything } from "../../footnote-process.ts";
import { upload } from "../../http-client.ts";
import { openRoutes } from "../../routes-here.ts";

afterAll(endEverything);

test("ends its question, as one that leaves later does", async () => {
  const routes = await openRoutes();
  const { address, footnote } = routes;
  try {
    await upload(address, "mill.md", "# The mill\n\nThe mill at Vesterby was built in 1811 by Anna Holm.\n");
    const request = {
      model: "footnote",
      messages: [{ role: "user" as const, content: "Who built the mill at Vesterby?" }],
    };
    const way = { kind: "answer", isSonar: false, isStrict: false, showsThoughts: false } as const;
    const { parts } = await beginAnswer(request, way, footnote, createConversations(), AbortSignal.abort());
    await expect(Array.fromAsync(parts)).rejects.toMatchObject({ code: "cancelled" });
  } finally {
    await routes.close();
  }
});
