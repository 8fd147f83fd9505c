/** `POST /v1/responses` and what belongs to it: a response whole, streamed, in the background, found again, stopped. */
import type { Answer } from "../../../../core/domain/answer.ts";
import { errorFromBody } from "../../../../core/domain/errors.ts";
import type { EventBody } from "../../../../core/domain/event.ts";
import { whenAborted } from "../../../../lib/when-aborted.ts";
import type { LogError } from "../../../../services/log.ts";
import type { Frame } from "../../send-events.ts";
import { here, type ServerApp, type ServerContext } from "../../server-env.ts";
import { answerForm } from "../answer-form.ts";
import { readBody } from "../read-body.ts";
import { replyFrames } from "../reply-frames.ts";
import { type Formed, responseEvents, type ResponseEvent } from "./response-events.ts";
import { type ResponseHead, responseObject, type ResponseResult } from "./response-object.ts";
import { readResponseRequest, responseWay, responseWish } from "./response-request.ts";
import {
  type BegunResponse,
  beginResponse,
  eventsAgain,
  foundResponse,
  removeResponse,
  stopResponse,
} from "./response-runs.ts";

export function addResponseRoutes(app: ServerApp, log: LogError): void {
  const create = async (context: ServerContext) => {
    const footnote = here(context);
    const request = readResponseRequest(await readBody(context));
    const { name, way } = responseWay(request, footnote.models);
    const form = answerForm(responseWish(request), footnote);
    const { signal } = context.req.raw;
    const begun = await beginResponse(request, way, footnote, signal);
    const head: ResponseHead = {
      id: begun.id,
      created_at: Math.floor(Date.now() / 1_000),
      model: name,
      previous_response_id: request.previous_response_id ?? null,
      background: request.background === true,
      store: request.store !== false,
      metadata: request.metadata ?? {},
    };
    // What is in the background goes on without its client, and is asked after by its id.
    if (!head.background) whenAborted(signal, () => begun.stop());
    const events = head.store || head.background ? begun.events : forgotten(begun);
    const tellsResults = !isOpenAiClient(context);
    const formed = form && ((answer: Answer) => form(answer, signal));
    if (request.stream === true)
      return replyFrames(context, framesOf(responseEvents(head, events, { formed, tellsResults })), log);
    if (head.background) return context.json(responseObject(head, { status: "in_progress" }));
    return context.json(responseObject(head, await resultOf(events, formed)));
  };
  app.post("/v1/responses", create);
  app.post("/v1/agent", create);

  const headOf = (
    id: string,
    { createdAt, answer, previous }: Awaited<ReturnType<typeof foundResponse>>,
  ) => ({
    id,
    created_at: Math.floor(Date.parse(createdAt) / 1_000),
    model: answer?.model ?? "footnote",
    previous_response_id: previous ?? null,
    background: false,
    store: true,
    metadata: {},
  });

  app.get("/v1/responses/:id", async (context) => {
    const footnote = here(context);
    const id = context.req.param("id");
    const found = await foundResponse(id, footnote);
    const head = headOf(id, found);
    if (context.req.query("stream") !== "true") return context.json(responseObject(head, found));
    const after = Number(context.req.query("starting_after") ?? -1);
    const events = responseEvents(head, eventsAgain(id, footnote, context.req.raw.signal), {
      tellsResults: !isOpenAiClient(context),
    });
    return replyFrames(context, framesOf(events, after), log);
  });

  app.delete("/v1/responses/:id", async (context) => {
    const id = context.req.param("id");
    await removeResponse(id, here(context));
    return context.json({ id, object: "response", deleted: true });
  });

  app.post("/v1/responses/:id/cancel", async (context) => {
    const footnote = here(context);
    const id = context.req.param("id");
    const before = await foundResponse(id, footnote);
    const isOpen = before.status === "in_progress" || before.status === "queued";
    if (isOpen) await stopResponse(id, footnote);
    const status = isOpen ? "cancelled" : before.status;
    return context.json({ ...responseObject(headOf(id, before), { ...before, status }), response_id: id });
  });
}

/** By the name that it gives itself: it takes an event that it does not know for the end of everything. */
function isOpenAiClient(context: ServerContext): boolean {
  return context.req.header("user-agent")?.startsWith("OpenAI/") === true;
}

async function* framesOf(events: AsyncGenerator<ResponseEvent>, after = -1): AsyncGenerator<Frame> {
  for await (const event of events)
    if (event.sequence_number > after) yield { event: event.type, data: JSON.stringify(event) };
}

/** Throws what it failed with: a client that waits for it hears of it as of any failure. */
async function resultOf(events: AsyncIterable<EventBody>, formed?: Formed): Promise<ResponseResult> {
  for await (const event of events) {
    if (event.type === "error") throw errorFromBody(event.error);
    if (event.type === "answer-end") {
      const { answer, usage } = event.turn;
      return { status: "completed", answer, usage, text: await formed?.(answer) };
    }
  }
  return { status: "incomplete" };
}

async function* forgotten({ events, forget }: BegunResponse): AsyncGenerator<EventBody> {
  try {
    yield* events;
  } finally {
    await forget();
  }
}
