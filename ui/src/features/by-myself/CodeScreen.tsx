/** One code: the card to scan at the left; progress, steps and whose device it is at the right. */
import { Button } from "@mantine/core";
import { IconPlayerTrackNext, IconUser } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMay } from "@/app/rights";
import { type ByMyselfView, commands, type Platform } from "@/bindings";
import { Tag } from "@/components/Chip";
import { PlatformIcon } from "@/components/PlatformIcon";
import { platformWords } from "@/components/platforms";
import { toasts } from "@/components/toasts";
import { useNow } from "@/components/useNow";
import { EnrollFrame, useWizardPath } from "@/features/enroll/EnrollFrame";
import { StepHead } from "@/features/enroll/StepHead";
import { useShortcuts } from "@/keyboard/useShortcuts";
import { call } from "@/platform/call";
import { t } from "@/words";
import { type AfterCode, useAfterCode } from "./afterCode";
import classes from "./ByMyselfPage.module.css";
import { CodeCard } from "./CodeCard";
import { platformOf } from "./course";
import { DeviceSteps } from "./DeviceSteps";
import { howToBegin } from "./deviceSteps";
import { EnrolledCard } from "./EnrolledCard";
import { MappingCard } from "./MappingCard";
import { NextSteps } from "./NextSteps";
import { PortalNotice } from "./PortalNotice";
import { ProgressCard } from "./ProgressCard";
import { isOpen, type Phase, phaseOf } from "./phase";
import { TallyNote } from "./TallyNote";
import { codeKey, useTallyChanged } from "./useCode";

export function CodeScreen({ view }: { view: ByMyselfView }) {
  const { invite } = view;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const path = useWizardPath();
  const manages = useMay("manage");
  const tallyChanged = useTallyChanged();
  const phase = phaseOf(view, useNow(1000));
  const after = useAfterCode(view);

  const next = useMutation({
    mutationFn: () =>
      call(
        commands.startByMyself({
          platform: invite.platform,
          owned_by: invite.owned_by,
          group: invite.group ?? "",
        }),
      ),
    onSuccess: (fresh) => {
      queries.setQueryData(codeKey(fresh.invite.id), fresh);
      tallyChanged();
      void navigate({
        to: "/enrollment/by-myself",
        search: { id: fresh.invite.id },
        replace: true,
      });
    },
    onError: toasts.failed,
  });
  useShortcuts([
    {
      keys: "n",
      label: t("by-myself-enroll-next-device"),
      group: t("by-myself-by-myself"),
      run: () => !next.isPending && next.mutate(),
    },
  ]);

  return (
    <EnrollFrame
      current="enroll"
      method="by_myself"
      onBack={() => path.to(manages ? "method" : "os")}
      note={<TallyNote open={isOpen(phase)} />}
      actions={
        <>
          <Button variant="default" size="md" onClick={path.leave}>
            {t("by-myself-close")}
          </Button>
          <Button
            size="md"
            variant={
              phase === "enrolled" || (phase === "verified" && !after.goesOn) ? "filled" : "default"
            }
            leftSection={<IconPlayerTrackNext size={16} stroke={1.7} />}
            loading={next.isPending}
            onClick={() => next.mutate()}
          >
            {t("by-myself-enroll-next-device")}
          </Button>
        </>
      }
    >
      <div className={classes.page}>
        <StepHead
          title={t("by-myself-enroll-your-own-device")}
          text={guidance(phase, invite.platform, after)}
          tags={
            <>
              <Tag>
                <PlatformIcon platform={invite.platform} size={14} />
                {platformWords[invite.platform].label}
              </Tag>
              <Tag>
                <IconUser size={14} stroke={1.7} aria-hidden />
                {t("by-myself-by-myself")}
              </Tag>
            </>
          }
        />
        <PortalNotice />
        <div className={classes.columns}>
          <CodeCard view={view} phase={phase} />
          <div className={classes.right} data-open={isOpen(phase) || undefined}>
            <ProgressCard view={view} phase={phase} />
            {phase === "enrolled" ? (
              <EnrolledCard invite={invite} />
            ) : phase === "verified" && !after.goesOn ? (
              <NextSteps platform={platformOf(view)} after={after} />
            ) : (
              <DeviceSteps view={view} phase={phase} goesOn={after.goesOn} />
            )}
            <MappingCard invite={invite} />
          </div>
        </div>
      </div>
    </EnrollFrame>
  );
}

/** The sentence under the title: what to do now. */
function guidance(phase: Phase, platform: Platform, { goesOn }: AfterCode): string {
  if (phase === "verified")
    return goesOn
      ? t("by-myself-verified-go-on-with-the")
      : t("by-myself-verified-nothing-more-to-do");
  if (phase === "enrolled") return t("by-myself-enrolled-nothing-more-to-do");
  if (!isOpen(phase)) return t("by-myself-make-a-new-code-to");
  return `${howToBegin(platform)} ${t("by-myself-keep-window-open")}`;
}
