/** What an admin should know now: the portal is down, the key lies in a file. Notes can be put away. */
import { ActionIcon } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useOverview } from "@/app/session";
import type { Notice } from "@/bindings";
import { type SettingsPage, SettingsWords } from "@/components/SettingsWords";
import type { DeviceSearch } from "@/features/devices/search";
import { t } from "@/words";
import classes from "./NoticeStrip.module.css";
import { noticeName, useNoticesAway } from "./noticesAway";
import type { Rank, Told } from "./strips/place";

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
/** A severity that this window does not know yet counts as a warning. */
const ranks: Record<string, Rank> = { error: "error", warning: "warning", info: "note" };
const tones: Partial<Record<Rank, Told["tone"]>> = { error: "error", warning: "warning" };

export function useNotices(): Told[] {
  const overview = useOverview();
  const [isAway, putAway] = useNoticesAway();
  // What hinders enrollment is always said; a mere note only until it was read.
  const shown = (overview?.notices ?? []).filter(
    (notice) => notice.severity === "error" || !isAway(notice),
  );
  return shown.map((notice) => {
    const rank = ranks[notice.severity] ?? "warning";
    return {
      key: `notice-${noticeName(notice)}`,
      rank,
      tone: tones[rank],
      line: <Line notice={notice} onPutAway={putAway} />,
    };
  });
}

function Line({ notice, onPutAway }: { notice: Notice; onPutAway: (notice: Notice) => void }) {
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
      {notice.severity !== "error" && (
        <ActionIcon
          size={28}
          aria-label={t("enrollment-put-away")}
          data-takes-away
          onClick={() => onPutAway(notice)}
        >
          <IconX size={16} stroke={1.7} />
        </ActionIcon>
      )}
    </div>
  );
}
