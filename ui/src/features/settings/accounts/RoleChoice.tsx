/** Which role an account has, and what that lets somebody do. */
import { Radio } from "@mantine/core";
import { roles, roleWords } from "@/app/roles";
import type { Role } from "@/bindings";
import { t } from "@/words";
import classes from "./Accounts.module.css";

export function RoleChoice({
  role,
  error,
  fixed,
  onChange,
}: {
  /** Nothing is chosen yet when there is none. */
  role: Role | null;
  error?: string;
  /** Why it cannot be changed; the other choices are off then. */
  fixed?: string;
  onChange: (role: Role) => void;
}) {
  return (
    <Radio.Group
      label={t("accounts-role")}
      value={role}
      error={error}
      description={fixed}
      onChange={(value) => {
        const chosen = roles.find((one) => one === value);
        if (chosen) onChange(chosen);
      }}
    >
      <div className={classes.roles}>
        {roles.map((one) => (
          <Radio
            key={one}
            value={one}
            aria-invalid={error ? true : undefined}
            className={classes.roleRow}
            disabled={fixed !== undefined && one !== role}
            label={roleWords[one].label}
            description={roleWords[one].may}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
