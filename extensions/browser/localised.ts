/** Puts the words of the person's language into a page of the extension. */
export function localise(): void {
  document.documentElement.lang = chrome.i18n.getUILanguage();
  for (const element of document.querySelectorAll<HTMLElement>("[data-said]"))
    element.textContent = chrome.i18n.getMessage(element.dataset["said"] ?? "");
}

/** Throws where the page has no such element: the two belong together. */
export function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.querySelector(`#${id}`);
  if (found instanceof kind) return found;
  throw new Error(`there is no #${id}`);
}
