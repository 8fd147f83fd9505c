/** From the environment to a transcriber. Pure in the environment that the app passes in; nothing is sent. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Transcriber } from "../../core/ports/transcriber.ts";
import { type Env, readValue } from "../env.ts";
import type { TranscriberConfig } from "./openai-transcriber.ts";

const PATH = "/audio/transcriptions";
/** The name under which OpenAI has offered it since 2023; servers with a single model mostly ignore the name. */
const DEFAULT_MODEL = "whisper-1";

/** `undefined` where `FOOTNOTE_TRANSCRIBE_URL` is not set. Throws `config-invalid`. */
export function configuredTranscriber(env: Env): Transcriber | undefined {
  const config = transcriberConfig(env);
  return (
    config && {
      name: config.model,
      // The client is loaded when the first recording comes: most commands see none.
      async transcribe(recording, signal) {
        const { createTranscriber } = await import("./openai-transcriber.ts");
        return createTranscriber(config).transcribe(recording, signal);
      },
    }
  );
}

export function transcriberConfig(env: Env): TranscriberConfig | undefined {
  const url = readValue(env, "FOOTNOTE_TRANSCRIBE_URL");
  if (url === undefined) return undefined;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    // Its value is not repeated: a key pasted into the wrong variable ends here.
    throw new FootnoteError(
      "config-invalid",
      say("env.not-address", { variable: "FOOTNOTE_TRANSCRIBE_URL" }),
      {
        hint: say("env.address-with-version", {
          variable: "FOOTNOTE_TRANSCRIBE_URL",
          example: "http://127.0.0.1:8000/v1",
        }),
      },
    );
  }
  const apiKey = readValue(env, "FOOTNOTE_TRANSCRIBE_KEY");
  return {
    url: whole(url.replace(/(?<!\/)\/+$/, "")),
    model: readValue(env, "FOOTNOTE_TRANSCRIBE_MODEL") ?? DEFAULT_MODEL,
    ...(apiKey === undefined ? {} : { apiKey }),
  };
}

/** The address of a server, of its version, or of the very route. */
function whole(url: string): string {
  if (url.endsWith(PATH)) return url;
  return new URL(url).pathname === "/" ? `${url}/v1${PATH}` : `${url}${PATH}`;
}
