/** Organisation and signed-in account at the foot of the rail, with the console's own choices. */
import { type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import {
  IconBuilding,
  IconDeviceDesktop,
  IconInfoCircle,
  IconKeyboard,
  IconMoon,
  IconSelector,
  IconSun,
} from "@tabler/icons-react";
import { lazy, useState } from "react";
import { Avatar } from "@/components/Avatar";
import { Later } from "@/components/Later";
import { LazyMenu } from "@/components/LazyMenu";
import { useKeyboardChoice } from "@/keyboard/KeyboardLayer";
import { useOverview } from "../session";
import classes from "./AccountMenu.module.css";

const AboutDialog = lazy(async () => ({ default: (await import("./AboutDialog")).AboutDialog }));

const schemes = [
  { value: "light", label: "Light", icon: IconSun },
  { value: "dark", label: "Dark", icon: IconMoon },
  { value: "auto", label: "Same as the system", icon: IconDeviceDesktop },
] as const;

export function AccountMenu({ onSheet }: { onSheet: () => void }) {
  const overview = useOverview();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { letters, setLetters } = useKeyboardChoice();
  const [about, setAbout] = useState(false);
  const name = overview?.account_name || "This computer";
  return (
    <div className={classes.foot}>
      <div className={classes.organisation} title={overview?.organisation}>
        <span className={classes.building} aria-hidden>
          <IconBuilding size={12} stroke={1.7} />
        </span>
        <span className="truncate">{overview?.organisation || "Your organisation"}</span>
      </div>
      <LazyMenu
        position="top-start"
        width={232}
        target={
          <button type="button" className={classes.account}>
            <Avatar name={name} />
            <span className={classes.words}>
              <span className={`${classes.name} truncate`}>{name}</span>
              <span className={classes.role}>Administrator</span>
            </span>
            <IconSelector size={16} stroke={1.7} aria-hidden />
          </button>
        }
      >
        <Menu.Label>Theme</Menu.Label>
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
          Single-letter shortcuts
        </Menu.CheckboxItem>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} stroke={1.7} />} onClick={onSheet}>
          Keyboard shortcuts…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconInfoCircle size={16} stroke={1.7} />}
          onClick={() => setAbout(true)}
        >
          About Muster…
        </Menu.Item>
      </LazyMenu>
      <Later>
        <AboutDialog opened={about} onClose={() => setAbout(false)} />
      </Later>
    </div>
  );
}
