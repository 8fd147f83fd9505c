/** What a shared page says of itself, and the page of a link that opens nothing. */
import { languageOf, sentenceIn } from "../domain/said/in-language.ts";
import { say } from "../domain/said/say.ts";
import type { Sentence } from "../domain/sentence.ts";
import { escapeHtml } from "./html-text.ts";
import { htmlPage } from "./html-page.ts";

/** `language`: BCP 47, of the page that it stands on. */
export function sharedFoot(language: string, endsAt: string): string {
  const foot = say("share.foot", { day: endsAt.slice(0, 10) });
  const said = sentenceIn(languageOf(language), foot, foot.text);
  return `<footer><p class="facts">${escapeHtml(said)}</p></footer>\n`;
}

/** In the language that the browser asks for. */
export function endedPage(language: string): string {
  const ui = languageOf(language);
  const said = (sentence: Sentence): string => sentenceIn(ui, sentence, sentence.text);
  return htmlPage({
    language: ui,
    title: said(say("share.ended")),
    facts: escapeHtml(said(say("share.ended-hint"))),
    body: "",
  });
}
