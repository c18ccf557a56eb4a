/** Work that can wait until the screen that has just come up stands. */
import { type ReactNode, Suspense, useEffect, useState } from "react";

/** How long the picture may take after its frame's callback, in milliseconds; early work would be drawn before it. */
const pictureTime = 150;

/** False while the screen comes up, true from its first picture on. */
export function useStands(): boolean {
  const [stands, setStands] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A frame's callback comes before its picture; the picture itself is set off by it and drawn a little later.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setStands(true), pictureTime);
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
 * take as long as the screen itself. They may be read only then, too (`lazy`). What asks for them earlier is not lost, they
 * open as soon as they are there.
 */
export function Later({ children }: { children: ReactNode }) {
  return useStands() && <Suspense>{children}</Suspense>;
}
