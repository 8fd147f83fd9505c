/** People for tests of accounts: each has a cookie, and asks by it. */
import type { Footnote } from "../src/compose/open-footnote.ts";
import type { SpaceId, UserId } from "../src/core/domain/ids.ts";
import type { AccountRole } from "../src/core/domain/policy.ts";
import { openRoutes, type RoutesHere, type RoutesOptions } from "./routes-here.ts";

export interface Person {
  readonly id: UserId;
  readonly email: string;
  readonly cookie: string;
  /** His own first space; a guest has none. */
  readonly spaceId: SpaceId | undefined;
  ask(method: string, path: string, body?: unknown): Promise<Response>;
}

/** Opens routes for one test, and closes them whatever becomes of it. */
export async function withRoutes(
  work: (routes: RoutesHere) => Promise<void>,
  env: Record<string, string> = {},
  options?: RoutesOptions,
): Promise<void> {
  const routes = await openRoutes(env, options);
  try {
    await work(routes);
  } finally {
    await routes.close();
  }
}

export const PASSWORD = "a long enough password";

/** Adds an account and signs it in. The first is an administrator whatever its role. */
export async function signedIn(
  { address, footnote }: Pick<RoutesHere, "address"> & { readonly footnote: Pick<Footnote, "people"> },
  name: string,
  role: AccountRole = "member",
): Promise<Person> {
  const { people } = footnote;
  const account = await people.accounts.add({ email: `${name}@a.example`, password: PASSWORD, role });
  const { secret } = await people.credentials.beginSession(account, "a test");
  const [space] = await people.record.listSpacesOf(account.id);
  const cookie = `footnote_session=${secret}`;
  return {
    id: account.id,
    email: account.email,
    cookie,
    spaceId: space?.id,
    ask: (method, path, body) => request(address, method, path, { cookie }, body),
  };
}

export function request(
  address: string,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: unknown,
): Promise<Response> {
  return fetch(`${address}${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
