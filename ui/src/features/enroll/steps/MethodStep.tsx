/** Step 2: is the device at hand, or with somebody else? */
import { Button } from "@mantine/core";
import { IconArrowRight, IconCheck, IconFileSpreadsheet, IconQrcode } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useOverview } from "@/app/session";
import { Tag } from "@/components/Chip";
import { ChoiceCard, ChoiceGroup } from "@/components/ChoiceCard";
import { PlatformIcon } from "@/components/PlatformIcon";
import { platformWords } from "@/components/platforms";
import { t } from "@/words";
import { enrollment, type Method, mostRecipients, useDraft } from "../draft";
import { EnrollFrame, useWizardPath } from "../EnrollFrame";
import { rememberPath } from "../remembered";
import { StepHead } from "../StepHead";
import { useEnterKey } from "../useEnterKey";
import { ByMyselfPicture, InvitesPicture } from "./MethodPictures";
import classes from "./MethodStep.module.css";

const methods: readonly Method[] = ["by_myself", "invites"];

export function MethodStep() {
  const draft = useDraft();
  const path = useWizardPath();
  const navigate = useNavigate();
  const overview = useOverview();
  const next = () => {
    rememberPath({ platform: draft.platform, method: draft.method });
    if (draft.method === "invites") path.to("details");
    else void navigate({ to: "/enrollment/by-myself", search: { platform: draft.platform } });
  };
  useEnterKey(next);
  const trial = overview?.mail_is_trial ?? false;
  return (
    <EnrollFrame
      current="method"
      method={draft.method}
      onBack={() => path.to("os")}
      actions={
        <Button size="md" rightSection={<IconArrowRight size={16} stroke={1.7} />} onClick={next}>
          {t("enroll-continue")}
        </Button>
      }
    >
      <div className={classes.step}>
        <StepHead
          title={t("enroll-device-to-be-enrolled")}
          text={t("enroll-is-the-device-with-you")}
          tags={
            <Tag>
              <PlatformIcon platform={draft.platform} size={14} />
              {platformWords[draft.platform].label}
            </Tag>
          }
        />
        <ChoiceGroup
          label={t("enroll-device-to-be-enrolled")}
          value={draft.method}
          values={methods}
          className={classes.cards}
          onChange={(value) => {
            const method = methods.find((name) => name === value);
            if (method) enrollment.change({ method });
          }}
        >
          <ChoiceCard
            value="by_myself"
            title={t("enroll-by-myself")}
            digit={1}
            picture={<ByMyselfPicture />}
          >
            {t("enroll-by-myself-what")}
            <Points
              points={[
                t("enroll-by-myself-nothing-sent"),
                t("enroll-by-myself-mapped"),
                t("enroll-by-myself-best-for"),
              ]}
            />
          </ChoiceCard>
          <ChoiceCard
            value="invites"
            title={t("enroll-through-user-invites")}
            digit={2}
            picture={<InvitesPicture />}
          >
            {t("enroll-invites-what")}
            <Points
              points={[
                trial ? t("enroll-invites-by-email-trial") : t("enroll-invites-by-email"),
                t("enroll-invites-up-to", { most: mostRecipients }),
                t("enroll-invites-follow"),
              ]}
            />
          </ChoiceCard>
        </ChoiceGroup>
        <div className={classes.later}>
          <Link className={classes.laterWay} to="/enrollment/bulk">
            <IconFileSpreadsheet size={17} stroke={1.7} aria-hidden />
            <span className={classes.laterTitle}>{t("enroll-bulk-enrollment")}</span>
            <span className={classes.laterWhen}>{t("enroll-from-a-csv-file-or")}</span>
          </Link>
          <Link
            className={classes.laterWay}
            to="/settings/$section"
            params={{ section: "self-enrollment" }}
          >
            <IconQrcode size={17} stroke={1.7} aria-hidden />
            <span className={classes.laterTitle}>{t("enroll-self-enrollment")}</span>
            <span className={classes.laterWhen}>
              {t("enroll-users-sign-in-with-their-directory")}
            </span>
          </Link>
        </div>
      </div>
    </EnrollFrame>
  );
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <span className={classes.points}>
      {points.map((point) => (
        <span key={point} className={classes.point}>
          <IconCheck size={16} stroke={2} aria-hidden />
          {point}
        </span>
      ))}
    </span>
  );
}
