/** Which columns of a list this admin wants to see, remembered for them on this computer. */
import { useLocalStorage } from "@mantine/hooks";
import { useMemo } from "react";
import { ownKey } from "@/platform/own";

/** What a column needs to be chosen or put away. */
export interface Choosable {
  id: string;
  label: string;
  /** Always there. */
  fixed?: boolean;
  /** Shown until the admin says otherwise. */
  initially: boolean;
}

export interface ColumnChoice<C extends Choosable> {
  columns: readonly C[];
  shown: readonly C[];
  isShown: (column: C) => boolean;
  toggle: (column: C) => void;
}

/** `key` names the list in the computer's storage: `muster.enrollment.columns`. */
export function useColumnChoice<C extends Choosable>(
  key: string,
  columns: readonly C[],
): ColumnChoice<C> {
  const [choice, setChoice] = useLocalStorage<Record<string, boolean>>({
    key: ownKey(key),
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  return useMemo(() => {
    const isShown = (column: C) => column.fixed || (choice[column.id] ?? column.initially);
    return {
      columns,
      shown: columns.filter(isShown),
      isShown,
      toggle: (column) => setChoice({ ...choice, [column.id]: !isShown(column) }),
    };
  }, [columns, choice, setChoice]);
}
