/**
 * A dialog that stands open from its first drawing does not know where the focus was, and cannot give it back: one that is read
 * only when it is asked for is drawn closed first.
 */
import { useEffect, useState } from "react";

export function useOpens(asked: boolean): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (asked) setDrawn(true);
  }, [asked]);
  return asked && drawn;
}
