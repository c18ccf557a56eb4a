/** The page's share of the address, and a way to change parts of it. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { type DeviceSearch, deviceSearch } from "./search";

export type ChangeSearch = (part: Partial<DeviceSearch>) => void;

export function useDeviceSearch(): [DeviceSearch, ChangeSearch] {
  const search = deviceSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = useCallback<ChangeSearch>(
    (part) => {
      // Opening a device is a step one can go back from; closing it and narrowing the list are not.
      const replace = part.device === undefined;
      void navigate({
        to: "/devices",
        replace,
        search: (before: Record<string, unknown>) => ({ ...before, ...part }),
      });
    },
    [navigate],
  );
  return [search, change];
}
