/** A person, a platform and an ownership: which group such a device would join now, and why. */
import { SegmentedControl, Select } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { commands, type GroupTrial, type OwnedBy, type Platform, type UserHit } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import { ErrorState } from "@/components/ErrorState";
import { Field } from "@/components/Field";
import { ownerships, ownershipWords, platformWords } from "@/components/platforms";
import { devicePlatforms } from "@/features/devices/search";
import { KnownUserField } from "@/features/users/KnownUserField";
import { call } from "@/platform/call";
import { t } from "@/words";
import { groupsKey } from "../queries";
import classes from "./Rules.module.css";

export function TryIt({
  revision,
  onDecided,
}: {
  /** Of the rules: with other ones it is tried again. */
  revision: string;
  /** Number of the rule that decided; `null` for none. */
  onDecided: (rule: number | null) => void;
}) {
  const [user, setUser] = useState<UserHit | null>(null);
  const [owned, setOwned] = useState<OwnedBy>("corporate");
  const [platform, setPlatform] = useState<Platform>("ios");
  const trial = useQuery({
    queryKey: [...groupsKey, "all", "try", user?.id, owned, platform, revision],
    queryFn: () => call(commands.tryGroup(user?.id ?? "", owned, platform)),
    enabled: user !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const rule = user !== null && trial.isSuccess ? trial.data.rule : null;
  useEffect(() => onDecided(rule), [onDecided, rule]);
  return (
    <aside className={classes.try} aria-labelledby="try-it">
      <h2 id="try-it" className={classes.heading}>
        {t("groups-try-it")}
      </h2>
      <p className={classes.hint}>{t("groups-try-means")}</p>
      <div className={classes.tryFields}>
        {user === null ? (
          <KnownUserField label={t("groups-user")} without={[]} onPick={setUser} />
        ) : (
          <Field label={t("groups-user")}>
            <div className={classes.person}>
              <Avatar name={user.name} size={26} />
              <span className={classes.names}>
                <span className="truncate">{user.name}</span>
                <span className={`${classes.aside} truncate`}>{user.email}</span>
              </span>
              <button type="button" className="link-button" onClick={() => setUser(null)}>
                {t("groups-choose-another")}
              </button>
            </div>
          </Field>
        )}
        <Select
          label={t("groups-platform")}
          value={platform}
          allowDeselect={false}
          data={devicePlatforms.map((value) => ({ value, label: platformWords[value].label }))}
          onChange={(value) => setPlatform((value ?? platform) as Platform)}
        />
        <Field label={t("groups-owned-by")}>
          <SegmentedControl
            fullWidth
            aria-label={t("groups-owned-by")}
            value={owned}
            data={ownerships.map((value) => ({ value, label: ownershipWords[value] }))}
            onChange={(value) => setOwned(value as OwnedBy)}
          />
        </Field>
      </div>
      <div aria-live="polite">
        {user === null ? (
          <p className={classes.answer} data-none>
            {t("groups-try-choose")}
          </p>
        ) : trial.isError ? (
          <ErrorState error={trial.error} onRetry={() => void trial.refetch()} compact />
        ) : (
          trial.data && <Answer trial={trial.data} />
        )}
      </div>
    </aside>
  );
}

function Answer({ trial: { group, rule, why } }: { trial: GroupTrial }) {
  return (
    <div className={classes.answer} data-none={group === null || undefined}>
      <p className={classes.joins}>
        {group !== null && <IconArrowRight size={16} stroke={1.7} aria-hidden />}
        {group ?? t("groups-un-assigned")}
      </p>
      <p className={classes.hint}>
        {rule !== null
          ? t("groups-by-rule", { n: rule })
          : group !== null
            ? t("groups-by-default")
            : why}
      </p>
    </div>
  );
}
