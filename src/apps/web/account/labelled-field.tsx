/** A field that is typed into, with its name above it. */
import type { ComponentProps, ReactNode } from "react";

interface LabelledFieldProps extends Omit<ComponentProps<"input">, "onChange"> {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
}

export function LabelledField({ label, onType, ...others }: LabelledFieldProps): ReactNode {
  return (
    <label>
      {label}
      <input {...others} onChange={(event) => onType(event.target.value)} />
    </label>
  );
}
