/** One filter as a button with its value and a menu of choices with counts. */
import { Menu } from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { count as written } from "@/components/numbers";
import classes from "./FilterBar.module.css";

export interface FilterChoice<T extends string> {
  value: T;
  label: string;
  count: number;
}

export function FilterMenu<T extends string>({
  label,
  all,
  chosen,
  choices,
  several,
  onChange,
}: {
  label: string;
  /** The word for no filter. */
  all: string;
  chosen: readonly T[];
  choices: readonly FilterChoice<T>[];
  /** More than one may be chosen. */
  several?: boolean;
  onChange: (chosen: T[]) => void;
}) {
  const words = choices.filter((choice) => chosen.includes(choice.value)).map((c) => c.label);
  const value = words.length === 0 ? all : words.length <= 2 ? words.join(", ") : words.length;
  const toggle = (one: T) => {
    if (!several) onChange(chosen.includes(one) ? [] : [one]);
    else if (chosen.includes(one)) onChange(chosen.filter((other) => other !== one));
    else onChange([...chosen, one]);
  };
  return (
    <Menu position="bottom-start" width={232} closeOnItemClick={!several}>
      <Menu.Target>
        <button type="button" className={classes.filter} data-on={chosen.length > 0 || undefined}>
          {label}
          <span className={`${classes.value} truncate`}>{value}</span>
          <IconChevronDown size={14} stroke={1.7} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          role="menuitemradio"
          aria-checked={chosen.length === 0}
          leftSection={<Tick on={chosen.length === 0} />}
          closeMenuOnClick
          onClick={() => onChange([])}
        >
          {all}
        </Menu.Item>
        <Menu.Divider />
        {choices.map((choice) => (
          <Menu.Item
            key={choice.value}
            role={several ? "menuitemcheckbox" : "menuitemradio"}
            aria-checked={chosen.includes(choice.value)}
            leftSection={<Tick on={chosen.includes(choice.value)} />}
            rightSection={<span className={classes.number}>{written(choice.count)}</span>}
            onClick={() => toggle(choice.value)}
          >
            {choice.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function Tick({ on }: { on: boolean }) {
  return <span className={classes.tick}>{on && <IconCheck size={14} stroke={2} />}</span>;
}
