/** Calls `clear` some seconds after `clearing` became true: long enough to be read. */
import { useEffect, useRef } from "react";

/** In milliseconds. */
export const readingTime = 8000;

export function useClearing(clearing: boolean, clear: () => void): void {
  const latest = useRef(clear);
  latest.current = clear;
  useEffect(() => {
    if (!clearing) return;
    const timer = setTimeout(() => latest.current(), readingTime);
    return () => clearTimeout(timer);
  }, [clearing]);
}
