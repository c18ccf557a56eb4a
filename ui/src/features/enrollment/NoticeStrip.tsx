/** What an admin should know now: the portal is down, the key lies in a file. Notes can be put away. */
import { ActionIcon } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { IconAlertTriangle, IconInfoCircle, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useOverview } from "@/app/session";
import classes from "./NoticeStrip.module.css";

/** Notices whose remedy is in Settings, Portal. */
const aboutPortal: readonly string[] = ["trial_network", "portal_down"];

export function NoticeStrip() {
  const overview = useOverview();
  const [away, setAway] = useLocalStorage<string[]>({
    key: "muster.notices.put-away",
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  // What hinders enrollment is always said; a mere note only until it was read.
  const shown = (overview?.notices ?? []).filter(
    (notice) => notice.severity === "error" || !away.includes(notice.code),
  );
  return shown.map((notice) => (
    <section
      key={notice.code}
      className={classes.strip}
      data-severity={notice.severity}
      aria-label="Notice"
    >
      {notice.severity === "info" ? (
        <IconInfoCircle size={17} stroke={1.7} aria-hidden />
      ) : (
        <IconAlertTriangle size={17} stroke={1.7} aria-hidden />
      )}
      <p className={classes.words}>
        <strong>{notice.message}</strong> {notice.hint}
        {aboutPortal.includes(notice.code) && (
          <>
            {" "}
            <Link to="/settings/$section" params={{ section: "portal" }}>
              Open Settings, Portal
            </Link>
          </>
        )}
      </p>
      {notice.severity !== "error" && (
        <ActionIcon size={28} aria-label="Put away" onClick={() => setAway([...away, notice.code])}>
          <IconX size={16} stroke={1.7} />
        </ActionIcon>
      )}
    </section>
  ));
}
