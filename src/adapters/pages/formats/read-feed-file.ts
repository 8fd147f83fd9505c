/** A feed that is read once (RSS, Atom): what its entries say now, each under its title. That more will come is told. */
import { say } from "../../../core/domain/said/say.ts";
import type { ReadParts } from "../read-parts.ts";
import { readXmlFeed } from "../../sites/read-feed.ts";
import { publishedAt } from "../published-at.ts";
import { DocumentWriter } from "./document-writer.ts";
import { htmlPart } from "./html-part.ts";
import { elementsOf, findFirst, parseXml, textOf } from "./xml-tree.ts";

/** The feed's own title stands near its beginning. */
const HEAD_LENGTH = 20_000;

export async function readFeedFile(text: string): Promise<ReadParts> {
  const entries = await readXmlFeed(text);
  const head = parseXml(text.slice(0, HEAD_LENGTH));
  const channel = findFirst(head, "channel") ?? findFirst(head, "feed");
  const title = textOf(elementsOf(channel ?? head).find(({ name }) => name === "title")).trim();
  const writer = new DocumentWriter();
  for (const entry of entries) {
    writer.heading(2, plain(entry.title));
    const day = publishedAt(entry.updated)?.slice(0, 10) ?? "";
    writer.paragraph([day, entry.link].filter((line) => line !== "").join("\n"));
    if (/<[a-z][^<>]*>/iu.test(entry.content)) writer.part(htmlPart(entry.content), 2);
    else writer.paragraph(plain(entry.content));
  }
  return {
    ...writer.finish([say("feed.read-once")]),
    ...(title === "" ? {} : { title: plain(title) }),
  };
}

/** Feeds have the named characters of HTML, which XML does not know. */
function plain(text: string): string {
  return /[<&]/u.test(text) ? htmlPart(`<p>${text}</p>`).text : text;
}
