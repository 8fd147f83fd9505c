/** The provider of identities that the host has named, loaded when somebody first signs in by it. */
import type { IdentityProvider } from "../core/ports/identity-provider.ts";
import type { Config } from "./config.ts";

/** The page that the browser comes back to; it is registered at the provider. */
const BACK = "sign-in";

export function openProvider({
  oidc,
  publicUrl,
  allowHosts,
}: Pick<Config, "oidc" | "publicUrl" | "allowHosts">): IdentityProvider | undefined {
  if (oidc === undefined || publicUrl === undefined) return undefined;
  const { rules: _rules, ...named } = oidc;
  let loading: Promise<IdentityProvider> | undefined;
  const load = (): Promise<IdentityProvider> => {
    loading ??= import("../adapters/identities/open-id-provider.ts").then((module) =>
      module.openIdProvider({ ...named, redirect: new URL(BACK, publicUrl), allowHosts }),
    );
    return loading;
  };
  return {
    name: oidc.name,
    begin: async () => (await load()).begin(),
    finish: async (query, begun) => (await load()).finish(query, begun),
    leaveAddress: async () => (await load()).leaveAddress(),
    close: async () => (await loading)?.close(),
  };
}
