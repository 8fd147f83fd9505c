/** Signing in and out. */
import type { SessionState } from "../../../core/domain/account-replies.ts";
import { call } from "./call.ts";

export const getSession = (): Promise<SessionState> => call("get", "/api/session", {});

export const signIn = (email: string, password: string): Promise<SessionState> =>
  call("post", "/api/session", { body: { email, password } });

export const signOut = (): Promise<unknown> => call("delete", "/api/session", {});

/** `code`: of the server's log. */
export const setUp = (code: string, email: string, password: string): Promise<SessionState> =>
  call("post", "/api/set-up", { body: { code, email, password } });

/** `secret`: of the link. */
export const acceptInvitation = (secret: string, email: string, password: string): Promise<SessionState> =>
  call("post", "/api/invitations/accept", { body: { secret, email, password } });
