/** Chooses what an account may do. */
import type { ReactNode } from "react";
import { ACCOUNT_ROLES, type AccountRole } from "../../../core/domain/policy.ts";
import { words } from "../dictionary.ts";

interface RoleSelectProps {
  readonly label: string;
  readonly role: AccountRole;
  readonly onChoose: (role: AccountRole) => void;
}

export function RoleSelect({ label, role, onChoose }: RoleSelectProps): ReactNode {
  return (
    <select
      aria-label={label}
      value={role}
      onChange={({ target }) => onChoose(ACCOUNT_ROLES.find((one) => one === target.value) ?? role)}
    >
      {ACCOUNT_ROLES.map((one) => (
        <option key={one} value={one}>
          {words.people.roles[one]}
        </option>
      ))}
    </select>
  );
}
