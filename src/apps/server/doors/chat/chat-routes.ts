/** Chat completions: `POST /chat/completions` as Perplexity has it, and `/v1/chat/completions` as OpenAI has it. */
import type { Source } from "../../../../core/domain/answer.ts";
import { FootnoteError } from "../../../../core/domain/errors.ts";
import { say } from "../../../../core/domain/said/say.ts";
import type { Footnote } from "../../../../compose/open-footnote.ts";
import type { LogError } from "../../../../services/log.ts";
import { here, type ServerApp, type ServerContext } from "../../server-env.ts";
import { type AnswerForm, answerForm } from "../answer-form.ts";
import { readBody } from "../read-body.ts";
import { replyFrames } from "../reply-frames.ts";
import { markedText } from "./answer-parts.ts";
import { beginAnswer, type ChatPart, type Finished } from "./chat-answer.ts";
import { type ChatWay, chatWay } from "./chat-models.ts";
import { type ChatHead, chatUsage, completionOf, footnotesOf, sourcesOf } from "./chat-reply.ts";
import { type ChatRequest, readChatRequest } from "./chat-request.ts";
import { chatFrames, type StreamForm } from "./chat-stream.ts";
import { type Conversations, createConversations } from "./conversations.ts";
import { offeredTools } from "./relay-tools.ts";
import { untilStop } from "./until-stop.ts";
import { unsupported } from "../refusals.ts";
import { jsonWish, relayFrames, relayRequest, wholeRelay } from "./relay-chat.ts";

export function addChatRoutes(app: ServerApp, log: LogError): void {
  /** Of each space and person: the same words elsewhere are another thread. */
  const conversationsOf = new WeakMap<Footnote, Conversations>();

  const complete = async (context: ServerContext) => {
    const footnote = here(context);
    const request = readChatRequest(await readBody(context));
    const way = chatWay(request.model, footnote.models);
    const { signal } = context.req.raw;
    const usageApart = request.stream_options?.include_usage === true;
    const created = Math.floor(Date.now() / 1_000);
    if (way.kind === "relay") {
      const { model } = way;
      const asked = relayRequest(request, model);
      const said = footnote.modelCalls.relay(model, asked, signal);
      const parts = untilStop(said, [request.stop ?? []].flat(), asked.messages);
      const head = { id: `chatcmpl-${crypto.randomUUID()}`, created, model: model.name };
      if (request.stream !== true) return context.json(await wholeRelay(head, parts, model));
      return replyFrames(context, relayFrames(head, parts, model, usageApart), log);
    }
    // Answers here come of sources alone: nothing would call a program's tools.
    if (offeredTools(request).tools) throw unsupported("tools");
    const form = answerForm(jsonWish(request), footnote);
    const conversations = conversationsOf.get(footnote) ?? createConversations();
    conversationsOf.set(footnote, conversations);
    const { id, parts } = await beginAnswer(request, way, footnote, conversations, signal);
    const head: ChatHead = { id, created, model: request.model };
    const finish = (finished: Finished) => finishedOf(finished, request, form, footnote, signal);
    if (request.stream !== true) return context.json(await whole(head, parts, way, finish));
    const streamForm: StreamForm = way.isSonar ? (request.stream_mode ?? "full") : "openai";
    const showsThoughts = way.kind === "answer" && way.showsThoughts;
    const isHeld = form !== undefined;
    const options = { form: streamForm, showsThoughts, usageApart, finish, isHeld };
    return replyFrames(context, chatFrames(head, parts, options), log);
  };
  app.post("/chat/completions", complete);
  app.post("/v1/chat/completions", complete);
}

type Finish = (finished: Finished) => Promise<{ readonly usage: object; readonly content?: string }>;

async function whole(head: ChatHead, parts: AsyncIterable<ChatPart>, way: ChatWay, finish: Finish) {
  let thoughts = "";
  let found: readonly Source[] = [];
  for await (const part of parts) {
    if (part.type === "sources") found = part.sources;
    if (part.type === "thinking") thoughts += part.text;
    if (part.type !== "end") continue;
    const { answer } = part.finished;
    const { content = markedText(answer), ...rest } = await finish(part.finished);
    const shown = way.kind === "answer" && way.showsThoughts && thoughts !== "";
    const said = shown ? `<think>${thoughts}</think>\n\n${content}` : content;
    return completionOf(head, said, { ...sourcesOf(found, answer), ...rest });
  }
  throw new FootnoteError("internal", say("run.no-answer"));
}

/** What is said of the whole answer, and the answer in the form that was asked for. */
async function finishedOf(
  { answer, usage, related = [] }: Finished,
  request: ChatRequest,
  form: AnswerForm | undefined,
  footnote: Footnote,
  signal: AbortSignal,
) {
  const { models } = footnote;
  const price = models.answer.find(({ name }) => name === answer.model)?.price;
  const content = await form?.(answer, signal);
  return {
    usage: chatUsage(usage, price),
    footnotes: footnotesOf(answer),
    ...(request.return_related_questions ? { related_questions: related } : {}),
    ...(content === undefined ? {} : { content }),
  };
}
