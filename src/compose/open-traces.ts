/** Traces to a collector, by the variables that all programs of OpenTelemetry have; nothing is loaded where none is named. */
import { withoutEnd } from "../lib/text/without-end.ts";
import { type Env, listIn, readValue } from "../adapters/env.ts";
import { FootnoteError } from "../core/domain/errors.ts";
import { say } from "../core/domain/said/say.ts";
import { NO_TRACES, type Traces } from "../core/ports/traces.ts";
import type { LogError } from "../services/log.ts";
import { VERSION } from "./project-root.ts";

/** Throws `config-invalid`. */
export async function openTraces(env: Env, log: LogError): Promise<Traces> {
  const address = addressOf(env);
  if (address === undefined) return NO_TRACES;
  const { otlpTraces } = await import("../adapters/traces/otlp-traces.ts");
  return otlpTraces({
    address,
    headers: headersOf(readValue(env, "OTEL_EXPORTER_OTLP_HEADERS") ?? ""),
    service: { name: readValue(env, "OTEL_SERVICE_NAME") ?? "footnote", version: VERSION },
    log,
  });
}

function addressOf(env: Env): string | undefined {
  const whole = readValue(env, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT");
  const base = readValue(env, "OTEL_EXPORTER_OTLP_ENDPOINT");
  const written = whole ?? (base === undefined ? undefined : `${withoutEnd(base, /\//u)}/v1/traces`);
  if (written === undefined) return undefined;
  const url = URL.parse(written);
  if (url !== null && /^https?:$/u.test(url.protocol)) return url.href;
  throw new FootnoteError("config-invalid", say("traces.settings"), { hint: say("traces.settings-hint") });
}

/** As the standard has them: values are percent-encoded. */
function headersOf(written: string): Record<string, string> {
  try {
    return Object.fromEntries(
      listIn(written).map((pair) => {
        const [, name = "", value = ""] = /^([\w-]+)=(.*)$/u.exec(pair) ?? [];
        if (name === "") throw new Error("no name");
        return [name, decodeURIComponent(value)];
      }),
    );
  } catch {
    throw new FootnoteError("config-invalid", say("traces.settings"), { hint: say("traces.settings-hint") });
  }
}
