/** What was asked of the device and what came of it, newest first. What it does not do yet can be taken back, what failed asked again. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useMay } from "@/app/rights";
import type { DeviceCommand, DeviceRow } from "@/bindings";
import { RelativeTime } from "@/components/RelativeTime";
import { Say, t } from "@/words";
import { useDeviceActions } from "../actions";
import type { Ask, AskKind } from "../asks";
import { CommandBadge } from "../DeviceBadge";
import { commandWords } from "../words";
import classes from "./DeviceDrawer.module.css";

/** More are shown when asked for. */
const shownAtFirst = 5;

export function Commands({
  device,
  commands,
  onAsk,
}: {
  device: DeviceRow;
  commands: readonly DeviceCommand[];
  onAsk: Ask;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? commands : commands.slice(0, shownAtFirst);
  const more = commands.length - shown.length;
  return (
    <section aria-labelledby="commands">
      <h3 id="commands" className={classes.heading}>
        {t("devices-commands")}
      </h3>
      {commands.length === 0 && (
        <p className={classes.quiet}>{t("devices-nothing-was-asked-of-it")}</p>
      )}
      <ul className={classes.items}>
        {shown.map((command) => (
          <Command key={command.id} device={device} command={command} onAsk={onAsk} />
        ))}
      </ul>
      {more > 0 && (
        <button
          type="button"
          className={`link-button ${classes.more}`}
          onClick={() => setAll(true)}
        >
          {t("devices-show-more-commands", { n: more })}
        </button>
      )}
    </section>
  );
}

/** Those that are asked about before they are done, and so are asked about again. */
const asks: Partial<Record<DeviceCommand["kind"], AskKind>> = {
  device_lock: "lock",
  erase_device: "erase",
  remove_profile: "unenroll",
};

function Command({
  device,
  command,
  onAsk,
}: {
  device: DeviceRow;
  command: DeviceCommand;
  onAsk: Ask;
}) {
  const actions = useDeviceActions();
  const acts = useMay("act_on_devices");
  const ask = asks[command.kind];
  const { kind, state, reason } = command;
  return (
    <li className={classes.item}>
      <span className={classes.itemHead}>
        <span className={classes.strong}>{commandWords[kind]}</span>
        <CommandBadge state={state} />
      </span>
      {reason && <span className={classes.reason}>{reason}</span>}
      <span className={classes.itemFoot}>
        <span className={classes.quiet}>
          <Course command={command} />
        </span>
        {acts && state === "failed" && device.state !== "unmanaged" && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={t("devices-try-again-command", { command: commandWords[kind] })}
            onClick={() => (ask ? onAsk(ask, device) : void actions.again(device, kind))}
          >
            {ask ? t("devices-try-again") : t("devices-try-again-at-once")}
          </Button>
        )}
        {acts && (state === "queued" || state === "not_now") && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={t("devices-take-back-command", { command: commandWords[kind] })}
            onClick={() => void actions.takeBack(device, command.id, kind)}
          >
            {t("devices-take-back")}
          </Button>
        )}
      </span>
    </li>
  );
}

/** When it was asked and by whom, how often it was handed over, and when it was answered. */
function Course({
  command: { by, attempts, queued_at, sent_at, answered_at },
}: {
  command: DeviceCommand;
}) {
  const asker = by || "Muster";
  const asked = <RelativeTime at={queued_at} />;
  const answered = <RelativeTime at={answered_at} />;
  const vars = { by: asker, n: attempts };
  if (attempts > 1)
    return answered_at === null ? (
      <Say id="devices-command-course-times" vars={vars} parts={{ asked }} />
    ) : (
      <Say id="devices-command-course-times-answered" vars={vars} parts={{ asked, answered }} />
    );
  if (answered_at !== null)
    return (
      <Say id="devices-command-course-answered" vars={{ by: asker }} parts={{ asked, answered }} />
    );
  if (sent_at === null)
    return <Say id="devices-command-course" vars={{ by: asker }} parts={{ asked }} />;
  const handed = <RelativeTime at={sent_at} />;
  return <Say id="devices-command-course-handed" vars={{ by: asker }} parts={{ asked, handed }} />;
}
