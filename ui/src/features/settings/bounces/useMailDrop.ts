/** Whether files are held over the window, and what to do when they are let go. */
import { useEffect, useRef, useState } from "react";
import { onFileDrag } from "@/platform/fileDrop";

export function useMailDrop(onDrop: (paths: readonly string[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => onFileDrag({ hover: setOver, drop: (paths) => latest.current(paths) }), []);
  return over;
}
