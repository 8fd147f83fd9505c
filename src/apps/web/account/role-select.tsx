/** Chooses what somebody may do: an account on the server, or a member in a space. */
import type { ReactNode } from "react";

interface RoleSelectProps<Role extends string> {
  readonly label: string;
  /** All there are, with their names. */
  readonly roles: readonly Role[];
  readonly names: Readonly<Record<Role, string>>;
  readonly role: Role;
  readonly onChoose: (role: Role) => void;
}

export function RoleSelect<Role extends string>(props: RoleSelectProps<Role>): ReactNode {
  const { label, roles, names, role, onChoose } = props;
  return (
    <select
      aria-label={label}
      value={role}
      onChange={({ target }) => onChoose(roles.find((one) => one === target.value) ?? role)}
    >
      {roles.map((one) => (
        <option key={one} value={one}>
          {names[one]}
        </option>
      ))}
    </select>
  );
}
