/** Notices that were put away, remembered on this computer for as long as they are said. */
import { useLocalStorage } from "@mantine/hooks";
import { useCallback, useEffect } from "react";
import { useOverviewQuery } from "@/app/session";
import type { Notice } from "@/bindings";
import { ownKey } from "@/platform/own";

/** What tells a notice from all others that are said: what it is, and which one of several it is about. */
export const noticeName = ({ code, about }: Pick<Notice, "code" | "about">): string =>
  about ? `${code} ${about}` : code;

/** By what a notice is put away: that it counts more makes it no other, that it is worse does. */
const awayName = (notice: Notice): string => `${noticeName(notice)} ${notice.severity}`;

function useAway() {
  return useLocalStorage<string[]>({
    key: ownKey("muster.notices.put-away"),
    defaultValue: [],
    getInitialValueInEffect: false,
  });
}

export function useNoticesAway(): [
  isAway: (notice: Notice) => boolean,
  putAway: (notice: Notice) => void,
] {
  const [away, setAway] = useAway();
  const putAway = useCallback(
    (notice: Notice) => setAway((before) => [...before, awayName(notice)]),
    [setAway],
  );
  return [(notice) => away.includes(awayName(notice)), putAway];
}

/** What is not said any more was mended, or has passed: when it is said again, it is news. */
export function useForgottenNotices(): void {
  const [away, setAway] = useAway();
  // What an overview that failed would have said is not known.
  const { data, isSuccess } = useOverviewQuery();
  const said = isSuccess ? data.notices : null;
  useEffect(() => {
    if (said === null) return;
    const names = said.map(awayName);
    if (away.some((name) => !names.includes(name)))
      setAway((before) => before.filter((name) => names.includes(name)));
  }, [said, away, setAway]);
}
