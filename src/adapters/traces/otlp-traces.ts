/**
 * Traces as OpenTelemetry's collectors take them: OTLP over HTTP, in JSON (https://opentelemetry.io/docs/specs/otlp/). Ended spans are sent
 * together every few seconds; what a collector does not take is dropped, and told once. No redirect is followed.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Span, SpanFacts, Traces } from "../../core/ports/traces.ts";

export interface OtlpOptions {
  /** Where spans are posted to. */
  readonly address: string;
  /** Such as a key of the collector. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of the program and its version. */
  readonly service: { readonly name: string; readonly version: string };
  /** Told once when spans are not taken, until they are again. */
  readonly log: (error: FootnoteError) => void;
  /** Default 5 s. */
  readonly everyMs?: number;
}

interface Place {
  readonly traceId: string;
  readonly spanId: string;
}

interface Begun extends Span {
  readonly place: Place;
}

interface Ended extends Place {
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly object[];
  readonly status: { readonly code: number };
}

/** Until the next sending; what is more is dropped. */
const MOST = 2_048;
const DEADLINE_MS = 10_000;
const INTERNAL = 1;
const SERVER = 2;

export function otlpTraces({ address, headers, service, log, everyMs = 5_000 }: OtlpOptions): Traces {
  const going = new AsyncLocalStorage<Begun>();
  let ended: Ended[] = [];
  let isTold = false;

  const open = (name: string, kind: number, parent: Place | undefined, facts: SpanFacts): Begun => {
    const place = { traceId: parent?.traceId ?? randomBytes(16).toString("hex"), spanId: newSpanId() };
    // The wall clock says when, and the other how long.
    const [beganAt, beganMs] = [Date.now(), performance.now()];
    let isEnded = false;
    return {
      place,
      begin: (inner, more = {}) => open(inner, INTERNAL, place, more),
      end(more = {}, code) {
        if (isEnded || ended.length >= MOST) return;
        isEnded = true;
        const all = { ...facts, ...more, ...(code === undefined ? {} : { "error.type": code }) };
        ended.push({
          ...place,
          ...(parent ? { parentSpanId: parent.spanId } : {}),
          name,
          kind,
          startTimeUnixNano: nanosOf(beganAt),
          endTimeUnixNano: nanosOf(beganAt + performance.now() - beganMs),
          attributes: attributesOf(all),
          status: { code: code === undefined ? 0 : 2 },
        });
      },
    };
  };

  const post = async (spans: readonly Ended[]): Promise<void> => {
    const resource = attributesOf({ "service.name": service.name, "service.version": service.version });
    const scope = { name: service.name, version: service.version };
    const body = { resourceSpans: [{ resource: { attributes: resource }, scopeSpans: [{ scope, spans }] }] };
    const reply = await fetch(address, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(body),
      redirect: "manual",
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    await reply.body?.cancel();
    if (!reply.ok) throw new FootnoteError("fetch-failed", say("traces.not-taken", { status: reply.status }));
  };

  const send = async (): Promise<void> => {
    if (ended.length === 0) return;
    const spans = ended;
    ended = [];
    try {
      await post(spans);
      isTold = false;
    } catch (thrown) {
      if (!isTold) {
        const error = asFootnoteError(thrown);
        const isOurs = error.code === "fetch-failed";
        log(isOurs ? error : new FootnoteError("fetch-failed", say("traces.unreachable"), { cause: thrown }));
      }
      isTold = true;
    }
  };

  let sending: Promise<void> | undefined;
  const timer = setInterval(() => {
    // One at a time, however slow the other side is.
    sending ??= send().finally(() => {
      sending = undefined;
    });
  }, everyMs).unref();

  return {
    begin: (name, facts = {}) => open(name, INTERNAL, going.getStore()?.place, facts),
    within: (name, traceparent, work) => {
      const span = open(name, SERVER, placeIn(traceparent), {});
      return going.run(span, () => work(span));
    },
    async close() {
      clearInterval(timer);
      await sending;
      await send();
    },
  };
}

/** By the W3C's Trace Context; nothing where it is not so written. */
function placeIn(traceparent: string | undefined): Place | undefined {
  const [, traceId, spanId] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/u.exec(traceparent ?? "") ?? [];
  const isNone =
    traceId === undefined || spanId === undefined || /^0+$/u.test(traceId) || /^0+$/u.test(spanId);
  return isNone ? undefined : { traceId, spanId };
}

function newSpanId(): string {
  return randomBytes(8).toString("hex");
}

function nanosOf(ms: number): string {
  return String(BigInt(Math.round(ms * 1_000)) * 1_000n);
}

function attributesOf(facts: SpanFacts): object[] {
  return Object.entries(facts).map(([key, value]) => ({ key, value: valueOf(value) }));
}

function valueOf(value: string | number | boolean): object {
  if (typeof value === "string") return { stringValue: value };
  if (typeof value === "boolean") return { boolValue: value };
  return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
}
