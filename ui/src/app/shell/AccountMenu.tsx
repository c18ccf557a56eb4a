/** Organisation and signed-in account at the foot of the rail, with the console's own choices. */
import { type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import {
  IconBuilding,
  IconDeviceDesktop,
  IconInfoCircle,
  IconKeyboard,
  IconLock,
  IconLogout,
  IconMoon,
  IconSelector,
  IconSun,
  IconUserCircle,
} from "@tabler/icons-react";
import { lazy, useState } from "react";
import { Avatar } from "@/components/Avatar";
import { Kbd } from "@/components/Kbd";
import { Later } from "@/components/Later";
import { LazyMenu } from "@/components/LazyMenu";
import { useKeyboardChoice } from "@/keyboard/KeyboardLayer";
import { t } from "@/words";
import { useConsoleSession } from "../consoleSession";
import { roleWords } from "../roles";
import { useOverview } from "../session";
import { useSeat } from "../useSeat";
import classes from "./AccountMenu.module.css";

const OwnAccountDialog = lazy(async () => ({
  default: (await import("@/features/own-account")).OwnAccountDialog,
}));
const AboutDialog = lazy(async () => ({ default: (await import("./AboutDialog")).AboutDialog }));

const schemes = [
  { value: "light", label: t("app-light"), icon: IconSun },
  { value: "dark", label: t("app-dark"), icon: IconMoon },
  { value: "auto", label: t("app-same-as-the-system"), icon: IconDeviceDesktop },
] as const;

export function AccountMenu({ onSheet }: { onSheet: () => void }) {
  const overview = useOverview();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { letters, setLetters } = useKeyboardChoice();
  const [about, setAbout] = useState(false);
  const [own, setOwn] = useState(false);
  const session = useConsoleSession();
  const seat = useSeat();
  const name = session?.name || overview?.account_name || t("app-this-computer");
  return (
    <div className={classes.foot}>
      <div className={classes.organisation} title={overview?.organisation}>
        <span className={classes.building} aria-hidden>
          <IconBuilding size={12} stroke={1.7} />
        </span>
        <span className="truncate">{overview?.organisation || t("app-your-organisation")}</span>
      </div>
      <LazyMenu
        position="top-start"
        width={232}
        target={
          <button type="button" className={classes.account}>
            <Avatar name={name} />
            <span className={classes.words}>
              <span className={`${classes.name} truncate`}>{name}</span>
              <span className={classes.role}>
                {roleWords[session?.role ?? "administrator"].label}
              </span>
            </span>
            <IconSelector size={16} stroke={1.7} aria-hidden />
          </button>
        }
      >
        {seat && (
          <>
            <Menu.Label>{session?.email}</Menu.Label>
            <Menu.Item
              leftSection={<IconUserCircle size={16} stroke={1.7} />}
              onClick={() => setOwn(true)}
            >
              {t("app-your-account")}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconLock size={16} stroke={1.7} />}
              rightSection={<Kbd keys="mod+l" />}
              onClick={seat.lock}
            >
              {t("app-lock")}
            </Menu.Item>
            <Menu.Item leftSection={<IconLogout size={16} stroke={1.7} />} onClick={seat.signOut}>
              {t("app-sign-out")}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{t("app-theme")}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(value as MantineColorScheme)}
        >
          {schemes.map(({ value, label, icon: SchemeIcon }) => (
            <Menu.RadioItem
              key={value}
              value={value}
              rightSection={<SchemeIcon size={16} stroke={1.7} />}
            >
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.CheckboxItem checked={letters} onChange={setLetters}>
          {t("app-single-letter-shortcuts")}
        </Menu.CheckboxItem>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} stroke={1.7} />} onClick={onSheet}>
          {t("app-keyboard-shortcuts")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconInfoCircle size={16} stroke={1.7} />}
          onClick={() => setAbout(true)}
        >
          {t("app-about-muster-item")}
        </Menu.Item>
      </LazyMenu>
      <Later>
        <OwnAccountDialog opened={own} onClose={() => setOwn(false)} />
        <AboutDialog opened={about} onClose={() => setAbout(false)} />
      </Later>
    </div>
  );
}
