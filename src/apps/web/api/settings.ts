/** Settings and findings over HTTP. Failures are as in client.ts. */
import type { DoctorLanguage, Finding } from "../../../core/domain/finding.ts";
import type { SettingChange, SettingList } from "../../../core/domain/setting.ts";
import { call } from "./call.ts";

export async function listFindings(
  language: DoctorLanguage,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  return (await call("get", "/api/doctor", { query: { language }, signal })).findings;
}

export const listSettings = (): Promise<SettingList> => call("get", "/api/settings", {});

export const changeSettings = (changes: SettingChange["changes"]): Promise<SettingList> =>
  call("patch", "/api/settings", { body: { changes } });

export async function testModels(language: DoctorLanguage): Promise<readonly Finding[]> {
  return (await call("post", "/api/settings/test", { query: { language } })).findings;
}
