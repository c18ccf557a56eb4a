/** What users may bring, whose it may be, and which group each kind joins. */
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { commands, type DefaultGroup, type OwnedBy, type SelfOwnership } from "@/bindings";
import { PlatformIcon } from "@/components/PlatformIcon";
import { ownerships, ownershipWords, platformWords } from "@/components/platforms";
import { SettingsWords } from "@/components/SettingsWords";
import { rulesKey } from "@/features/groups/queries";
import { call } from "@/platform/call";
import { t } from "@/words";
import { SettingCard, SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import { choices } from "../server/choices";
import { readyOf } from "./ready";
import classes from "./Self.module.css";
import { useNamesWhatIsMissing } from "./Standing";
import { type SelfForm, type SelfPlatform, selfOwnershipWords, selfPlatforms } from "./selfForm";

export function OfferFields({
  form: { values, set, was, error },
}: {
  form: SettingsForm<SelfForm>;
}) {
  const { page } = values;
  // What keeps those waiting that are offered now may stand at the head of the page already.
  const named = useNamesWhatIsMissing(page);
  const saved = readyOf(page, page.settings).later.map(({ platform }) => platform);
  const book = useQuery({ queryKey: rulesKey, queryFn: () => call(commands.groupRules()) });
  return (
    <SettingCard
      title={t("self-what-users-may-bring")}
      aside={
        <Link className={classes.aside} to="/groups" search={{ tab: "rules" }}>
          {t("self-open-group-defaults")}
        </Link>
      }
    >
      {selfPlatforms.map((platform) => (
        <SettingRow
          key={platform}
          mark={<PlatformIcon platform={platform} size={20} />}
          label={platformWords[platform].label}
          hint={
            <Meaning
              platform={platform}
              owned={values[platform]}
              gap={page.not_ready.find((one) => one.platform === platform)?.words}
              saidAbove={named && saved.includes(platform)}
              defaults={book.data?.defaults}
            />
          }
          was={was(platform)}
          error={error(platform)}
        >
          {(control) => (
            <Select
              {...control}
              value={values[platform]}
              data={choices(selfOwnershipWords)}
              allowDeselect={false}
              onChange={(owned) => set({ [platform]: owned as SelfOwnership })}
            />
          )}
        </SettingRow>
      ))}
      {book.data && book.data.rules.length > 0 && (
        <p className={classes.meaning}>
          {t("self-rules-come-first", { n: book.data.rules.length })}
        </p>
      )}
    </SettingCard>
  );
}

const offers = (owned: SelfOwnership, whose: OwnedBy) => owned === "both" || owned === whose;

/** Which group what is offered joins, and what is missing before it can enroll. */
function Meaning({
  platform,
  owned,
  gap,
  saidAbove,
  defaults,
}: {
  platform: SelfPlatform;
  owned: SelfOwnership;
  gap: string | undefined;
  /** The head of the page says why. */
  saidAbove: boolean;
  defaults: readonly DefaultGroup[] | undefined;
}) {
  if (owned === "none") return t("self-not-offered-means");
  const groups = ownerships
    .filter((whose) => offers(owned, whose))
    .map((whose) => ({
      whose,
      name: defaults?.find((one) => one.platform === platform && one.owned_by === whose)?.group,
    }));
  const joins = groups.every(({ name }) => !name)
    ? t("self-joins-no-group")
    : groups
        .map(({ whose, name }) =>
          t("self-joins", { owned: ownershipWords[whose], group: name ?? t("self-no-group") }),
        )
        .join(" ");
  return (
    <>
      {defaults && joins}
      {gap !== undefined && (
        <span className={classes.gap}>
          {saidAbove ? (
            t("self-not-yet-reason-above")
          ) : (
            <>
              <SettingsWords>{gap}</SettingsWords> {t("self-shown-as-not-yet")}
            </>
          )}
        </span>
      )}
    </>
  );
}
