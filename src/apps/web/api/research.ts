/** Research over HTTP. Failures are as in client.ts. */
import type { ExportFormat } from "../../../core/domain/export-format.ts";
import type { ResearchId } from "../../../core/domain/ids.ts";
import type {
  BeginResearch,
  EditedPlan,
  ResearchBudget,
  ResearchForecast,
  ResearchRecord,
  ResearchSummary,
} from "../../../core/domain/research.ts";
import { call } from "./call.ts";
import { LIST_LIMIT } from "./client.ts";
import { relative } from "./send.ts";

/** Throws `cost-unconfirmed` where a person must agree first. */
export const beginResearch = (body: BeginResearch): Promise<ResearchRecord> =>
  call("post", "/api/research", { body });

export const forecastResearch = (signal: AbortSignal): Promise<ResearchForecast> =>
  call("post", "/api/research/estimate", { body: {}, signal });

export async function listResearch(offset: number): Promise<readonly ResearchSummary[]> {
  return (await call("get", "/api/research", { query: { offset, limit: LIST_LIMIT } })).research;
}

export const getResearch = (id: ResearchId, signal: AbortSignal): Promise<ResearchRecord> =>
  call("get", "/api/research/{id}", { params: { id }, signal });
export const approveResearch = (id: ResearchId, body: EditedPlan): Promise<unknown> =>
  call("post", "/api/research/{id}/approve", { params: { id }, body });
export const resumeResearch = (id: ResearchId, body: Partial<ResearchBudget>): Promise<unknown> =>
  call("post", "/api/research/{id}/resume", { params: { id }, body });
export const pauseResearch = (id: ResearchId): Promise<unknown> =>
  call("post", "/api/research/{id}/pause", { params: { id } });
export const cancelResearch = (id: ResearchId): Promise<unknown> =>
  call("post", "/api/research/{id}/cancel", { params: { id } });
export const redoStep = (id: ResearchId, seq: number): Promise<unknown> =>
  call("post", "/api/research/{id}/steps/{seq}/redo", { params: { id, seq } });
export const forkResearch = (id: ResearchId, seq: number): Promise<ResearchRecord> =>
  call("post", "/api/research/{id}/steps/{seq}/fork", { params: { id, seq } });
export const scheduleResearch = (id: ResearchId, every: string): Promise<unknown> =>
  call("put", "/api/research/{id}/schedule", { params: { id }, body: { every } });
export const deleteResearch = (id: ResearchId): Promise<unknown> =>
  call("delete", "/api/research/{id}", { params: { id } });

/** The address of a report as a file. */
export const researchExportPath = (id: ResearchId, format: ExportFormat): string =>
  relative(`/api/research/${encodeURIComponent(id)}/export?format=${format}`);
