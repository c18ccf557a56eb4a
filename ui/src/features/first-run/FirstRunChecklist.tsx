/** The checklist at the top of an empty Enrollment page. Shows itself only while it is of use. */
import { ActionIcon, Button, Tooltip } from "@mantine/core";
import {
  IconBuilding,
  IconDeviceMobile,
  IconInbox,
  IconServer,
  IconUserPlus,
  IconX,
} from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { overviewKey, useOverview } from "@/app/session";
import { type ChecklistStep, commands, type Overview } from "@/bindings";
import { Tag } from "@/components/Chip";
import { useReadableColour } from "@/components/readableColour";
import { toasts } from "@/components/toasts";
import { useTally } from "@/features/by-myself/useCode";
import { call } from "@/platform/call";
import { Say, t } from "@/words";
import { ChecklistRow } from "./ChecklistRow";
import classes from "./FirstRunChecklist.module.css";
import { PhonePicture } from "./PhonePicture";
import { progressOf, progressWords } from "./progress";

export function FirstRunChecklist({
  folded,
  onShow,
}: {
  /** One line instead of all steps. */
  folded: boolean;
  onShow: () => void;
}) {
  const overview = useOverview();
  if (!overview?.checklist.visible) return null;
  if (folded) {
    const { done } = progressOf(overview.checklist);
    return (
      <section className={classes.line} aria-label={t("first-run-first-steps")}>
        <p className={classes.lineText}>
          <Say
            id="first-run-steps-done"
            vars={{ done }}
            parts={{ b: (inside) => <strong>{inside}</strong> }}
          />
        </p>
        <button type="button" className="link-button" onClick={onShow}>
          {t("first-run-show")}
        </button>
      </section>
    );
  }
  return <Checklist overview={overview} />;
}

function Checklist({ overview }: { overview: Overview }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { checklist } = overview;
  const progress = progressOf(checklist);
  const organisation = useQuery({
    queryKey: ["settings", "organisation"],
    queryFn: () => call(commands.organisationSettings()),
  });
  const brand = useReadableColour(organisation.data?.brand_colour);
  const tally = useTally(checklist.own_device && !checklist.own_device_skipped);
  const skip = useMutation({
    mutationFn: (step: ChecklistStep) => call(commands.skipChecklistStep(step)),
    onSuccess: (next) => queries.setQueryData(overviewKey, next),
    onError: toasts.failed,
  });
  const go = (to: string, search: Record<string, string> = {}) => void navigate({ to, search });

  return (
    <section className={classes.card} aria-label={t("first-run-first-steps")}>
      <div className={classes.steps}>
        <div className={classes.head}>
          <div>
            <h2 className={classes.title}>{t("first-run-enroll-your-first-device")}</h2>
            <p className={classes.text}>{progressWords(checklist)}</p>
          </div>
          <div className={classes.meter}>
            {[0, 1, 2, 3].map((part) => (
              <span
                key={part}
                className={classes.part}
                data-done={part < progress.done || undefined}
                aria-hidden
              />
            ))}
            <span className={classes.of}>{t("first-run-of-four", { done: progress.done })}</span>
            <Tooltip label={t("first-run-dismiss-the-checklist")}>
              <ActionIcon
                size={28}
                aria-label={t("first-run-dismiss-the-checklist")}
                data-takes-away
                loading={skip.isPending && skip.variables === "all"}
                onClick={() => skip.mutate("all")}
              >
                <IconX size={16} stroke={1.7} />
              </ActionIcon>
            </Tooltip>
          </div>
        </div>
        <ol className={classes.list}>
          <ChecklistRow
            number={1}
            done={checklist.organisation}
            now={progress.next === 1}
            title={t("first-run-your-organisation")}
            action={
              <Link to="/settings/$section" params={{ section: "organisation" }}>
                {t("first-run-edit")}
              </Link>
            }
          >
            <IconBuilding size={15} stroke={1.7} aria-hidden /> {overview.organisation}
          </ChecklistRow>
          <ChecklistRow
            number={2}
            done={checklist.mail}
            now={progress.next === 2}
            title={t("first-run-mail")}
            tag={
              overview.mail_is_trial && (
                <Tag>
                  <IconInbox size={14} stroke={1.7} aria-hidden />
                  {t("first-run-trial-outbox")}
                </Tag>
              )
            }
            action={
              <Button
                variant="default"
                leftSection={<IconServer size={16} stroke={1.7} />}
                onClick={() => go("/settings/mail")}
              >
                {overview.mail_is_trial
                  ? t("first-run-connect-a-mail-server")
                  : t("first-run-mail-settings")}
              </Button>
            }
          >
            {overview.mail_is_trial ? t("first-run-using-the-built-in-trial") : overview.mail_words}
          </ChecklistRow>
          <ChecklistRow
            number={3}
            done={checklist.own_device}
            now={progress.next === 3}
            title={t("first-run-enroll-your-own-device-first")}
            big={
              <>
                <p className={classes.long}>{t("first-run-see-exactly-what-your-colleagues")}</p>
                <div className={classes.actions}>
                  <Button
                    size="md"
                    leftSection={<IconDeviceMobile size={16} stroke={1.7} />}
                    onClick={() => go("/enrollment/by-myself")}
                  >
                    {t("first-run-by-myself")}
                  </Button>
                  <Button
                    size="md"
                    variant="subtle"
                    loading={skip.isPending && skip.variables === "own_device"}
                    onClick={() => skip.mutate("own_device")}
                  >
                    {t("first-run-skip-for-now")}
                  </Button>
                </div>
              </>
            }
            action={
              checklist.own_device_skipped && (
                <Button variant="default" onClick={() => go("/enrollment/by-myself")}>
                  {t("first-run-by-myself")}
                </Button>
              )
            }
          >
            {checklist.own_device_skipped
              ? t("first-run-skipped-you-can-still-do")
              : checklist.own_device
                ? (tally.data?.enrolled ?? 0) > 0
                  ? t("first-run-your-own-device-was-enrolled")
                  : t("first-run-your-own-device-was-verified")
                : t("first-run-scan-a-code-and-see")}
          </ChecklistRow>
          <ChecklistRow
            number={4}
            done={checklist.first_invite}
            now={progress.next === 4}
            title={t("first-run-invite-your-first-user")}
            action={
              <Button
                variant={progress.next === 4 ? "filled" : "default"}
                leftSection={<IconUserPlus size={16} stroke={1.7} />}
                onClick={() => go("/enrollment/enroll", { method: "invites" })}
              >
                {t("first-run-invite")}
              </Button>
            }
          >
            {overview.mail_is_trial
              ? t("first-run-one-person-by-email-you")
              : t("first-run-one-person-by-email")}
          </ChecklistRow>
        </ol>
      </div>
      <div className={classes.side}>
        <PhonePicture organisation={overview.organisation} brand={brand} />
      </div>
    </section>
  );
}
