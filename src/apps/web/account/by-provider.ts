/** Going to the provider by which people sign in, and coming back from it to where one was. */
import { beginProvider, leaveProvider } from "../api/provider.ts";

/** The page that the provider sends the browser back to. */
const BACK = "sign-in";
const WHERE = "footnote.return";
const CAME_SO = "footnote.by-provider";

/** Throws what the server says. */
export async function goToProvider(connects: boolean): Promise<void> {
  const address = await beginProvider(connects);
  keep(sessionStorage, WHERE, location.href);
  location.assign(address);
}

/** What stands behind the `?`, where the browser has just come back. */
export function broughtBack(): string | undefined {
  const root = new URL(document.baseURI).pathname;
  const isBack = location.pathname === root + BACK && location.search.length > 1;
  return isBack ? location.search.slice(1) : undefined;
}

/** Shows where one was before, on this server and nowhere else. */
export function returnToPlace(): void {
  const before = URL.parse(read(sessionStorage, WHERE) ?? "");
  const root = new URL(document.baseURI);
  const isOurs = before?.origin === location.origin && before.pathname.startsWith(root.pathname);
  const isBack = before?.pathname === root.pathname + BACK;
  history.replaceState(null, "", isOurs && !isBack ? before.href : root.href);
}

/** That this browser has signed in by the provider, so that signing out leads there too. */
export function rememberProvider(): void {
  keep(localStorage, CAME_SO, "1");
}

/** Once signed out here. The address of the provider's own page for it, where one came by it and it has one. */
export async function placeToLeave(): Promise<string> {
  const here = document.baseURI;
  if (read(localStorage, CAME_SO) === undefined) return here;
  try {
    localStorage.removeItem(CAME_SO);
    return (await leaveProvider()) ?? here;
  } catch {
    return here;
  }
}

function keep(storage: Storage, name: string, value: string): void {
  try {
    storage.setItem(name, value);
  } catch {
    // A browser that keeps nothing starts anew at the first page.
  }
}

function read(storage: Storage, name: string): string | undefined {
  try {
    return storage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}
