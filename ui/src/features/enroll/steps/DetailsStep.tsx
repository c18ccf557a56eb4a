/** Step 3: who gets an invite and on what terms, beside the very mail they get. */
import { Button, SegmentedControl } from "@mantine/core";
import { IconArrowRight, IconBriefcase, IconSend, IconUserHeart } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { OwnedBy, ProblemCode } from "@/bindings";
import { Tag } from "@/components/Chip";
import { Field } from "@/components/Field";
import { PlatformIcon } from "@/components/PlatformIcon";
import { ownerships, ownershipWords, platformWords } from "@/components/platforms";
import { sendsText } from "@/components/vias";
import { t } from "@/words";
import { enrollment, settled, useDraft } from "../draft";
import { EnrollFrame, useWizardPath } from "../EnrollFrame";
import { DevicesStepper } from "../fields/DevicesStepper";
import { DomainField } from "../fields/DomainField";
import { ExpiryField } from "../fields/ExpiryField";
import { GroupField } from "../fields/GroupField";
import { LanguageField } from "../fields/LanguageField";
import { PhonesField } from "../fields/PhonesField";
import { withPhone } from "../fields/recipients";
import { SendBy } from "../fields/SendBy";
import { TimeZoneField } from "../fields/TimeZoneField";
import { UsersField } from "../fields/UsersField";
import { PreviewPane } from "../preview/PreviewPane";
import { useDefaults } from "../remembered";
import { StepHead } from "../StepHead";
import { usePlan } from "../usePlan";
import { AuthenticationNote } from "./AuthenticationNote";
import classes from "./DetailsStep.module.css";

const ownershipIcons = { personal: IconUserHeart, corporate: IconBriefcase };

/** Problems that only mean "not done yet" are held back until the way on is tried. */
const unfinished: readonly ProblemCode[] = ["required"];

export function DetailsStep() {
  const draft = useDraft();
  const defaults = useDefaults();
  const path = useWizardPath();
  const invites = settled(draft, defaults);
  const plan = usePlan(invites);
  const [tried, setTried] = useState(false);

  const via = invites.via ?? "email";
  const problems = plan.data?.problems ?? [];
  const shown = problems.filter((problem) => tried || !unfinished.includes(problem.code));
  const warnings = plan.data?.warnings ?? [];
  const wordsAt = (...fields: string[]) =>
    problems.find((problem) => fields.includes(problem.field))?.message;
  const total = draft.recipients.length * draft.devices_each;
  const blocked = draft.recipients.length === 0 || (plan.fresh && problems.length > 0);

  // What was typed last is judged first: nobody is sent on with an address that is already known to be wrong.
  const [leaving, setLeaving] = useState(false);
  const judged = plan.fresh || plan.isError || draft.recipients.length === 0;
  useEffect(() => {
    if (!leaving || !judged) return;
    setLeaving(false);
    if (!blocked) path.to("review");
  }, [leaving, judged, blocked, path]);
  const next = () => {
    setTried(true);
    setLeaving(true);
  };

  return (
    <EnrollFrame
      current="details"
      method="invites"
      onBack={() => path.to("method")}
      note={
        tried && blocked ? (
          <span className={classes.blocked} role="alert">
            {draft.recipients.length === 0
              ? t("enroll-choose-at-least-one-person")
              : t("enroll-mend-first-note", { n: problems.length })}
          </span>
        ) : null
      }
      actions={
        <Button size="md" rightSection={<IconArrowRight size={16} stroke={1.7} />} onClick={next}>
          {total > 0 ? t("enroll-review-invites", { n: total }) : t("enroll-review")}
        </Button>
      }
    >
      <div className={classes.split}>
        <div className={classes.form}>
          <StepHead
            title={t("enroll-who-gets-an-invite")}
            quiet
            tags={
              <>
                <Tag>
                  <PlatformIcon platform={draft.platform} size={14} />
                  {platformWords[draft.platform].label}
                </Tag>
                <Tag>
                  <IconSend size={14} stroke={1.7} aria-hidden />
                  {t("enroll-through-user-invites")}
                </Tag>
              </>
            }
          />
          <SendBy
            via={via}
            texts={defaults.texts}
            error={wordsAt("via")}
            onChange={(way) => enrollment.change({ via: way })}
          />
          <UsersField
            platform={draft.platform}
            recipients={draft.recipients}
            onChange={(recipients) => enrollment.change({ recipients })}
            problems={shown}
            warnings={warnings}
            showMissing={tried}
          />
          {sendsText(via) && (
            <PhonesField
              recipients={draft.recipients}
              planned={plan.data?.recipients ?? []}
              problems={shown}
              onChange={(index, phone) =>
                enrollment.change({ recipients: withPhone(draft.recipients, index, phone) })
              }
            />
          )}
          <div className={classes.pair}>
            <Field label={t("enroll-owned-by")}>
              <SegmentedControl
                fullWidth
                aria-label={t("enroll-owned-by")}
                value={invites.owned_by}
                onChange={(value) => enrollment.change({ owned_by: value as OwnedBy })}
                data={ownerships.map((owned) => {
                  const OwnershipIcon = ownershipIcons[owned];
                  return {
                    value: owned,
                    label: (
                      <span className={classes.owned}>
                        <OwnershipIcon size={16} stroke={1.7} aria-hidden />
                        {ownershipWords[owned]}
                      </span>
                    ),
                  };
                })}
              />
            </Field>
            <GroupField
              value={draft.group}
              onChange={(group) => enrollment.change({ group })}
              error={wordsAt("group")}
            />
            <DevicesStepper
              value={draft.devices_each}
              people={draft.recipients.length}
              onChange={(devices_each) => enrollment.change({ devices_each })}
              error={wordsAt("devices_each")}
            />
            <ExpiryField
              hours={invites.valid_hours}
              onChange={(valid_hours) => enrollment.change({ valid_hours })}
              error={wordsAt("valid_hours", "validity")}
            />
            <DomainField
              value={draft.domain}
              onChange={(domain) => enrollment.change({ domain })}
              error={wordsAt("domain")}
            />
            <LanguageField
              value={invites.language ?? ""}
              error={wordsAt("language")}
              onChange={(language) => enrollment.change({ language })}
            />
            <TimeZoneField
              value={invites.time_zone ?? ""}
              error={wordsAt("time_zone")}
              onChange={(time_zone) => enrollment.change({ time_zone })}
            />
          </div>
          <AuthenticationNote via={via} />
        </div>
        <PreviewPane
          draft={invites}
          problemsOf={(index) =>
            problems.filter((problem) => problem.field.startsWith(`recipients.${index}.`))
          }
        />
      </div>
    </EnrollFrame>
  );
}
