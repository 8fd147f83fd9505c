/** Footnote as an MCP server, for one connection or one request: the same tools, resources and prompts for either. */
import { McpServer } from "@modelcontextprotocol/server";
import { MCP_INSTRUCTIONS } from "../../../../core/prompts/mcp-words.ts";
import type { Footnote } from "../../../../compose/open-footnote.ts";
import { VERSION } from "../../../../compose/project-root.ts";
import type { LogError } from "../../../../services/log.ts";
import { addAskingTools } from "./asking-tools.ts";
import { addPrompts, addResources } from "./mcp-resources.ts";
import { addWorkingTools } from "./working-tools.ts";

/** Nobody means more by one call. */
const MOST_ELEMENTS = 10_000;

export function createMcpServer(footnote: Footnote, log: LogError): McpServer {
  const server = new McpServer(
    { name: "footnote", title: "Footnote", version: VERSION },
    { instructions: MCP_INSTRUCTIONS, maxToolInputElements: MOST_ELEMENTS },
  );
  addAskingTools(server, footnote, log);
  addWorkingTools(server, footnote, log);
  addResources(server, footnote);
  addPrompts(server);
  return server;
}
