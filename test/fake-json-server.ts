/**
 * A server on loopback that is sent JSON and answers as it is told, well or badly: for adapters whose protocol is a
 * single request and reply.
 */
import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readText } from "node:stream/consumers";

export interface JsonRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

export type JsonReply =
  | { readonly kind: "json"; readonly value: unknown; readonly status?: number }
  | { readonly kind: "text"; readonly text: string; readonly status?: number; readonly type?: string }
  /** Says nothing, with the connection open. */
  | { readonly kind: "stall" }
  /** Goes on until the client leaves. */
  | { readonly kind: "endless" }
  | { readonly kind: "redirect"; readonly to: string };

export interface JsonServer {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly requests: readonly JsonRequest[];
  close(): Promise<void>;
}

export async function startJsonServer(reply: (request: JsonRequest) => JsonReply): Promise<JsonServer> {
  const requests: JsonRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const text = await readText(incoming);
      const body: unknown = text === "" ? undefined : JSON.parse(text);
      const request = { path: incoming.url ?? "/", headers: incoming.headers, body };
      requests.push(request);
      const said = reply(request);
      if (said.kind === "stall") return;
      if (said.kind === "redirect") return outgoing.writeHead(307, { location: said.to }).end();
      if (said.kind === "endless") {
        outgoing.writeHead(200, { "content-type": "application/json" }).write('{"results": [');
        const more = (): void => {
          while (!outgoing.destroyed && outgoing.write(" ".repeat(65_536)));
        };
        outgoing.on("drain", more);
        return more();
      }
      const [type, content] =
        said.kind === "json"
          ? ["application/json", JSON.stringify(said.value)]
          : [said.type ?? "application/json", said.text];
      outgoing.writeHead(said.status ?? 200, { "content-type": type }).end(content);
    })().catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
