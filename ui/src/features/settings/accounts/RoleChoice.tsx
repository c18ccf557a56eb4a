/** Which role an account has, and what that lets somebody do. */
import { roles, roleWords } from "@/app/roles";
import type { Role } from "@/bindings";
import { ChoiceCard, ChoiceGroup } from "@/components/ChoiceCard";
import { Field } from "@/components/Field";
import { t } from "@/words";
import classes from "./Accounts.module.css";

export function RoleChoice({
  role,
  error,
  fixed,
  onChange,
}: {
  role: Role;
  error?: string;
  /** Why it cannot be changed: shown in place of other choices. */
  fixed?: string;
  onChange: (role: Role) => void;
}) {
  return (
    <Field label={t("accounts-role")} error={error} hint={fixed}>
      <ChoiceGroup
        label={t("accounts-role")}
        value={role}
        values={roles.map((one) => (fixed && one !== role ? null : one))}
        className={classes.roles}
        onChange={(value) => onChange(roles.find((one) => one === value) ?? role)}
      >
        {roles.map((one) => (
          <ChoiceCard
            key={one}
            value={one}
            title={roleWords[one].label}
            disabled={fixed !== undefined && one !== role}
          >
            {roleWords[one].may}
          </ChoiceCard>
        ))}
      </ChoiceGroup>
    </Field>
  );
}
