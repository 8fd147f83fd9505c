/** Statistics of gaps between spoken words, Chinese, as fitted. */
import written from "../../weights/gaps-zh.json" with { type: "json" };
import { readStatistics } from "./gap-statistics.ts";

export const ZH_GAPS = readStatistics("gaps-zh", written);
