/** Who is signed in, for the parts of the page that show it. */
import { createContext } from "react";
import type { SessionState } from "../../../core/domain/account-replies.ts";

export const SessionContext = createContext<SessionState>({ state: "open" });
