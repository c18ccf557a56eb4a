/** One group: what hangs on it, and the devices in it, which can be moved from here. */
import { Button, Drawer } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useMay } from "@/app/rights";
import type { GroupRow } from "@/bindings";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { RelativeTime } from "@/components/RelativeTime";
import { toAppError } from "@/platform/call";
import { t } from "@/words";
import type { Ask } from "../asks";
import { useGroup } from "../queries";
import classes from "./GroupDrawer.module.css";
import { Members } from "./Members";

interface DrawerProps {
  onAsk: Ask;
  /** So often something was moved from here. */
  moved: number;
  onClose: () => void;
}

export function GroupDrawer({
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
      title={t("groups-group")}
      closeButtonProps={{ "aria-label": t("groups-close") }}
      overlayProps={{ color: "var(--scrim)", backgroundOpacity: 0.6 }}
      transitionProps={{ duration: 180 }}
      classNames={{ content: classes.content, header: classes.header, title: classes.title }}
    >
      {shown !== undefined && <Read key={shown} id={shown} {...props} />}
    </Drawer>
  );
}

function Read({ id, ...props }: DrawerProps & { id: string }) {
  const query = useGroup(id);
  if (query.isError && toAppError(query.error).code === "not_found")
    return <EmptyState title={t("groups-is-not-there")}>{t("groups-may-be-removed")}</EmptyState>;
  if (query.data) return <Body group={query.data} {...props} />;
  if (query.isError)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />;
  return (
    <p className={classes.quiet} role="status">
      {t("groups-loading")}
    </p>
  );
}

function Body({ group, onAsk, moved }: DrawerProps & { group: GroupRow }) {
  const manages = useMay("manage");
  return (
    <div className={classes.body}>
      <h2 className={classes.name}>{group.name}</h2>
      {manages && (
        <div className={classes.actions}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPencil size={15} stroke={1.7} aria-hidden />}
            onClick={() => onAsk({ kind: "name", group })}
          >
            {t("groups-rename")}
          </Button>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconTrash size={15} stroke={1.7} aria-hidden />}
            onClick={() => onAsk({ kind: "remove", group })}
          >
            {t("groups-remove")}
          </Button>
        </div>
      )}
      <dl className={classes.facts}>
        <dt>{t("groups-devices")}</dt>
        <dd>
          {t("count-devices", { n: group.devices })}
          {group.devices > 0 && (
            <Link to="/devices" search={{ group: group.id }} className={classes.aside}>
              {t("groups-in-the-list")}
            </Link>
          )}
        </dd>
        <dt>{t("groups-invites")}</dt>
        <dd>
          {t("count-invites", { n: group.invites })}
          {group.invites > 0 && (
            <Link to="/enrollment" search={{ group: group.id }} className={classes.aside}>
              {t("groups-in-the-list")}
            </Link>
          )}
        </dd>
        <dt>{t("groups-devices-join")}</dt>
        <dd>
          {[
            group.rules > 0 && t("groups-by-rules", { n: group.rules }),
            group.defaults > 0 && t("groups-by-defaults", { n: group.defaults }),
          ]
            .filter(Boolean)
            .join(", ") || t("groups-only-by-name")}
        </dd>
        <dt>{t("groups-made")}</dt>
        <dd>
          <RelativeTime at={group.created_at} />
        </dd>
      </dl>
      <Members key={moved} group={group} onAsk={onAsk} />
    </div>
  );
}
