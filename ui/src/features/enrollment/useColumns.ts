/** Which columns this admin wants to see, remembered on this computer. */
import { useLocalStorage } from "@mantine/hooks";
import { useMemo } from "react";
import { type Column, columns } from "./columns";

export interface ColumnChoice {
  shown: readonly Column[];
  isShown: (column: Column) => boolean;
  toggle: (column: Column) => void;
}

export function useColumns(): ColumnChoice {
  const [choice, setChoice] = useLocalStorage<Record<string, boolean>>({
    key: "muster.enrollment.columns",
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  return useMemo(() => {
    const isShown = (column: Column) => column.fixed || (choice[column.id] ?? column.initially);
    return {
      shown: columns.filter(isShown),
      isShown,
      toggle: (column) => setChoice({ ...choice, [column.id]: !isShown(column) }),
    };
  }, [choice, setChoice]);
}
