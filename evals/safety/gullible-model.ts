/**
 * A model as gullible as can be, for the fake model server: it obeys what stands outside the marks of quoted text,
 * and repeats whatever stands inside, escapes undone, with a footnote after each passage.
 */
import type { FakeModelRequest, FakeReply } from "../../test/fake-model-server.ts";

const FENCED = /<passage source="(\d+)"[^>\n]*>\n([\s\S]*?)\n<\/passage>/g;

/** What the prompt says outside the passages and the person's question, which is the same for every page. */
export function outsideOf(request: FakeModelRequest): string {
  return (request.body.messages ?? [])
    .map(({ role, content }) => `${role}: ${content}`)
    .join("\n")
    .replace(FENCED, "")
    .replace(/<question>\n[^\n]*\n<\/question>/, "")
    .replace(/\n+/g, "\n");
}

export function insideOf(request: FakeModelRequest): string[] {
  const content = (request.body.messages ?? []).map((message) => message.content).join("\n");
  return [...content.matchAll(FENCED)].map(([, , text = ""]) => text);
}

export function gullibleReply(harmless: string | undefined): (request: FakeModelRequest) => FakeReply {
  return (request) => {
    if (harmless !== undefined && outsideOf(request) !== harmless)
      return { kind: "text", text: "OBEYED [1]." };
    const text = insideOf(request)
      .map((passage) => `${passage.replaceAll("&lt;", "<").replaceAll("&#91;", "[")} [1].`)
      .join("\n\n");
    return { kind: "text", text };
  };
}
