/** One device with all that is known of it: what it is, whose, what it told, what was asked of it, what happened. */
import { Drawer } from "@mantine/core";
import { useRef } from "react";
import { useMay } from "@/app/rights";
import type { DeviceDetail } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { toAppError } from "@/platform/call";
import { t } from "@/words";
import type { Ask } from "../asks";
import { useDeviceDetail } from "../queries";
import { Commands } from "./Commands";
import { DeviceButtons } from "./DeviceButtons";
import classes from "./DeviceDrawer.module.css";
import { DeviceHead } from "./DeviceHead";
import { DeviceTimeline } from "./DeviceTimeline";
import { EntryGone, NewerEntry } from "./EnrolledAgain";
import { Identity } from "./Identity";
import { Notes } from "./Notes";
import { Profiles } from "./Profiles";
import { ToldFacts } from "./ToldFacts";

interface DrawerProps {
  onAsk: Ask;
  onClose: () => void;
}

export function DeviceDrawer({
  id,
  asking,
  ...props
}: DrawerProps & {
  id: string | undefined;
  /** A question stands above it: Esc is the question's. */
  asking: boolean;
}) {
  // Keeps its content while it slides away.
  const last = useRef(id);
  if (id !== undefined) last.current = id;
  const shown = id ?? last.current;
  return (
    <Drawer
      opened={id !== undefined}
      onClose={props.onClose}
      closeOnEscape={!asking}
      position="right"
      size={520}
      title={t("devices-device")}
      closeButtonProps={{ "aria-label": t("devices-close") }}
      overlayProps={{ color: "var(--scrim)", backgroundOpacity: 0.6 }}
      transitionProps={{ duration: 180 }}
      classNames={{ content: classes.content, header: classes.header, title: classes.title }}
    >
      {shown !== undefined && <Read key={shown} id={shown} onAsk={props.onAsk} />}
    </Drawer>
  );
}

function Read({ id, onAsk }: { id: string; onAsk: Ask }) {
  const query = useDeviceDetail(id);
  if (query.isError && toAppError(query.error).code === "not_found")
    return <EntryGone device={query.data?.device} />;
  if (query.data)
    return (
      <>
        {query.isError && (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />
        )}
        <Body detail={query.data} onAsk={onAsk} />
      </>
    );
  if (query.isError)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />;
  return (
    <p className={classes.loading} role="status">
      {t("devices-loading")}
    </p>
  );
}

function Body({ detail, onAsk }: { detail: DeviceDetail; onAsk: Ask }) {
  const acts = useMay("act_on_devices");
  const { device, facts, profiles, commands, timeline } = detail;
  return (
    <div className={classes.body}>
      <DeviceHead device={device} />
      <NewerEntry device={device} />
      <Notes detail={detail} />
      {acts && <DeviceButtons detail={detail} onAsk={onAsk} />}
      <Identity detail={detail} />
      <ToldFacts facts={facts} />
      <Profiles profiles={profiles} />
      <Commands device={device} commands={commands} onAsk={onAsk} />
      <DeviceTimeline entries={timeline} commands={commands} />
    </div>
  );
}
