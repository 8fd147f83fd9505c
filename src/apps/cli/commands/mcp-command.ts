/** `footnote mcp`: an MCP server over the standard input and output, for an assistant on this machine, until it closes them. */
import { Command } from "commander";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { logError } from "../../../compose/log-error.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";

export function mcpCommand(): Command {
  return new Command("mcp").action((options: CommonOptions) =>
    withFootnote(options, async (footnote, _output, signal) => {
      const { serveStdio, StdioServerTransport } = await import("@modelcontextprotocol/server/stdio");
      const { createMcpServer } = await import("../../server/doors/mcp/create-mcp-server.ts");
      await footnote.keepEmbedded();
      const transport = new StdioServerTransport();
      const serving = serveStdio(() => createMcpServer(footnote, logError), { transport });
      const { onclose } = transport;
      let isGivenUp = false;
      await new Promise<void>((resolve) => {
        // It reads no more where a line does not end; the input itself stays open then.
        // oxlint-disable-next-line unicorn/prefer-add-event-listener -- it is no target of events
        transport.onclose = () => {
          onclose?.();
          isGivenUp = !process.stdin.readableEnded && !signal.aborted;
          resolve();
        };
        process.stdin.once("end", resolve);
        process.stdin.once("close", resolve);
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
      await serving.close();
      if (isGivenUp) throw new FootnoteError("bad-request", say("door.endless-line"));
    }),
  );
}
