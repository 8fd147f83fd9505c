/** How the measures of a claim's wording are weighed, as fitted. */
import written from "../../../weights/support.json" with { type: "json" };
import { weightsFor } from "../../../lib/named-weights.ts";
import { SUPPORT_FEATURES } from "./support.ts";

/** In the order of `SUPPORT_FEATURES`. */
export const SUPPORT_WEIGHTS = weightsFor("support", SUPPORT_FEATURES, written.features);
