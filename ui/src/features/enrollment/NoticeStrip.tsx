/**
 * What an admin should know now: the portal is down, the key lies in a file. One line however many there are, the worst
 * first; the others unfold below it. Notes can be put away.
 */
import { ActionIcon } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { IconAlertTriangle, IconInfoCircle, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useOverview } from "@/app/session";
import type { Notice } from "@/bindings";
import { type SettingsPage, SettingsWords } from "@/components/SettingsWords";
import type { DeviceSearch } from "@/features/devices/search";
import { ownKey } from "@/platform/own";
import { t } from "@/words";
import classes from "./NoticeStrip.module.css";

/** The page of Settings that mends it, by code, for words that name none. */
const pages: Record<string, SettingsPage> = {
  trial_network: { label: t("enrollment-portal"), section: "portal" },
  portal_down: { label: t("enrollment-portal"), section: "portal" },
  acme: { label: t("enrollment-portal"), section: "portal" },
  certificate: { label: t("enrollment-certificates"), section: "certificates" },
};

/** Notices about devices, with what narrows the list to them as far as it can. */
const devicesOf: Record<string, DeviceSearch> = {
  devices_left: { state: "unmanaged" },
  devices_deaf: {},
  silent_devices: {},
};

/** What to do, and the page for it. Apple's push certificate is renewed where it was set up, not where all are listed. */
function remedyOf({ code, message, hint }: Notice): [hint: string, page: SettingsPage | null] {
  if (code === "certificate" && /apple|push/i.test(message))
    return [
      hint.replace("Settings, Certificates", "Settings, Apple"),
      { label: t("enrollment-apple"), section: "apple" },
    ];
  return [hint, pages[code] ?? null];
}
/** Worst first; a severity that this window does not know yet counts as a warning. */
const ranks: Record<string, number> = { error: 0, warning: 1, info: 2 };
const rank = (notice: Notice) => ranks[notice.severity] ?? 1;

export function NoticeStrip() {
  const overview = useOverview();
  const [unfolded, setUnfolded] = useState(false);
  const [away, setAway] = useLocalStorage<string[]>({
    key: ownKey("muster.notices.put-away"),
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  // What hinders enrollment is always said; a mere note only until it was read.
  const shown = (overview?.notices ?? [])
    .filter((notice) => notice.severity === "error" || !away.includes(notice.code))
    .sort((a, b) => rank(a) - rank(b));
  const [worst, ...others] = shown;
  if (!worst) return null;
  const putAway = (notice: Notice) => setAway([...away, notice.code]);
  return (
    <section
      className={classes.strip}
      data-severity={worst.severity}
      aria-label={t("enrollment-notices")}
    >
      <Line notice={worst} onPutAway={putAway}>
        {others.length > 0 && (
          <button
            type="button"
            className={`link-button ${classes.more}`}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {unfolded
              ? t("enrollment-show-less")
              : t("enrollment-more-notices", { n: others.length })}
          </button>
        )}
      </Line>
      {unfolded &&
        others.map((notice) => <Line key={notice.code} notice={notice} onPutAway={putAway} />)}
    </section>
  );
}

function Line({
  notice,
  onPutAway,
  children,
}: {
  notice: Notice;
  onPutAway: (notice: Notice) => void;
  children?: React.ReactNode;
}) {
  const [hint, page] = remedyOf(notice);
  return (
    <div className={classes.line} data-severity={notice.severity}>
      {notice.severity === "info" ? (
        <IconInfoCircle size={17} stroke={1.7} aria-hidden />
      ) : (
        <IconAlertTriangle size={17} stroke={1.7} aria-hidden />
      )}
      <p className={classes.words}>
        <strong>{notice.message}</strong> <SettingsWords page={page}>{hint}</SettingsWords>
        {notice.code in devicesOf && (
          <>
            {" "}
            <Link to="/devices" search={devicesOf[notice.code]}>
              {t("enrollment-open-devices")}
            </Link>
          </>
        )}
      </p>
      {children}
      {notice.severity !== "error" && (
        <ActionIcon
          size={28}
          aria-label={t("enrollment-put-away")}
          onClick={() => onPutAway(notice)}
        >
          <IconX size={16} stroke={1.7} />
        </ActionIcon>
      )}
    </div>
  );
}
