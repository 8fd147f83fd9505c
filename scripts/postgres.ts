/**
 * A PostgreSQL server for a while: starts a new cluster on a free port, runs a command with `DATABASE_URL` set to an empty database in it,
 * and removes it when that ends. Without a command it prints the address and stays until it is interrupted.
 * `node bin/run.mjs scripts/postgres.ts npm run bench:ask`
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { postgresPrograms, startPostgres } from "../test/postgres-server.ts";

if (postgresPrograms() === undefined) {
  console.error("There is no PostgreSQL on this machine: apt-get install postgresql");
  process.exit(1);
}
const server = await startPostgres();
try {
  const address = await server.create("footnote_here");
  const [program, ...args] = process.argv.slice(2);
  if (program === undefined) {
    console.log(`DATABASE_URL=${address}`);
    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  } else {
    const child = spawn(program, args, { stdio: "inherit", env: { ...process.env, DATABASE_URL: address } });
    // The command gets it from the terminal too, and the server goes once that has ended.
    process.on("SIGINT", () => undefined);
    const [code] = (await once(child, "exit")) as [number | null];
    process.exitCode = code ?? 1;
  }
} finally {
  await server.remove();
}
