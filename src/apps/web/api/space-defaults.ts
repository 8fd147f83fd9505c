/** How the space of the page answers where nothing else is said. */
import type { SpaceDefaults } from "../../../core/domain/space-defaults.ts";
import { call } from "./call.ts";

export const readSpaceDefaults = (): Promise<SpaceDefaults> => call("get", "/api/space-defaults", {});
export const putSpaceDefaults = (body: SpaceDefaults): Promise<SpaceDefaults> =>
  call("put", "/api/space-defaults", { body });
export const listAnswerModels = async (): Promise<readonly string[]> =>
  (await call("get", "/api/health", {})).models;
