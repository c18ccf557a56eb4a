/** One user with all that is known of them: facts and where they come from, devices, invites, messages, what happened. */
import { Drawer } from "@mantine/core";
import { useRef } from "react";
import { useMay } from "@/app/rights";
import type { UserDetail } from "@/bindings";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { toAppError } from "@/platform/call";
import { t } from "@/words";
import type { Ask } from "../asks";
import { useUserDetail } from "../queries";
import { Notes } from "./Notes";
import { UserButtons } from "./UserButtons";
import { UserDevices } from "./UserDevices";
import classes from "./UserDrawer.module.css";
import { UserFacts } from "./UserFacts";
import { UserHead } from "./UserHead";
import { UserHistory } from "./UserHistory";
import { UserInvites } from "./UserInvites";
import { UserMessages } from "./UserMessages";
import { UserTerms } from "./UserTerms";

interface DrawerProps {
  onAsk: Ask;
  /** Shows another user. */
  onOpen: (id: string) => void;
  onClose: () => void;
}

export function UserDrawer({
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
      title={t("users-user")}
      closeButtonProps={{ "aria-label": t("users-close") }}
      overlayProps={{ color: "var(--scrim)", backgroundOpacity: 0.6 }}
      transitionProps={{ duration: 180 }}
      classNames={{ content: classes.content, header: classes.header, title: classes.title }}
    >
      {shown !== undefined && <Read key={shown} id={shown} {...props} />}
    </Drawer>
  );
}

function Read({ id, ...props }: DrawerProps & { id: string }) {
  const query = useUserDetail(id);
  if (query.isError && toAppError(query.error).code === "not_found")
    return <EmptyState title={t("users-is-not-there")}>{t("users-may-be-deleted")}</EmptyState>;
  if (query.data)
    return (
      <>
        {query.isError && (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />
        )}
        <Body detail={query.data} {...props} />
      </>
    );
  if (query.isError)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />;
  return (
    <p className={classes.loading} role="status">
      {t("users-loading")}
    </p>
  );
}

function Body({ detail, onAsk, onOpen }: DrawerProps & { detail: UserDetail }) {
  const { user } = detail;
  const manages = useMay("manage");
  return (
    <div className={classes.body}>
      <UserHead user={user} />
      <Notes detail={detail} manages={manages} onAsk={onAsk} onOpen={onOpen} />
      {manages && <UserButtons user={user} onAsk={onAsk} />}
      <UserFacts detail={detail} />
      <UserDevices detail={detail} />
      <UserInvites detail={detail} />
      <UserTerms user={user} />
      <UserMessages user={user} />
      <UserHistory user={user} />
    </div>
  );
}
