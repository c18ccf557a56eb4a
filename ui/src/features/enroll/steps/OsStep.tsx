/** Step 1: which kind of device. */
import { Button } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useMay } from "@/app/rights";
import { Tag } from "@/components/Chip";
import { ChoiceCard, ChoiceGroup } from "@/components/ChoiceCard";
import { Kbd } from "@/components/Kbd";
import { PlatformIcon } from "@/components/PlatformIcon";
import { platforms, platformWords } from "@/components/platforms";
import { Say, t } from "@/words";
import { enrollment, useDraft } from "../draft";
import { EnrollFrame, useWizardPath } from "../EnrollFrame";
import { StepHead } from "../StepHead";
import { useEnterKey } from "../useEnterKey";
import { platformNotes } from "../words/platformNotes";
import classes from "./OsStep.module.css";
import { PlatformPanel } from "./PlatformPanel";

export function OsStep() {
  const draft = useDraft();
  const path = useWizardPath();
  const manages = useMay("manage");
  const navigate = useNavigate();
  const next = () => {
    if (manages) path.to("method");
    else void navigate({ to: "/enrollment/by-myself", search: { platform: draft.platform } });
  };
  useEnterKey(next);
  return (
    <EnrollFrame
      current="os"
      method={draft.method}
      onBack={path.leave}
      backLabel={t("enroll-cancel")}
      note={manages ? t("enroll-next-enroll-by-myself-or") : undefined}
      actions={
        <Button size="md" rightSection={<IconArrowRight size={16} stroke={1.7} />} onClick={next}>
          {t("enroll-continue")}
        </Button>
      }
      side={<PlatformPanel platform={draft.platform} />}
    >
      <div className={classes.step}>
        <StepHead
          title={t("enroll-which-kind-of-device")}
          text={t("enroll-this-decides-the-steps-the")}
        />
        <ChoiceGroup
          label={t("enroll-which-kind-of-device")}
          value={draft.platform}
          values={platforms}
          className={classes.cards}
          onChange={(value) => {
            const platform = platforms.find((name) => name === value);
            if (platform) enrollment.change({ platform });
          }}
        >
          {platforms.map((platform, index) => (
            <ChoiceCard
              key={platform}
              value={platform}
              title={platformWords[platform].label}
              digit={index + 1}
              icon={<PlatformIcon platform={platform} size={24} />}
              aside={
                <>
                  {platform === "neutral" && (
                    <Tag tone="accent">{t("enroll-best-for-mixed-groups")}</Tag>
                  )}
                  {platformNotes[platform].kinds}
                </>
              }
            >
              {platformNotes[platform].sentence}
            </ChoiceCard>
          ))}
        </ChoiceGroup>
        <p className={classes.keys}>
          <Say
            id="enroll-keys-of-the-cards"
            parts={{
              first: <Kbd keys="1" />,
              last: <Kbd keys="5" />,
              enter: <Kbd keys="enter" />,
            }}
          />
        </p>
      </div>
    </EnrollFrame>
  );
}
