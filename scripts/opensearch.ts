/**
 * An OpenSearch server for a while, put together from Maven Central: `build` only does that, which the tests of OpenSearch look for.
 * Else it starts a new one on a free port, runs a command with `OPENSEARCH_URL` set, and removes it when that ends; without a command it
 * prints the address and stays until it is interrupted.
 * `node bin/run.mjs scripts/opensearch.ts npm run bench:ask`
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { buildOpensearch, missingForOpensearch, opensearchHome } from "../test/opensearch-build.ts";
import { startOpensearch } from "../test/opensearch-server.ts";

const missing = missingForOpensearch();
if (opensearchHome() === undefined && missing.length > 0) {
  console.error(`This needs ${missing.join(" and ")}: apt-get install openjdk-17-jre-headless maven`);
  process.exit(1);
}
const [program, ...args] = process.argv.slice(2);
if (program === "build") {
  console.log(await buildOpensearch());
} else {
  await buildOpensearch();
  const server = await startOpensearch();
  try {
    if (program === undefined) {
      console.log(`OPENSEARCH_URL=${server.address}`);
      await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    } else {
      const env = { ...process.env, OPENSEARCH_URL: server.address };
      const child = spawn(program, args, { stdio: "inherit", env });
      // The command gets it from the terminal too, and the server goes once that has ended.
      process.on("SIGINT", () => undefined);
      const [code] = (await once(child, "exit")) as [number | null];
      process.exitCode = code ?? 1;
    }
  } finally {
    await server.remove();
  }
}
