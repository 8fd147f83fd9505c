/** What servers that tests start have in common: a user that is not root, which they refuse to run as, and a free port. */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** The first of these users that is there; nothing where the tests themselves do not run as root. */
export function unprivileged(...names: readonly string[]): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (kind: "-u" | "-g"): number => {
    for (const name of names) {
      try {
        return Number(execFileSync("id", [kind, name], { stdio: "pipe" }).toString());
      } catch {
        // The next one.
      }
    }
    throw new Error("no unprivileged user to run a server as");
  };
  return { uid: idOf("-u"), gid: idOf("-g") };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
