/** Small named values (`guide-version` …). */

export interface ValueStore {
  getValue(name: string): Promise<string | undefined>;
  setValue(name: string, value: string): Promise<void>;
}
