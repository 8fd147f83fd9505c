/** Asks about the page that is open, adds it, and shows an answer's quotes where they stand in it. */
import { addPage, type Answer, askPage, type OpenPage, readSettings } from "./footnote-server.ts";
import { highlightQuotes, MARK_STYLE } from "./highlight-quotes.ts";
import { element, localise } from "./localised.ts";

const said = chrome.i18n.getMessage;
const told = element("told", HTMLElement);
const shown = element("answer", HTMLElement);
const question = element("question", HTMLTextAreaElement);
const buttons = [element("ask", HTMLButtonElement), element("add", HTMLButtonElement)];

localise();
question.focus();

element("form", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  shown.replaceChildren();
  void working(said("asking"), async (signal) => {
    const tabId = await openTab();
    const answer = await askPage(await readPage(tabId), question.value, await readSettings(), signal);
    showAnswer(answer, tabId);
    return markAll(quotesOf(answer), tabId);
  });
});
question.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  element("form", HTMLFormElement).requestSubmit();
});
element("add", HTMLButtonElement).addEventListener("click", () => {
  void working(said("adding"), async (signal) => {
    const { outcome, document } = await addPage(
      await readPage(await openTab()),
      await readSettings(),
      signal,
    );
    return said(outcome === "unchanged" ? "unchanged" : "added", [document.title]);
  });
});
element("options", HTMLButtonElement).addEventListener("click", () => void chrome.runtime.openOptionsPage());

/** One thing at a time; whoever closes the panel stops it. */
async function working(meanwhile: string, work: (signal: AbortSignal) => Promise<string>): Promise<void> {
  const controller = new AbortController();
  window.addEventListener("pagehide", () => controller.abort(), { once: true });
  for (const button of buttons) button.disabled = true;
  told.textContent = meanwhile;
  try {
    told.textContent = await work(controller.signal);
  } catch (thrown) {
    told.textContent = thrown instanceof Error ? thrown.message : String(thrown);
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

/** The tab that the panel was opened over, or the one that its address names. */
async function openTab(): Promise<number> {
  const named = new URLSearchParams(location.search).get("tab");
  if (named !== null) return Number(named);
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? -1;
}

async function readPage(tabId: number): Promise<OpenPage> {
  const [page] = await inPage(
    chrome.scripting.executeScript({
      target: { tabId },
      func: () => ({ title: document.title, html: document.documentElement.outerHTML }),
    }),
  );
  if (page?.result === undefined) throw new Error(said("unreadable"));
  return page.result;
}

function inPage<T>(work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    throw new Error(said("unreadable"), { cause });
  });
}

function quotesOf({ claims }: Answer): string[] {
  return [...new Set(claims.flatMap(({ citations }) => citations.map(({ quote }) => quote.text)))];
}

async function markAll(quotes: string[], tabId: number): Promise<string> {
  const target = { tabId };
  await inPage(chrome.scripting.insertCSS({ target, css: MARK_STYLE }));
  const [found] = await inPage(
    chrome.scripting.executeScript({ target, func: highlightQuotes, args: [quotes] }),
  );
  return quotes.length === 0 ? "" : said("shown", [String(found?.result ?? 0), String(quotes.length)]);
}

/** As text: what a page says is never read as HTML. */
function showAnswer({ text, claims }: Answer, tabId: number): void {
  let at = 0;
  for (const { start, end, verdict, citations } of claims) {
    shown.append(text.slice(at, start));
    const claim = document.createElement("span");
    claim.textContent = text.slice(start, end);
    if (verdict !== "supported") {
      claim.className = "doubt";
      claim.title = said("doubt");
    }
    shown.append(claim);
    for (const { source, quote } of citations) {
      const mark = document.createElement("button");
      mark.textContent = String(source);
      mark.title = `${said("show")}: ${quote.text}`;
      mark.addEventListener("click", () => {
        void markAll([quote.text], tabId).then((words) => (told.textContent = words));
      });
      shown.append(mark);
    }
    at = end;
  }
  shown.append(text.slice(at));
}
