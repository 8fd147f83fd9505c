/** `footnote mcp`: an MCP server over the standard input and output, for an assistant on this machine, until it closes them. */
import { Command } from "commander";
import { logError } from "../../../compose/log-error.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";

export function mcpCommand(): Command {
  return new Command("mcp").action((options: CommonOptions) =>
    withFootnote(options, async (footnote, _output, signal) => {
      const { serveStdio } = await import("@modelcontextprotocol/server/stdio");
      const { createMcpServer } = await import("../../server/doors/mcp/create-mcp-server.ts");
      await footnote.keepEmbedded();
      const serving = serveStdio(() => createMcpServer(footnote, logError));
      await new Promise<void>((resolve) => {
        process.stdin.once("end", resolve);
        process.stdin.once("close", resolve);
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
      await serving.close();
    }),
  );
}
