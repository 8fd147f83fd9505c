/** Small named values (`guide-version` …). */

export interface ValueStore {
  getValue(name: string): Promise<string | undefined>;
  setValue(name: string, value: string): Promise<void>;
  /** Gives what is kept under the name: this value where there was none, whoever comes first. */
  firstValue(name: string, value: string): Promise<string>;
}
