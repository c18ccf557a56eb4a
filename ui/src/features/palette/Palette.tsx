/** Jump to…: actions, users, groups, devices and places, from anywhere by Ctrl K. */
import { Modal } from "@mantine/core";
import { IconSearch, IconUsersGroup } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { Fragment, type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import { useConsoleSession } from "@/app/consoleSession";
import { useMay } from "@/app/rights";
import { useOverview } from "@/app/session";
import { useSeat } from "@/app/useSeat";
import { Avatar } from "@/components/Avatar";
import { Kbd } from "@/components/Kbd";
import { StateBadge } from "@/components/StateBadge";
import { DeviceBadge } from "@/features/devices/DeviceBadge";
import { DevicePicture } from "@/features/devices/DevicePicture";
import { nameOf } from "@/features/devices/words";
import { LeftMark, RosterBadge } from "@/features/users/UserBadges";
import { release } from "@/keyboard/registry";
import { t } from "@/words";
import { entriesFor } from "./entries";
import classes from "./Palette.module.css";
import { useFound, useOpenEnds } from "./useFound";

const sections = {
  actions: t("palette-actions"),
  users: t("users-users"),
  groups: t("palette-groups"),
  devices: t("palette-devices"),
  places: t("palette-go-to"),
};

interface Row {
  id: string;
  section: keyof typeof sections;
  mark: ReactNode;
  label: string;
  aside?: string;
  end?: ReactNode;
  run: () => void;
}

export function Palette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      padding={0}
      size={640}
      centered={false}
      yOffset={112}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t("palette-jump-to")} className={classes.content}>
        <PaletteBody onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({ onClose }: { onClose: () => void }) {
  const id = useId();
  const navigate = useNavigate();
  const overview = useOverview();
  const role = useConsoleSession()?.role ?? null;
  const reads = useMay("read");
  const acts = useMay("act_on_devices");
  const seat = useSeat();
  const latestSeat = useRef(seat);
  latestSeat.current = seat;
  const seated = seat !== null;
  const { failed, staged, approvals } = useOpenEnds(reads);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const { users, groups, devices } = useFound(query, reads);

  const rows = useMemo<Row[]>(() => {
    const leave = (act: () => void) => () => {
      onClose();
      act();
    };
    const entries = entriesFor(query, {
      failed,
      staged: acts ? staged : 0,
      approvals,
      trial: overview?.mail_is_trial ?? false,
      role,
      seated,
    }).map(
      (entry): Row => ({
        id: entry.id,
        section: entry.section,
        mark: <entry.icon size={17} stroke={1.7} aria-hidden />,
        label: entry.label,
        aside: entry.aside,
        end: entry.keys && <Kbd keys={entry.keys} />,
        run: leave(() => {
          if (entry.deed === "lock") latestSeat.current?.lock();
          else if (entry.deed === "sign_out") latestSeat.current?.signOut();
          else void navigate(entry.to);
        }),
      }),
    );
    const people = users.map(
      (user): Row => ({
        id: user.id,
        section: "users",
        mark: <Avatar name={user.name} size={22} />,
        label: user.name,
        aside: user.email,
        end: (
          <span className={classes.states}>
            <LeftMark state={user.directory_state} />
            {user.roster === "invited" && user.invite !== null ? (
              <StateBadge state={user.invite} />
            ) : (
              <RosterBadge roster={user.roster} />
            )}
          </span>
        ),
        run: leave(() => void navigate({ to: "/users", search: { user: user.id } })),
      }),
    );
    const teams = groups.map(
      (group): Row => ({
        id: group.id,
        section: "groups",
        mark: <IconUsersGroup size={17} stroke={1.7} aria-hidden />,
        label: group.name,
        aside: t("count-invites", { n: group.invites }),
        run: leave(() => void navigate({ to: "/groups", search: { group: group.id } })),
      }),
    );
    const known = devices.map(
      (device): Row => ({
        id: device.id,
        section: "devices",
        mark: <DevicePicture device={device} size={24} />,
        label: nameOf(device),
        aside: [device.user_name, device.os].filter(Boolean).join(", "),
        end: <DeviceBadge state={device.state} />,
        run: leave(() => void navigate({ to: "/devices", search: { device: device.id } })),
      }),
    );
    return [
      ...entries.filter((row) => row.section === "actions"),
      ...people,
      ...teams,
      ...known,
      ...entries.filter((row) => row.section === "places"),
    ];
  }, [
    query,
    failed,
    staged,
    approvals,
    acts,
    role,
    seated,
    overview,
    users,
    groups,
    devices,
    navigate,
    onClose,
  ]);

  const current = Math.min(at, Math.max(0, rows.length - 1));
  useEffect(() => {
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: "nearest" });
  }, [id, current]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && rows.length > 0) {
      event.preventDefault();
      setAt((current + step + rows.length) % rows.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      rows[current]?.run();
    }
  };

  return (
    <>
      <div className={classes.search}>
        <IconSearch size={19} stroke={1.7} aria-hidden />
        <input
          className={classes.input}
          data-autofocus
          role="combobox"
          aria-label={t("palette-jump-to")}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={rows.length > 0 ? `${id}-${current}` : undefined}
          placeholder={t("palette-action-user-group-device-or-page")}
          value={query}
          maxLength={200}
          onFocus={() => {
            const typed = release();
            if (typed) setQuery((before) => typed + before);
          }}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd keys="escape" />
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t("palette-results")}
        className={classes.list}
      >
        {rows.map((row, index) => (
          <Fragment key={row.id}>
            {row.section !== rows[index - 1]?.section && (
              <div role="presentation" className={classes.section}>
                {sections[row.section]}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above holds the keys */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox */}
            <div
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === current}
              className={classes.row}
              onMouseMove={() => setAt(index)}
              onClick={row.run}
            >
              <span className={classes.mark}>{row.mark}</span>
              <span className={classes.label}>{row.label}</span>
              {row.aside && <span className={`${classes.aside} truncate`}>{row.aside}</span>}
              <span className={classes.end}>{row.end}</span>
            </div>
          </Fragment>
        ))}
      </div>
      {rows.length === 0 && (
        <p className={classes.nothing}>{t("palette-nothing-fits", { query })}</p>
      )}
      <div className={classes.foot}>
        <Kbd keys="arrowup" />
        <Kbd keys="arrowdown" />
        <span>{t("palette-move")}</span>
        <Kbd keys="enter" />
        <span>{t("palette-open")}</span>
        <span className={classes.hint}>{t("palette-ctrl-k-or-k-from")}</span>
      </div>
    </>
  );
}
