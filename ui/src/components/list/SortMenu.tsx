/** The order of a list, said in words and chosen from a menu. */
import { Button, Menu } from "@mantine/core";
import { IconArrowsSort } from "@tabler/icons-react";
import { LazyMenu } from "@/components/LazyMenu";
import { t } from "@/words";
import classes from "./FilterBar.module.css";

export function SortMenu<S extends string>({
  value,
  sorts,
  words,
  onChange,
}: {
  value: S;
  sorts: readonly S[];
  words: Record<S, string>;
  onChange: (sort: S | undefined) => void;
}) {
  return (
    <LazyMenu
      position="bottom-end"
      width={200}
      target={
        <Button
          variant="subtle"
          className={classes.sort}
          leftSection={<IconArrowsSort size={16} stroke={1.7} />}
          aria-label={t("app-sorted", { order: words[value] })}
        >
          {words[value]}
        </Button>
      }
    >
      <Menu.RadioGroup
        value={value}
        onChange={(picked) => onChange(sorts.find((choice) => choice === picked))}
      >
        {sorts.map((choice) => (
          <Menu.RadioItem key={choice} value={choice} closeMenuOnClick>
            {words[choice]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </LazyMenu>
  );
}
