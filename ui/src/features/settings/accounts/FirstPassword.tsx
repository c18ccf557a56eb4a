/** The password that somebody else starts with: typed, or made here and copied. */
import { Button } from "@mantine/core";
import { IconWand } from "@tabler/icons-react";
import { useState } from "react";
import { CopyButton } from "@/components/CopyButton";
import { NewPassword } from "@/components/NewPassword";
import { t } from "@/words";
import classes from "./Accounts.module.css";
import { makePassword } from "./passphrase";

export function FirstPassword({
  label,
  value,
  error,
  focus,
  onChange,
}: {
  label: string;
  value: string;
  error?: string;
  focus?: boolean;
  onChange: (value: string) => void;
}) {
  const [made, setMade] = useState<string | null>(null);
  const make = () => {
    const password = makePassword();
    setMade(password);
    onChange(password);
  };
  return (
    <div className={classes.first}>
      <NewPassword label={label} value={value} error={error} focus={focus} onChange={onChange} />
      <div className={classes.made}>
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconWand size={14} stroke={1.7} />}
          onClick={make}
        >
          {t("accounts-make-one")}
        </Button>
        {made !== null && made === value && (
          <>
            <code className={classes.code}>{made}</code>
            <CopyButton value={made} name={t("accounts-copy-the-password")} quiet />
          </>
        )}
      </div>
    </div>
  );
}
