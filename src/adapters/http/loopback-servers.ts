/** Servers on loopback and fetchers that may use them, closed after each test. For tests beside this file. */
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Server as TcpServer, Socket } from "node:net";
import { afterEach } from "vitest";
import { createGuardedFetcher, type GuardedFetcher, type GuardedFetcherOptions } from "./guarded-fetcher.ts";

const servers: { server: Server | TcpServer; sockets: Set<Socket> }[] = [];
const fetchers: GuardedFetcher[] = [];

/** For each test file that uses them, since files may share this module. */
export function closeServersAfterEach(): void {
  afterEach(async () => {
    await Promise.all(fetchers.splice(0).map((fetcher) => fetcher.close()));
    for (const { server, sockets } of servers.splice(0)) {
      for (const socket of sockets) socket.destroy();
      server.close();
    }
  });
}

/** `host:port` of the server, which listens on loopback. */
export async function listening(server: Server | TcpServer, address = "127.0.0.1"): Promise<string> {
  const sockets = new Set<Socket>();
  servers.push({ server, sockets });
  server.on("connection", (socket: Socket) => {
    socket.on("error", () => undefined);
    sockets.add(socket);
  });
  await new Promise<void>((ready) => server.listen(0, address, ready));
  return `${address}:${(server.address() as AddressInfo).port}`;
}

export function fetcherFor(options: GuardedFetcherOptions): GuardedFetcher {
  const fetcher = createGuardedFetcher(options);
  fetchers.push(fetcher);
  return fetcher;
}

export async function served(listener: RequestListener): Promise<{ at: string; fetcher: GuardedFetcher }> {
  const host = await listening(createServer(listener));
  return { at: `http://${host}`, fetcher: fetcherFor({ allowHosts: [host] }) };
}
