/** One filter as a button with its value and a menu of choices with counts. */
import { Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { LazyMenu } from "@/components/LazyMenu";
import { count as written } from "@/components/numbers";
import classes from "./FilterBar.module.css";

export interface FilterChoice<T extends string> {
  value: T;
  label: string;
  /** How many it would show; left out where that is not known. */
  count?: number;
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
    <LazyMenu
      position="bottom-start"
      width={232}
      target={
        <button type="button" className={classes.filter} data-on={chosen.length > 0 || undefined}>
          {label}
          <span className={`${classes.value} truncate`}>{value}</span>
          <IconChevronDown size={14} stroke={1.7} aria-hidden />
        </button>
      }
    >
      <Menu.RadioItem
        value=""
        checked={chosen.length === 0}
        closeMenuOnClick
        onChange={() => onChange([])}
      >
        {all}
      </Menu.RadioItem>
      <Menu.Divider />
      {choices.map((choice) => {
        const shared = {
          checked: chosen.includes(choice.value),
          rightSection: choice.count !== undefined && (
            <span className={classes.number}>{written(choice.count)}</span>
          ),
          children: choice.label,
        };
        return several ? (
          <Menu.CheckboxItem key={choice.value} {...shared} onChange={() => toggle(choice.value)} />
        ) : (
          <Menu.RadioItem
            key={choice.value}
            value={choice.value}
            {...shared}
            closeMenuOnClick
            onChange={() => toggle(choice.value)}
          />
        );
      })}
    </LazyMenu>
  );
}
