/** The stream of the protocol that a place speaks; loads it when it is chosen. */
import type { ModelPlace } from "./model-place.ts";
import type { ProtocolStream } from "./protocol-stream.ts";

export async function protocolStreamAt(place: ModelPlace): Promise<ProtocolStream> {
  const protocol = place.protocol ?? "openai";
  if (protocol !== "openai") return (await import("./sdk-stream.ts")).sdkStream(place, protocol);
  return (await import("./chat-stream.ts")).chatStream(place);
}
