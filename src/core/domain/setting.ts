/** What can be set while Footnote runs. Each has the name of the environment variable that does the same, and wins over it. */

export const SETTING_AREAS = ["models", "search", "limits"] as const;
export type SettingArea = (typeof SETTING_AREAS)[number];

/** `secret`: a key, which can be written and is never read back. */
export const SETTING_KINDS = ["secret", "address", "text", "number", "dollars", "on-off"] as const;
export type SettingKind = (typeof SETTING_KINDS)[number];

export interface Setting {
  /** Of its variable. */
  readonly name: string;
  readonly area: SettingArea;
  readonly kind: SettingKind;
  /** The vendor or the engine that it belongs to. */
  readonly of?: string;
  readonly isSet: boolean;
  /** The environment has it, and nothing else can change it. */
  readonly isFixed: boolean;
  /** Never that of a secret. */
  readonly value?: string;
}

export interface SettingList {
  readonly settings: readonly Setting[];
  /** False where whoever runs Footnote lets nothing be set here. */
  readonly canChange: boolean;
}

/** By the names of variables; empty takes a setting away. What is not named stays as it is. */
export interface SettingChange {
  readonly changes: Readonly<Record<string, string>>;
}
