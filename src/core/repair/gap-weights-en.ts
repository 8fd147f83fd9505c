/** Statistics of gaps between spoken words, English, as fitted. */
import written from "../../weights/gaps-en.json" with { type: "json" };
import { readStatistics } from "./gap-statistics.ts";

export const EN_GAPS = readStatistics("gaps-en", written);
