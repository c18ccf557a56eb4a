/** Shows and hides the columns of a list. */
import { ActionIcon, Menu } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import { LazyMenu } from "@/components/LazyMenu";
import { t } from "@/words";
import type { Choosable, ColumnChoice } from "./useColumnChoice";

export function ColumnMenu<C extends Choosable>({ choice }: { choice: ColumnChoice<C> }) {
  return (
    <LazyMenu
      position="bottom-end"
      width={200}
      target={
        <ActionIcon variant="default" aria-label={t("app-columns")} title={t("app-columns")}>
          <IconColumns3 size={17} stroke={1.7} />
        </ActionIcon>
      }
    >
      <Menu.Label>{t("app-columns")}</Menu.Label>
      {choice.columns.map((column) => (
        <Menu.CheckboxItem
          key={column.id}
          checked={choice.isShown(column)}
          disabled={column.fixed}
          onChange={() => choice.toggle(column)}
        >
          {column.label}
        </Menu.CheckboxItem>
      ))}
    </LazyMenu>
  );
}
