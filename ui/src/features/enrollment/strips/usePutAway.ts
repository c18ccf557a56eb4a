/** Strips that were put away, remembered on this computer. */
import { useLocalStorage } from "@mantine/hooks";
import { useCallback } from "react";
import { ownKey } from "@/platform/own";

/** Older ones are forgotten; by then their imports are no news any more. */
const remembered = 100;

export function usePutAway(): [away: readonly string[], putAway: (name: string) => void] {
  const [away, setAway] = useLocalStorage<string[]>({
    key: ownKey("muster.strips.put-away"),
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const putAway = useCallback(
    (name: string) =>
      setAway((before) => [...before.filter((other) => other !== name), name].slice(-remembered)),
    [setAway],
  );
  return [away, putAway];
}
