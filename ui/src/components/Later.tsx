/** Work that can wait until the screen that has just come up stands. */
import { type ReactNode, useEffect, useState } from "react";

/** False while the screen comes up, true from its first picture on. */
export function useStands(): boolean {
  const [stands, setStands] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A frame's callback comes before its picture, the timer after it.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setStands(true), 200);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return stands;
}

/**
 * What is closed when a screen comes up (dialogs, drawers, the palette) is drawn once the screen stands: together they would
 * take as long as the screen itself. What asks for them earlier is not lost, they open as soon as they are there.
 */
export function Later({ children }: { children: ReactNode }) {
  return useStands() && children;
}
