/** A transcription server on loopback that speaks the OpenAI protocol. It hears nothing: it replies what a test says. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

export interface FakeTranscriptionRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly model: string;
  readonly format: string;
  readonly fileName: string;
  readonly fileType: string;
  readonly bytes: Uint8Array;
}

export interface FakeTranscriptionServer {
  /** For `FOOTNOTE_TRANSCRIBE_URL`. */
  readonly url: string;
  readonly requests: FakeTranscriptionRequest[];
  /** What it replies from now on: a body or a status with one; nothing where it is `undefined`. */
  reply: (request: FakeTranscriptionRequest) => string | readonly [status: number, body: string] | undefined;
  close(): Promise<void>;
}

/** Replies with these segments (seconds), as `verbose_json` has them, until it is told otherwise. */
export async function startFakeTranscription(
  segments: readonly (readonly [start: number, end: number, text: string])[] = [],
): Promise<FakeTranscriptionServer> {
  const rows = segments.map(([start, end, text], id) => ({
    id,
    seek: 0,
    start,
    end,
    text: ` ${text}`,
    tokens: [1],
  }));
  const verbose = JSON.stringify({
    task: "transcribe",
    language: "english",
    duration: 9.5,
    text: segments.map((row) => row[2]).join(" "),
    segments: rows,
  });
  const requests: FakeTranscriptionRequest[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const headers = { "content-type": request.headers["content-type"] ?? "" };
      const form = await new Response(await buffer(request), { headers }).formData();
      const file = form.get("file") as File;
      const asked: FakeTranscriptionRequest = {
        path: request.url ?? "",
        authorization: request.headers.authorization,
        model: form.get("model") as string,
        format: form.get("response_format") as string,
        fileName: file.name,
        fileType: file.type,
        bytes: new Uint8Array(await file.arrayBuffer()),
      };
      requests.push(asked);
      const reply = fake.reply(asked);
      if (reply === undefined) return;
      if (typeof reply === "string") response.end(reply);
      else response.writeHead(reply[0]).end(reply[1]);
    })();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const fake: FakeTranscriptionServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    reply: () => verbose,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return fake;
}
