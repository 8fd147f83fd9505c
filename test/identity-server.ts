/** A provider of OpenID Connect of its own on this machine, as people run it, who signs in whoever a test says, and can be made to lie. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Provider } from "oidc-provider";

export interface PersonThere {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly groups?: readonly string[];
}

export interface IdentityServer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who is sitting before the browser. */
  person: PersonThere;
  /** Replies in the provider's place where it gives true. */
  instead: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  /** Each request by method and path. */
  readonly asked: string[];
  /** As a browser of its own goes there, signs in and is sent back: the address it would come to. */
  visit(address: string): Promise<URL>;
  close(): Promise<void>;
}

const SECRET = "a client secret that is long enough";

export async function startIdentityServer(back: string): Promise<IdentityServer> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  const issuer = `http://127.0.0.1:${port}`;
  const here: Omit<IdentityServer, "visit" | "close"> = {
    issuer,
    clientId: "footnote",
    clientSecret: SECRET,
    person: { sub: "ada", email: "ada@a.example", email_verified: true },
    instead: undefined,
    asked: [],
  };
  const provider = new Provider(issuer, {
    clients: [{ client_id: "footnote", client_secret: SECRET, redirect_uris: [back] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], groups: ["groups"] },
    scopes: ["openid", "email", "groups"],
    cookies: { keys: ["a key of a test"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/sits-here/${interaction.uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ ...here.person, sub }) }),
    async loadExistingGrant(context) {
      const { client, session } = context.oidc;
      const grant = new context.oidc.provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope("openid email groups");
      await grant.save();
      return grant;
    },
    renderError: (context, out) => {
      context.status = 400;
      context.body = JSON.stringify(out);
    },
  });
  const answer = provider.callback();
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? "", issuer).pathname;
    here.asked.push(`${request.method} ${path}`);
    if (here.instead?.(request, response) === true) return;
    if (path.startsWith("/sits-here/")) {
      void provider.interactionFinished(request, response, { login: { accountId: here.person.sub } });
    } else void answer(request, response);
  });

  return Object.assign(here, {
    async visit(address: string): Promise<URL> {
      const jar = new Map<string, string>();
      let at = new URL(address);
      for (let hop = 0; hop < 10; hop += 1) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
        const reply = await fetch(at, { redirect: "manual", headers: { cookie } });
        for (const one of reply.headers.getSetCookie()) {
          const [, name = "", value = ""] = /^([^=]+)=([^;]*)/u.exec(one) ?? [];
          jar.set(name, value);
        }
        const location = reply.headers.get("location");
        if (location === null) throw new Error(`${reply.status} ${await reply.text()}`);
        at = new URL(location, at);
        if (at.href.startsWith(back)) return at;
      }
      throw new Error("sent round in circles");
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  });
}
