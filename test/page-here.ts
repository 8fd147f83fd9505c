/**
 * The page in a DOM of this process, without a browser: the whole of it over the routes of `routes-here.ts`. What needs
 * layout, real focus, a policy of content or several origins is the browser's (`web-page.ts`).
 */
import { createRequire } from "node:module";
import { Window } from "happy-dom";
import { expect, vi } from "vitest";

export interface PageOptions {
  /** What stands after the address: `t/…`. */
  readonly path?: string;
  /** The page's words are chosen by it once, so it is loaded anew for each page. */
  readonly language?: string;
  /** What this browser remembers. */
  readonly remembered?: Readonly<Record<string, string>>;
  /** Requests to these paths are answered so from the beginning. */
  readonly answers?: Readonly<Record<string, () => Response>>;
}

export interface PageHere {
  readonly document: Document;
  /** All requests of the page so far: method, path and what was sent. */
  readonly requests: { readonly method: string; readonly path: string; readonly body: string }[];
  /** The next requests to this path are answered so, until that is ended. */
  answer(path: string, reply: () => Response): () => void;
  /** The one element that shows exactly this name or matches it: a button, a link, a field. Waits for it. */
  named(role: Role, name: string | RegExp): Promise<HTMLElement>;
  /** The first element of the selector whose text contains this. Waits for it. */
  shown(selector: string, text?: string | RegExp): Promise<HTMLElement>;
  /** Waits until there is none. */
  gone(selector: string): Promise<void>;
  all(selector: string): HTMLElement[];
  click(role: Role, name: string | RegExp): Promise<void>;
  fill(name: string, text: string): Promise<void>;
  press(element: Element, key: string): void;
  text(selector?: string): string;
  path(): string;
  /** Asks, and waits for the answer's end. */
  ask(question: string): Promise<HTMLElement>;
  /** The same page loaded again: this one is closed. */
  reload(): Promise<PageHere>;
  close(): Promise<void>;
}

/** Closes the page of the last test, if any is open. */
export async function closePage(): Promise<void> {
  await opened?.close();
}

let opened: PageHere | undefined;
const REQUIRE = createRequire(import.meta.url);

type Role = "button" | "link" | "textbox" | "combobox";

const SELECTORS: Record<Role, string> = {
  button: "button, summary",
  link: "a[href]",
  textbox: "textarea, input:not([type=file]):not([type=checkbox])",
  combobox: "select",
};
/** Of the window, for whatever in the page or in React asks for it by name. */
const GLOBALS = [
  "document",
  "navigator",
  "location",
  "history",
  "addEventListener",
  "removeEventListener",
  "dispatchEvent",
  "localStorage",
  "sessionStorage",
  "matchMedia",
  "ResizeObserver",
  "HTMLElement",
  "HTMLIFrameElement",
  "Element",
  "Node",
  "Event",
  "CustomEvent",
  "KeyboardEvent",
  "MouseEvent",
  "getComputedStyle",
  "getSelection",
  "requestAnimationFrame",
  "cancelAnimationFrame",
];

/** Opens the page of the server at this address. One at a time: a page is the window of its process. */
export async function openPage(address: string, options: PageOptions = {}): Promise<PageHere> {
  const { path = "", language = "en-US", remembered = {} } = options;
  await closePage();
  const window = new Window({ url: `${address}/${path}`, width: 1_280, height: 800 });
  Object.defineProperty(window.navigator, "language", { value: language });
  for (const [key, value] of Object.entries(remembered)) window.localStorage.setItem(key, value);
  const before = new Map<string, PropertyDescriptor | undefined>();
  const put = (name: string, value: unknown): void => {
    before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  };
  put("window", window);
  for (const name of GLOBALS) {
    const value = (window as unknown as Record<string, unknown>)[name];
    const isFunction = typeof value === "function" && !/^[A-Z]/.test(name);
    put(name, isFunction ? (value as () => unknown).bind(window) : value);
  }
  const requests: PageHere["requests"] = [];
  const answers = new Map<string, () => Response>(Object.entries(options.answers ?? {}));
  const fetchBefore = globalThis.fetch;
  /** As a browser keeps them. */
  let cookie = "";
  const withCookies = async (url: URL, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookie !== "") headers.set("cookie", cookie);
    const reply = await fetchBefore(url, { ...init, headers });
    for (const set of reply.headers.getSetCookie())
      cookie = /Max-Age=0/u.test(set) ? "" : (set.split(";")[0] ?? "");
    return reply;
  };
  let isClosed = false;
  /** A page that is gone hears of nothing. */
  const unlessClosed = (reply: Promise<Response>): Promise<Response> =>
    new Promise((resolve, reject) => {
      reply.then(
        (value) => isClosed || resolve(value),
        (error: unknown) => isClosed || reject(error as Error),
      );
    });
  put("fetch", (input: string | URL | Request, init?: RequestInit) => {
    // Only the page asks by a path alone; the server has its own addresses.
    if (typeof input !== "string" || !/^\/?api\//.test(input)) return fetchBefore(input, init);
    const url = new URL(input, address);
    const body = typeof init?.body === "string" ? init.body : "";
    requests.push({ method: init?.method ?? "GET", path: url.pathname, body });
    const answer = answers.get(url.pathname);
    return answer ? Promise.resolve(answer()) : unlessClosed(withCookies(url, init));
  });
  const document = window.document as unknown as Document;
  // As the server says it for this path.
  document.head.innerHTML = '<base href="/" />';
  document.body.innerHTML = '<div id="root"></div>';

  vi.resetModules();
  const { createRoot } = await import("react-dom/client");
  const { createElement } = await import("react");
  const { App } = await import("../src/apps/web/app.tsx");
  const { Gate } = await import("../src/apps/web/account/gate.tsx");
  const { words } = await import("../src/apps/web/dictionary.ts");
  const { loadSentences } = await import("../src/apps/web/told.ts");
  document.documentElement.lang = words.language;
  await loadSentences();
  const root = createRoot(document.querySelector("#root") as Element);
  root.render(createElement(Gate, null, createElement(App)));

  const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
  const first = async (find: () => HTMLElement | undefined, what: string): Promise<HTMLElement> => {
    await expect.poll(() => find() !== undefined, { message: what }).toBe(true);
    return find() as HTMLElement;
  };
  const named: PageHere["named"] = (role, name) =>
    first(() => all(SELECTORS[role]).find((one) => isNamed(nameOf(one), name)), `${role} ${String(name)}`);

  const pathHere = (): string => (window.location.pathname + window.location.search).slice(1);
  const page: PageHere = {
    document,
    requests,
    all,
    named,
    answer(path, reply) {
      answers.set(path, reply);
      return () => void answers.delete(path);
    },
    shown: (selector, text = "") =>
      first(
        () => all(selector).find((one) => isIn(one.textContent ?? "", text)),
        `${selector} with ${String(text)}`,
      ),
    async gone(selector) {
      await expect.poll(() => all(selector).length, { message: selector }).toBe(0);
    },
    async click(role, name) {
      (await named(role, name)).click();
    },
    async fill(name, text) {
      type(await named("textbox", name), text);
    },
    press(element, key) {
      element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    },
    text: (selector = "body") =>
      all(selector)
        .map(({ textContent }) => textContent ?? "")
        .join("\n"),
    path: pathHere,
    async ask(question) {
      const box = (await first(() => all("textarea")[0], "the box")) as HTMLTextAreaElement;
      const before = all(".turn").length;
      type(box, question);
      await expect.poll(() => box.value).toBe(question);
      page.press(box, "Enter");
      // Its element is another one once it is known by its thread.
      return first(
        () =>
          all(".turn")[before]?.querySelector(".usage, .nearest, .ways-on, .failure-note")
            ? all(".turn")[before]
            : undefined,
        `the answer to ${question}`,
      );
    },
    async reload() {
      const { localStorage: kept } = window;
      const keys = Array.from({ length: kept.length }, (_, nth) => kept.key(nth) ?? "");
      const remembered = Object.fromEntries(keys.map((key) => [key, kept.getItem(key) ?? ""]));
      const left = pathHere();
      await page.close();
      return openPage(address, { path: left, language, remembered });
    },
    async close() {
      if (opened !== page) return;
      opened = undefined;
      isClosed = true;
      root.unmount();
      await window.happyDOM.abort();
      await reactIsIdle();
      for (const [name, was] of before) {
        if (was) Object.defineProperty(globalThis, name, was);
        else Reflect.deleteProperty(globalThis, name);
      }
      await window.happyDOM.close();
    },
  };
  opened = page;
  return page;
}

/** The one that React itself has, which is no package of ours. */
export function reactScheduler() {
  return createRequire(REQUIRE.resolve("react-dom"))("scheduler") as {
    readonly unstable_NormalPriority: number;
    readonly unstable_IdlePriority: number;
    unstable_scheduleCallback(priority: number, callback: () => void): unknown;
  };
}

/** What React has scheduled asks for the window when its turn comes: an idle task comes after all of it. */
function reactIsIdle(): Promise<void> {
  const scheduler = reactScheduler();
  return new Promise((resolve) => {
    scheduler.unstable_scheduleCallback(scheduler.unstable_IdlePriority, () => resolve());
  });
}

/** As if typed: React looks at what the element itself was told. */
function type(field: HTMLElement, text: string): void {
  const value = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
  value?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** What it is called: its label, or what it shows. */
function nameOf(element: HTMLElement): string {
  const label = element.getAttribute("aria-label") ?? labelOf(element) ?? element.textContent ?? "";
  return label.replaceAll(/\s+/g, " ").trim();
}

function labelOf(element: HTMLElement): string | undefined {
  const label = element.closest("label");
  if (!label) return element.getAttribute("placeholder") ?? undefined;
  return [...label.childNodes]
    .filter((node) => node !== element && !node.contains(element))
    .map((node) => node.textContent)
    .join("");
}

function isNamed(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === "string" ? name === wanted : wanted.test(name);
}

function isIn(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === "string" ? text.includes(wanted) : wanted.test(text);
}
