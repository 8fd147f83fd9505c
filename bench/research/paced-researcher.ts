/** A scripted model that researches, at 60 tokens a second, in a process of its own: prints its address. */
import { startFakeModel } from "../../test/fake-model-server.ts";
import { researcherReply } from "../../test/fake-researcher.ts";

const CHARACTERS_A_TOKEN = 4;
const TOKENS_A_SECOND = 60;

const { baseURL } = await startFakeModel({
  reply: ({ body }) => ({ kind: "text", text: researcherReply(body.messages ?? []) }),
  partLength: CHARACTERS_A_TOKEN,
  partMs: 1_000 / TOKENS_A_SECOND,
});
console.log(baseURL);
