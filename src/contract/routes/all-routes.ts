/** Every route of the server, with what it takes and what it replies: what routes, the page and other doors hold to. */
import { accountRoutes } from "./account-routes.ts";
import { archiveRoutes } from "./archive-routes.ts";
import { askRoutes } from "./ask-routes.ts";
import { digestRoutes } from "./digest-routes.ts";
import { discoverRoutes } from "./discover-routes.ts";
import { documentRoutes } from "./document-routes.ts";
import { gridRoutes } from "./grid-routes.ts";
import { identityRoutes } from "./identity-routes.ts";
import { passkeyRoutes } from "./passkey-routes.ts";
import { peopleRoutes } from "./people-routes.ts";
import { planRoutes } from "./plan-routes.ts";
import { researchRoutes } from "./research-routes.ts";
import { settingRoutes } from "./setting-routes.ts";
import { shareRoutes } from "./share-routes.ts";
import { siteRoutes } from "./site-routes.ts";
import { spaceRoutes } from "./space-routes.ts";
import { sponsoredSurveyRoutes } from "./sponsored-survey-routes.ts";
import { sponsoredLoginRoutes, sponsoredOwnRoutes } from "./sponsored-own-routes.ts";
import { sponsoredAccountRoutes } from "./sponsored-account-routes.ts";
import { sponsoredBookRoutes, sponsoredRoutes } from "./sponsored-routes.ts";
import { stateRoutes } from "./state-routes.ts";
import { watchRoutes } from "./watch-routes.ts";
import { threadRoutes, turnRoutes } from "./thread-routes.ts";

const AREAS = [
  askRoutes,
  threadRoutes,
  turnRoutes,
  documentRoutes,
  siteRoutes,
  discoverRoutes,
  digestRoutes,
  researchRoutes,
  gridRoutes,
  settingRoutes,
  stateRoutes,
  accountRoutes,
  identityRoutes,
  passkeyRoutes,
  peopleRoutes,
  planRoutes,
  spaceRoutes,
  sponsoredRoutes,
  sponsoredAccountRoutes,
  sponsoredSurveyRoutes,
  sponsoredOwnRoutes,
  sponsoredLoginRoutes,
  sponsoredBookRoutes,
  shareRoutes,
  watchRoutes,
  archiveRoutes,
] as const;

type RoutesOf<Area> = Area extends unknown ? Area[keyof Area] : never;

/** One route; a client finds its own by method and path. */
export type Route = RoutesOf<(typeof AREAS)[number]>;

export const ALL_ROUTES = AREAS.flatMap((area) => Object.values(area) as Route[]);
